package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KaggleCsvWriterTest {
  @TempDir Path folder;

  @Test
  void writesHeaderAndOneLineADigit() throws IOException {
    Path file = folder.resolve("deep/train.csv");
    DigitDataset digits = TestDigits.random("digits", 3, true, 5);

    KaggleCsvWriter.write(digits, file);

    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("label,pixel0,pixel1,").endsWith(",pixel782,pixel783");
    String[] second = lines.get(2).split(",", -1);
    assertThat(second).hasSize(785);
    assertThat(second[0]).isEqualTo(Integer.toString(digits.label(1)));
    for (int i = 0; i < 784; i++) {
      assertThat(second[i + 1]).isEqualTo(Integer.toString(digits.pixel(1, i)));
    }
  }

  @Test
  void leavesTheLabelColumnOutWhenThereAreNoLabels() throws IOException {
    Path file = folder.resolve("test.csv");
    KaggleCsvWriter.write(TestDigits.random("digits", 2, false, 6), file);
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    assertThat(lines.get(0)).startsWith("pixel0,");
    assertThat(lines.get(1).split(",", -1)).hasSize(784);
  }

  @Test
  void gzipsByNameAndGivesTheSameBytesForTheSameDigits() throws IOException {
    DigitDataset digits = TestDigits.random("digits", 20, true, 7);
    Path plain = folder.resolve("a.csv");
    Path first = folder.resolve("a.csv.gz");
    Path second = folder.resolve("b.csv.GZ");
    KaggleCsvWriter.write(digits, plain);
    KaggleCsvWriter.write(digits, first);
    KaggleCsvWriter.write(digits, second);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(first))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void aFailedWriteKeepsTheOldFileAndLeavesNoNeighbour() throws IOException {
    Path file = folder.resolve("old.txt");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[200_000]);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
