package io.bottleneck.data;

import static io.bottleneck.data.CsvText.KEPT;
import static io.bottleneck.data.CsvText.header;
import static io.bottleneck.data.CsvText.lines;
import static io.bottleneck.data.CsvText.row;
import static io.bottleneck.data.CsvText.rowWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a CSV file is refused, with the sentence that the user reads. */
class CsvRefusalTest {
  @TempDir Path folder;

  @Test
  void noHeader() throws IOException {
    assertThat(refusal(lines(row(1, 0), row(2, 0))))
        .isEqualTo(
            "digits.csv, line 1, column 1: found \"1\", expected a header that begins with"
                + " label,pixel0 or with pixel0"
                + KEPT);
  }

  @Test
  void anotherHeader() throws IOException {
    assertThat(refusal(lines(header(true).replace("pixel100,", "pixel_100,"), row(1, 0))))
        .isEqualTo(
            "digits.csv, line 1, column 102: found \"pixel_100\", expected the header pixel100"
                + KEPT);
  }

  @Test
  void missingPixelColumnWithin() throws IOException {
    assertThat(refusal(lines(header(true).replace(",pixel5,", ","), row(1, 0))))
        .isEqualTo(
            "digits.csv, line 1, column 7: found \"pixel6\", expected the header pixel5" + KEPT);
  }

  @Test
  void missingPixelColumnAtTheEnd() throws IOException {
    assertThat(refusal(lines(header(true).replace(",pixel783", ""), row(1, 0))))
        .isEqualTo(
            "digits.csv, line 1: found a header of 784 columns, expected 785; pixel783 is missing"
                + KEPT);
  }

  @Test
  void extraPixelColumn() throws IOException {
    assertThat(refusal(lines(header(true) + ",pixel784", row(1, 0))))
        .isEqualTo(
            "digits.csv, line 1, column 786: found \"pixel784\", expected the header to end with"
                + " pixel783 in column 785"
                + KEPT);
  }

