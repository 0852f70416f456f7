package io.bottleneck.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class MnistCentringTest {
  @Test
  void paperStaysPaper() {
    assertThat(MnistCentring.centre(new float[600], 30, 20)).hasSize(784).containsOnly(0f);
  }

  @Test
  void refusesARasterOfAnotherSize() {
    assertThatThrownBy(() -> MnistCentring.centre(new float[10], 3, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("10 values are no raster of 3 x 4");
  }

  @Test
  void fitsTheLongerSideAndKeepsTheAspect() {
    float[] raster = new float[100 * 60];
    for (int y = 7; y < 27; y++) {
      Arrays.fill(raster, y * 100 + 30, y * 100 + 80, 1);
    }
    float[] picture = MnistCentring.centre(raster, 100, 60);
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        boolean ink = x >= 4 && x < 24 && y >= 10 && y < 18;
        assertThat(picture[y * 28 + x]).isCloseTo(ink ? 1f : 0f, within(1e-5f));
      }
    }
    assertThat(total(picture)).isCloseTo(20 * 8, within(1e-3));
  }

  @Test
  void enlargesASmallRaster() {
    float[] picture = MnistCentring.centre(new float[] {0, 0, 0, 0, 0.5f, 0, 0, 0, 0}, 3, 3);
    assertThat(total(picture)).isCloseTo(200, within(1e-3));
  }

  @Test
  void ofALopsidedDrawingNoInkIsLost() {
    float[] raster = new float[100 * 100];
    Arrays.fill(raster, 0, 100, 0.01f);
    for (int y = 0; y < 100; y++) {
      raster[y * 100] = y < 10 ? 1 : 0.01f;
    }
    float[] picture = MnistCentring.centre(raster, 100, 100);
    assertThat(total(picture)).isCloseTo(total(raster) / 25, within(1e-3));
  }

  /** A digit that already has MNIST's form is a fixed point of the centring, whatever its size. */
  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void realDigitsEnlargedTenfoldComeBackAsThemselves() throws IOException {
    int digits = 500;
    byte[] pixels = realDigits(digits);
    double error = 0;
    int same = 0;
    for (int digit = 0; digit < digits; digit++) {
      float[] original = new float[784];
      float[] enlarged = new float[280 * 280];
      for (int i = 0; i < 784; i++) {
        original[i] = (pixels[digit * 784 + i] & 0xFF) / 255f;
      }
      for (int i = 0; i < enlarged.length; i++) {
        enlarged[i] = original[i / 280 / 10 * 28 + i % 280 / 10];
      }
      float[] back = MnistCentring.centre(enlarged, 280, 280);
      double difference = 0;
      for (int i = 0; i < 784; i++) {
        difference += Math.abs(back[i] - original[i]);
      }
      error += difference / 784 / digits;
      same += difference < 1e-3 ? 1 : 0;
    }
    assertThat(error).as("mean absolute error of a pixel").isLessThan(5e-4);
    assertThat(same).as("digits that came back exactly").isGreaterThan(digits * 99 / 100);
  }

  private static byte[] realDigits(int count) throws IOException {
    Path file =
        Path.of(System.getProperty("bottleneck.test.data"), "mnist/train-images-idx3-ubyte.gz");
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      in.readFully(new byte[16]);
      byte[] pixels = new byte[count * 784];
      in.readFully(pixels);
      return pixels;
    }
  }

  private static double total(float[] picture) {
    double total = 0;
    for (float value : picture) {
      total += value;
    }
    return total;
  }
}
