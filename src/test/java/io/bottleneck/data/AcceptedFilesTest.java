package io.bottleneck.data;

import static io.bottleneck.data.CsvText.header;
import static io.bottleneck.data.CsvText.lines;
import static io.bottleneck.data.CsvText.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read must be what was written, in every dress that a file may honestly wear. */
class AcceptedFilesTest {
  @TempDir Path folder;

  private final String plain = lines(header(true), row(1, 0), row(9, 255), row(0, 17));

  @Test
  void allFormatsOfTheSameDigitsHaveTheSameIdentity() throws IOException {
    DigitDataset digits = TestDigits.random("digits", 50, true, 11);
    Path csv = folder.resolve("a/train.csv");
    Path zipped = folder.resolve("b/train.csv.gz");
    Path images = Files.createDirectories(folder.resolve("c")).resolve("train-images-idx3-ubyte");
    Path zippedImages =
        Files.createDirectories(folder.resolve("d")).resolve("train-images.idx3-ubyte.gz");
    KaggleCsvWriter.write(digits, csv);
    KaggleCsvWriter.write(digits, zipped);
    Files.write(images, IdxFiles.images(digits));
    Files.write(
        images.resolveSibling("train-labels-idx1-ubyte"), IdxFiles.labels(digits.labelBytes()));
    Files.write(zippedImages, CsvText.gzip(IdxFiles.images(digits)));
    Files.write(
        zippedImages.resolveSibling("train-labels.idx1-ubyte.gz"),
        CsvText.gzip(IdxFiles.labels(digits.labelBytes())));

    for (Path file : new Path[] {csv, zipped, images, zippedImages}) {
      DigitDataset read = open(file);
      assertThat(read.sha256()).as(file.toString()).isEqualTo(digits.sha256());
      assertThat(read.name()).isEqualTo(file.getFileName().toString());
    }
  }

  @Test
  void unlabelledDigits() throws IOException {
    DigitDataset digits = TestDigits.random("digits", 5, false, 12);
    Path file = folder.resolve("test.csv");
    KaggleCsvWriter.write(digits, file);
    assertThat(open(file).labelled()).isFalse();
    assertThat(open(file).sha256()).isEqualTo(digits.sha256());
  }

  @Test
  void byteOrderMark() throws IOException {
    assertSameAsPlain("\uFEFF" + plain);
  }

  @Test
  void carriageReturns() throws IOException {
    assertSameAsPlain(plain.replace("\n", "\r\n"));
  }

  @Test
  void quotedNumbersAndHeader() throws IOException {
    assertSameAsPlain(plain.replaceAll("([^,\n]+)", "\"$1\""));
  }

  @Test
  void someNumbersQuoted() throws IOException {
    assertSameAsPlain(plain.replaceAll(",255,", ",\"255\","));
  }

  @Test
  void byteOrderMarkBeforeAQuote() throws IOException {
    assertSameAsPlain("\uFEFF" + plain.replaceAll("([^,\n]+)", "\"$1\""));
  }

  @Test
  void leadingZeros() throws IOException {
    assertSameAsPlain(plain.replaceAll(",17", ",017"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n\n", "\r\n", "\n\r\n"})
  void blankLastLines(String end) throws IOException {
    assertSameAsPlain(plain + end);
  }

  @Test
  void noLineBreakAtTheEnd() throws IOException {
    assertSameAsPlain(plain.substring(0, plain.length() - 1));
    assertSameAsPlain(plain.replace("\n", "\r\n").stripTrailing());
    assertSameAsPlain(plain.replace("\n", "\r\n").stripTrailing() + "\r");
  }

  @Test
  void gzipUnderAnyName() throws IOException {
    Path file = folder.resolve("digits.csv");
    Files.write(file, CsvText.gzip(plain.getBytes(StandardCharsets.UTF_8)));
    assertThat(open(file).sha256()).isEqualTo(openPlain().sha256());
  }

  @Test
  void gzipOfSeveralMembers() throws IOException {
    int cut = plain.length() / 3;
    byte[] first = CsvText.gzip(plain.substring(0, cut).getBytes(StandardCharsets.UTF_8));
    byte[] second = CsvText.gzip(plain.substring(cut).getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("digits.csv.gz");
    Files.write(file, first);
    Files.write(file, second, StandardOpenOption.APPEND);
    assertThat(open(file).sha256()).isEqualTo(openPlain().sha256());
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    DigitDataset digits = TestDigits.random("digits", 4, false, 13);
    Path file = Files.write(folder.resolve("odd.csv"), IdxFiles.images(digits));
    assertThat(open(file).sha256()).isEqualTo(digits.sha256());
  }

  @Test
  void randomDressesOfRandomDigits() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      DigitDataset digits = TestDigits.random("digits", 1 + random.nextInt(60), true, seed);
      Path file = folder.resolve("train.csv");
      KaggleCsvWriter.write(digits, file);
      StringBuilder dressed = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
      for (String line : Files.readAllLines(file)) {
        boolean quoted = random.nextInt(4) == 0;
        dressed.append(quoted ? line.replaceAll("([^,]+)", "\"$1\"") : line);
        dressed.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      byte[] text = dressed.toString().getBytes(StandardCharsets.UTF_8);
      Files.write(file, random.nextBoolean() ? text : CsvText.gzip(text));
      assertThat(open(file).sha256()).as("seed %d", seed).isEqualTo(digits.sha256());
    }
  }

  private void assertSameAsPlain(String text) throws IOException {
    DigitDataset read = open(CsvText.write(folder.resolve("digits.csv"), text));
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.label(1)).isEqualTo(9);
    assertThat(read.pixel(1, 783)).isEqualTo(255);
    assertThat(read.sha256()).isEqualTo(openPlain().sha256());
  }

  private DigitDataset openPlain() throws IOException {
    return open(CsvText.write(folder.resolve("plain.csv"), plain));
  }

  private static DigitDataset open(Path file) throws IOException {
    return new DatasetLoader(null).openSingle(file, LoadProgress.NONE);
  }
}
