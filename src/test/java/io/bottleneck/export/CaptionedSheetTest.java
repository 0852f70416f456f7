package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.export.CaptionedSheet.Caption;
import io.bottleneck.export.CaptionedSheet.Cell;
import io.bottleneck.export.CaptionedSheet.Row;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PixelFont;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionedSheetTest {
  @TempDir private Path folder;

  @Test
  void captionsStandCentredBelowTheirDigitInTheirColour() throws IOException {
    Cell wide = new Cell(new float[784], List.of(Caption.ofClass("<0.01%", 3)));
    Cell two = new Cell(new float[784], List.of(Caption.plain(""), Caption.plain("99.99%%")));
    Path file = folder.resolve("sheet.png");
    CaptionedSheet.write(file, List.of(new Row("", List.of(wide, two))));
    BufferedImage sheet = ImageIO.read(file.toFile());
    assertText(sheet, 8 + (84 - 70) / 2, 96, "<0.01%", ClassPalette.argb(3, true));
    assertText(sheet, 8 + 92 + (84 - 82) / 2, 116, "99.99%%", CaptionedSheet.TEXT);
    assertThat(sheet.getWidth()).isEqualTo(8 + 2 * 92);
    assertThat(sheet.getHeight()).isEqualTo(8 + 84 + 4 + 40 + 8);
  }

  private static void assertText(BufferedImage sheet, int left, int top, String text, int colour) {
    for (int at = 0; at < text.length(); at++) {
      for (int y = 0; y < 2 * PixelFont.HEIGHT; y++) {
        for (int x = 0; x < 2 * PixelFont.WIDTH; x++) {
          assertThat(sheet.getRGB(left + 12 * at + x, top + y) == colour)
              .isEqualTo(PixelFont.inked(text.charAt(at), x / 2, y / 2));
        }
      }
    }
  }

  @Test
  void aHeadingStandsLeftOfItsRowAndLongRowsAreBroken() throws IOException {
    List<Cell> cells = List.of(cell(), cell(), cell());
    List<Row> rows = Row.of("noisy", cells, 2);
    assertThat(rows).extracting(Row::heading).containsExactly("noisy", "");
    assertThat(rows).extracting(row -> row.cells().size()).containsExactly(2, 1);
    Path file = folder.resolve("sheet.png");
    CaptionedSheet.write(file, rows);
    BufferedImage sheet = ImageIO.read(file.toFile());
    assertText(sheet, 8, 8 + 35, "noisy", CaptionedSheet.TEXT);
    assertThat(sheet.getWidth()).isEqualTo(8 + 58 + 16 + 2 * 92);
    assertThat(sheet.getHeight()).isEqualTo(8 + 2 * 92);
  }

  private static Cell cell() {
    return new Cell(new float[784], List.of());
  }

  @Test
  void aCaptionTooLongIsAMistake() {
    assertThatThrownBy(() -> new Cell(new float[784], List.of(Caption.plain("too long"))))
        .hasMessageContaining("too long");
  }
}
