package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes, a file is read or refused in one sentence; nothing else. */
class SpoiltFilesTest {
  private static final int ROUNDS = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv.gz", "idx", "idx.gz"})
  void spoiltBytesAreReadOrRefused(String kind) throws IOException {
    byte[] good = good(kind);
    int refused = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Path file = Files.write(folder.resolve("digits"), spoilt(good, new Random(seed)));
      Throwable failure =
          catchThrowable(() -> new DatasetLoader(null).openSingle(file, LoadProgress.NONE));
      if (failure != null) {
        refused++;
        assertThat(failure).as("seed %d", seed).isInstanceOf(DatasetException.class);
        assertThat(failure.getMessage())
            .as("seed %d", seed)
            .startsWith("digits")
            .endsWith(CsvText.KEPT)
            .doesNotContain("\n")
            .doesNotContain("null");
      }
    }
    assertThat(refused).isGreaterThan(ROUNDS / 4);
  }

  private byte[] good(String kind) throws IOException {
    DigitDataset digits = TestDigits.random("digits", 4, true, 21);
    Path csv = folder.resolve("good.csv");
    KaggleCsvWriter.write(digits, csv);
    byte[] plain = kind.startsWith("csv") ? Files.readAllBytes(csv) : IdxFiles.images(digits);
    return kind.endsWith(".gz") ? CsvText.gzip(plain) : plain;
  }

  private static byte[] spoilt(byte[] good, Random random) {
    byte[] bytes = good.clone();
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      case 2 -> bytes[random.nextInt(Math.min(16, bytes.length))] = (byte) random.nextInt(256);
      case 3 -> {
        byte[] marks = "\",\n\r\t-.\0\uFEFF".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
          bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
        }
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(2_000));
        byte[] without = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, without, 0, from);
        System.arraycopy(bytes, to, without, from, bytes.length - to);
        return without;
      }
    }
    return bytes;
  }
}
