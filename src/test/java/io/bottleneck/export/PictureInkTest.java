package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.ink.InkPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureInkTest {
  @TempDir private Path folder;

  /** A bar of full ink, 10 wide and 40 high, beside one of half the ink. */
  private Path bars(int type, String kind) throws IOException {
    BufferedImage image = new BufferedImage(90, 80, type);
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 90; x++) {
        boolean high = y >= 20 && y < 60;
        int level = high && x >= 30 && x < 40 ? 0 : high && x >= 50 && x < 60 ? 120 : 240;
        if (image.getRaster().getNumBands() == 1) {
          int most = (1 << image.getSampleModel().getSampleSize(0)) - 1;
          image.getRaster().setSample(x, y, 0, (int) Math.round(level / 255.0 * most));
        } else {
          image.setRGB(x, y, 0xFF000000 | level * 0x010101);
        }
      }
    }
    Path file = folder.resolve("bars." + kind);
    assertThat(ImageIO.write(image, kind, file.toFile())).isTrue();
    return file;
  }

  /** Grey pictures too, whose levels AWT would bend as if they were linear. */
  @ParameterizedTest
  @CsvSource({
    "TYPE_INT_RGB,png",
    "TYPE_INT_ARGB,png",
    "TYPE_BYTE_GRAY,png",
    "TYPE_USHORT_GRAY,png",
    "TYPE_INT_RGB,bmp",
    "TYPE_BYTE_GRAY,bmp"
  })
  void levelsOfInkAreThoseOfTheFile(String type, String kind) throws Exception {
    InkPicture ink = PictureInk.read(bars(BufferedImage.class.getField(type).getInt(null), kind));
    assertThat(ink.width()).isEqualTo(30);
    assertThat(ink.height()).isEqualTo(40);
    float[] values = ink.ink();
    assertThat(values[20 * 30 + 5]).isEqualTo(1);
    assertThat(values[20 * 30 + 15]).isZero();
    assertThat(values[20 * 30 + 25]).isCloseTo(0.5f, within(0.01f));
  }

  @Test
  void aPhotographIsReadSmallerAndLooksTheSame() throws IOException {
    BufferedImage photograph = new BufferedImage(2600, 2000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = photograph.createGraphics();
    graphics.setColor(new Color(0xE8E0D0));
    graphics.fillRect(0, 0, 2600, 2000);
    graphics.setColor(new Color(0x202040));
    graphics.fillRect(1000, 500, 400, 1000);
    graphics.dispose();
    Path file = folder.resolve("photograph.jpg");
    ImageIO.write(photograph, "jpg", file.toFile());
    InkPicture ink = PictureInk.read(file);
    assertThat((double) ink.height() / ink.width()).isCloseTo(2.5, within(0.15));
    double mean = 0;
    for (float value : ink.ink()) {
      mean += value / ink.ink().length;
    }
    assertThat(mean).isGreaterThan(0.9);
  }

  @Test
  void filesWithoutADigitAreRefused() throws IOException {
    Path file = folder.resolve("bars.png");
    assertThatThrownBy(() -> PictureInk.read(file)).hasMessage("There is no file " + file);
    assertThatThrownBy(() -> PictureInk.read(folder)).hasMessageContaining("is a folder");
    byte[] whole = Files.readAllBytes(bars(BufferedImage.TYPE_INT_RGB, "png"));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> PictureInk.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("The file bars.png is no PNG, JPEG, GIF or BMP picture");
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertThatThrownBy(() -> PictureInk.read(file))
        .hasMessage("Nothing stands out in the picture bars.png of one colour");
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    byte[] huge = Files.readAllBytes(file);
    huge[18] = huge[22] = 0x27; // some 10,000 pixels along either side, says the header
    Files.write(file, huge);
    assertThatThrownBy(() -> PictureInk.read(file)).hasMessageContaining("more than 60 million");
  }
}
