package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.ClassPalette;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of a digit is its first pixels, so that it is known where each must be drawn. */
class CodesThumbnailTest {
  @TempDir private Path folder;

  /** As many numbers as {@code codeSize}: the grey levels of the first pixels. */
  private record FirstPixels(int codeSize) implements Autoencoder {
    @Override
    public AutoencoderSpec spec() {
      return Presets.QUICK;
    }

    @Override
    public double epoch() {
      return 0;
    }

    @Override
    public float[] encode(float[] images) {
      float[] codes = new float[images.length / DigitDataset.PIXELS * codeSize];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = images[i / codeSize * DigitDataset.PIXELS + i % codeSize];
      }
      return codes;
    }

    @Override
    public float[] decode(float[] codes) {
      return new float[codes.length / codeSize * DigitDataset.PIXELS];
    }
  }

  /** Zeros at the bottom left, ones at the top right. */
  private static DigitDataset corners(int count, IntUnaryOperator label) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) label.applyAsInt(i);
      for (int p = 0; p < 3; p++) {
        pixels[i * DigitDataset.PIXELS + p] = (byte) (labels[i] == 0 ? 0 : 255);
      }
    }
    return new DigitDataset("corners", pixels, labels);
  }

  @Test
  void classesStandWhereTheirCodesAreOnNothing() {
    RasterPicture picture =
        CodesThumbnail.of(new FirstPixels(2), corners(40, i -> i % 2), () -> false);

    assertThat(picture.width()).isEqualTo(CodesThumbnail.SIDE);
    assertThat(picture.height()).isEqualTo(CodesThumbnail.SIDE);
    int[] middles = middles(picture);
    assertThat(middles).containsExactly(1, 0); // one mark at the top right, one at the bottom left
    assertThat(picture.pixels()[CodesThumbnail.SIDE / 2 * (CodesThumbnail.SIDE + 1)]).isZero();
  }

  /** The classes whose colours are found in the top right and the bottom left quarter. */
  private static int[] middles(RasterPicture picture) {
    int side = picture.width();
    return new int[] {
      nearest(solid(picture, side / 2, 0)), nearest(solid(picture, 0, side / 2)),
    };
  }

  /** The colour of the most opaque pixel of a quarter. */
  private static int solid(RasterPicture picture, int fromX, int fromY) {
    int solid = 0;
    for (int y = fromY; y < fromY + picture.height() / 2; y++) {
      for (int x = fromX; x < fromX + picture.width() / 2; x++) {
        int pixel = picture.pixels()[y * picture.width() + x];
        solid = pixel >>> 24 > solid >>> 24 ? pixel : solid;
      }
    }
    assertThat(solid >>> 24).isGreaterThan(250); // twenty digits lie there
    return solid;
  }

  private static int nearest(int argb) {
    int nearest = 0;
    for (int label = 1; label < DigitDataset.CLASSES; label++) {
      nearest = distance(argb, label) < distance(argb, nearest) ? label : nearest;
    }
    assertThat(distance(argb, nearest)).isLessThan(30);
    return nearest;
  }

  private static int distance(int argb, int label) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((argb >> shift & 0xFF) - (ClassPalette.neutral(label) >> shift & 0xFF));
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void codesOfAnyLengthHaveAPictureThatIsAlwaysTheSame(int codeSize) throws IOException {
    DigitDataset digits = corners(CodesThumbnail.MOST_DIGITS + 100, i -> i % 2);
    Path file = folder.resolve("codes.png");

    CodesThumbnail.write(file, new FirstPixels(codeSize), digits);

    RasterPicture read = PictureFile.read(file, CodesThumbnail.SIDE);
    RasterPicture again = CodesThumbnail.of(new FirstPixels(codeSize), digits, () -> false);
    assertThat(read.width()).isEqualTo(CodesThumbnail.SIDE);
    assertThat(read.pixels()).containsExactly(again.pixels());
    assertThat(read.pixels()).contains(0);
    assertThat(Arrays.stream(read.pixels()).anyMatch(pixel -> pixel >>> 24 > 250)).isTrue();
  }

  @Test
  void whatNobodyWantsIsNotDrawn() {
    DigitDataset digits = corners(20, i -> i % 2);

    assertThatThrownBy(() -> CodesThumbnail.of(new FirstPixels(2), digits, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
