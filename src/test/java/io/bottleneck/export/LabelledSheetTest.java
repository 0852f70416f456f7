package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.DigitColours;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSheetTest {
  @TempDir Path folder;

  private BufferedImage written(DigitDataset digits, int expected) throws IOException {
    Path file = folder.resolve("sheet.png");
    assertThat(LabelledSheet.write(file, digits)).isEqualTo(expected);
    return ImageIO.read(file.toFile());
  }

  @Test
  void everyDigitAndItsLabelCanBeReadBack() throws IOException {
    DigitDataset digits = Handwriting.digits("hand", 23, 4);
    BufferedImage sheet = written(digits, 23);
    int columns = LabelledSheet.columns(23);
    for (int i = 0; i < digits.size(); i++) {
      int left = i % columns * LabelledSheet.STEP_X;
      int top = i / columns * LabelledSheet.STEP_Y;
      for (int p = 0; p < DigitDataset.PIXELS; p++) {
        int x = left + 2 * (p % DigitDataset.SIDE);
        int y = top + 2 * (p / DigitDataset.SIDE);
        assertThat(sheet.getRGB(x, y) & 0xFF).isEqualTo(digits.pixel(i, p));
        assertThat(sheet.getRGB(x + 1, y + 1)).isEqualTo(sheet.getRGB(x, y));
      }
      assertThat(inkOf(sheet, left, top + 56, ClassPalette.argb(digits.label(i), true)))
          .isGreaterThan(4 * 7);
    }
  }

  @Test
  void onesAndEightsAreToldApartAndNoLabelIsNoMark() throws IOException {
    byte[] labels = {1, 8, DigitDataset.UNLABELLED};
    DigitDataset digits = new DigitDataset("three", new byte[3 * DigitDataset.PIXELS], labels);
    BufferedImage sheet = written(digits, 3);
    int one = inkOf(sheet, 0, 56, ClassPalette.argb(1, true));
    int eight = inkOf(sheet, LabelledSheet.STEP_X, 56, ClassPalette.argb(8, true));
    assertThat(eight).isGreaterThan(one);
    int columns = LabelledSheet.columns(3);
    int left = 2 % columns * LabelledSheet.STEP_X;
    int top = 2 / columns * LabelledSheet.STEP_Y;
    assertThat(inkOf(sheet, left, top + 56, DigitColours.NOTHING)).isEqualTo(56 * 18);
  }

  @Test
  void theFullSheetHasTheSizeItPromises() throws IOException {
    DigitDataset digits =
        new DigitDataset("many", new byte[1_001 * DigitDataset.PIXELS], new byte[1_001]);
    BufferedImage sheet = written(digits, 1_000);
    assertThat(sheet.getWidth()).isEqualTo(1_196);
    assertThat(sheet.getHeight()).isEqualTo(3_896);
  }

  /** Pixels of one colour in the strip below a digit. */
  private static int inkOf(BufferedImage sheet, int left, int top, int argb) {
    int count = 0;
    for (int y = top; y < top + LabelledSheet.STRIP; y++) {
      for (int x = left; x < left + 56; x++) {
        count += sheet.getRGB(x, y) == argb ? 1 : 0;
      }
    }
    return count;
  }
}