  @Test
  void tooFewColumns() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0), row(1, 0).substring(2), row(1, 0))))
        .isEqualTo("digits.csv, line 3: found 784 columns, expected 785" + KEPT);
  }

  @Test
  void tooManyColumns() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0) + ",0,0")))
        .isEqualTo("digits.csv, line 2: found 787 columns, expected 785" + KEPT);
  }

  @Test
  void notANumber() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0), rowWith(17, "ink"))))
        .isEqualTo(
            "digits.csv, line 3, column 17 (pixel15): found \"ink\", expected a whole number from"
                + " 0 to 255"
                + KEPT);
  }

  @Test
  void anEmptyCell() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(2, ""))))
        .isEqualTo(
            "digits.csv, line 2, column 2 (pixel0): found nothing, expected a whole number from 0"
                + " to 255"
                + KEPT);
  }

  @Test
  void aFraction() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(785, "3.5"))))
        .isEqualTo(
            "digits.csv, line 2, column 785 (pixel783): found \"3.5\", expected a whole number"
                + " from 0 to 255"
                + KEPT);
  }

  @Test
  void greyLevelTooLarge() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(2, "256"))))
        .contains("line 2, column 2 (pixel0): found \"256\"");
  }

  @Test
  void greyLevelBelowZero() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(2, "-1"))))
        .contains("line 2, column 2 (pixel0): found \"-1\"");
  }

  @Test
  void greyLevelsThatWouldWrapAroundAnInt() throws IOException {
    for (String huge : new String[] {"4294967296", "4294967297", "18446744073709551617"}) {
      assertThat(refusal(lines(header(true), rowWith(9, huge))))
          .contains("column 9 (pixel7): found \"" + huge + "\"");
    }
  }

  @Test
  void labelOutOfRange() throws IOException {
    assertThat(refusal(lines(header(true), row(10, 0))))
        .isEqualTo(
            "digits.csv, line 2, column 1 (label): found \"10\", expected a label from 0 to 9"
                + KEPT);
  }

  @Test
  void aLongCellIsShortenedAndItsControlCharactersAreShown() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(2, "\t" + "x".repeat(5_000)))))
        .contains("found \"\\u0009" + "x".repeat(23) + "...\"");
  }

  @Test
  void emptyFile() throws IOException {
    assertThat(refusal(""))
        .isEqualTo(
            "digits.csv: found an empty file, expected a CSV header or an IDX magic number" + KEPT);
  }

  @Test
  void onlyEmptyLines() throws IOException {
    assertThat(refusal("\n\n\n")).contains("found only empty lines, expected a header and digits");
  }

  @Test
  void headerOnly() throws IOException {
    assertThat(refusal(header(true) + "\n"))
        .isEqualTo(
            "digits.csv, line 2: found the end of the file after the header, expected digits"
                + KEPT);
  }

  @Test
  void cutLine() throws IOException {
    String text = lines(header(true), row(1, 0), row(2, 10));
    assertThat(refusal(text.substring(0, text.length() - 301)))
        .isEqualTo(
            "digits.csv, line 3: found the end of the file after 685 columns, expected 785; the"
                + " line is cut off"
                + KEPT);
  }

  @Test
  void emptyLineInTheMiddle() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0), "", row(2, 0))))
        .isEqualTo(
            "digits.csv, line 3: found an empty line, expected digits up to the end of the file"
                + KEPT);
  }

  @Test
  void cutGzip() throws IOException {
    String[] rows = new String[400];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rowWith(2 + i, "200");
    }
    byte[] packed =
        CsvText.gzip((header(true) + "\n" + lines(rows)).getBytes(StandardCharsets.US_ASCII));
    assertThat(refusal(Arrays.copyOf(packed, packed.length - 40)))
        .matches(
            "digits\\.csv, line \\d+: found the end of the gzip data too early, expected the whole"
                + " file; it was cut off, so copy or download it again; nothing was changed\\.");
  }

  @Test
  void damagedGzip() throws IOException {
    byte[] packed =
        CsvText.gzip(lines(header(true), row(1, 0)).getBytes(StandardCharsets.US_ASCII));
    packed[packed.length - 6] ^= 0x55;
    assertThat(refusal(packed)).contains("found damaged gzip data");
  }

  @Test
  void gzipThatIsOnlyItsMagicNumber() throws IOException {
    assertThat(refusal(new byte[] {0x1F, (byte) 0x8B}))
        .startsWith("digits.csv: found the end of the gzip data too early");
  }

  @Test
  void binaryPosingAsCsv() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(refusal(picture))
        .isEqualTo(
            "digits.csv: found the first bytes 89 50 4E 47, expected a CSV header (label,pixel0 or"
                + " pixel0) or an IDX magic number (00 00 08 03 or 00 00 08 01)"
                + KEPT);
  }

  @Test
  void binaryBehindAnHonestHeader() throws IOException {
    byte[] text = (header(true) + "\n1,2,3\0").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(text))
        .isEqualTo(
            "digits.csv, line 2: found byte 0x00 at byte 6 of the line, expected text in columns"
                + KEPT);
  }

  @Test
  void strayQuote() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0), rowWith(20, "\"7"), row(1, 0))))
        .isEqualTo(
            "digits.csv, line 3: found a quote in column 20 that is not closed on the line,"
                + " expected digits in columns"
                + KEPT);
  }

  @Test
  void quotesWithinACell() throws IOException {
    assertThat(refusal(lines(header(true), rowWith(20, "1\"\"2"))))
        .contains("line 2, column 20 (pixel18): found ", "expected a whole number");
  }

  @Test
  void lineLongerThanSixteenKilobytes() throws IOException {
    assertThat(refusal(lines(header(true), row(1, 0), "0".repeat(16 * 1024 + 1))))
        .isEqualTo(
            "digits.csv, line 3: found more than 16,384 bytes without a line break, expected at"
                + " most 785 columns"
                + KEPT);
  }

  @Test
  void linesAreCountedPhysicallyWhateverEndsThem() throws IOException {
    String text = header(true) + "\r\n" + row(1, 0) + "\n" + rowWith(2, "x") + "\r\n";
    assertThat(refusal("\uFEFF" + text)).startsWith("digits.csv, line 3, column 2 (pixel0)");
  }

  @Test
  void labelsWhereDigitsAreExpected() throws IOException {
    assertThat(refusal(lines("ImageId,Label", "1,7")))
        .isEqualTo(
            "digits.csv: found labels only, expected digits; open the file with the images" + KEPT);
  }

  private String refusal(String text) throws IOException {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("digits.csv"), content);
    Throwable refusal =
        catchThrowableOfType(
            DatasetException.class,
            () -> new DatasetLoader(null).openSingle(file, LoadProgress.NONE));
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }
}
