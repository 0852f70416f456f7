package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedCacheTest {
  private final DigitDataset digits = TestDigits.random("digits", 30, true, 8);
  private final AtomicInteger parses = new AtomicInteger();

  @TempDir Path folder;
  private Path file;
  private Path cache;

  @BeforeEach
  void writeDigits() throws IOException {
    file = folder.resolve("digits.csv");
    cache = folder.resolve("cache");
    KaggleCsvWriter.write(digits, file);
  }

  @Test
  void theSecondOpeningDoesNotReadTheFile() throws IOException {
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(parses).hasValue(1);
  }

  @Test
  void unlabelledDigitsAndLabelFilesAreKeptToo() throws IOException {
    DigitDataset bare = new DigitDataset("bare", digits.pixelBytes(), null);
    file = folder.resolve("t10k-images-idx3-ubyte.gz");
    Files.write(file, CsvText.gzip(IdxFiles.images(bare)));
    assertThat(open()).isEqualTo(bare.sha256());
    assertThat(open()).isEqualTo(bare.sha256());
    assertThat(parses).hasValue(1);
    Files.write(
        folder.resolve("t10k-labels-idx1-ubyte.gz"),
        CsvText.gzip(IdxFiles.labels(digits.labelBytes())));
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(parses).hasValue(2);
  }

  @Test
  void aChangedFileIsReadAnew() throws IOException {
    open();
    DigitDataset others = TestDigits.random("digits", 31, true, 9);
    KaggleCsvWriter.write(others, file);
    assertThat(open()).isEqualTo(others.sha256());
    assertThat(parses).hasValue(2);
  }

  @Test
  void aFileOfTheSameSizeWithAnotherTimeIsReadAnew() throws IOException {
    open();
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] = '\n';
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    open();
    assertThat(parses).hasValue(2);
  }

  @Test
  void everyDamagedEntryIsRebuiltSilently() throws IOException {
    open();
    Path entry = entry();
    byte[] good = Files.readAllBytes(entry);
    Random random = new Random(1);
    for (int round = 0; round < 60; round++) {
      byte[] bad = good.clone();
      switch (round % 4) {
        case 0 -> bad = Arrays.copyOf(good, random.nextInt(good.length));
        case 1 -> bad = Arrays.copyOf(good, good.length + 1 + random.nextInt(100));
        case 2 -> bad[random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
        default -> bad[random.nextInt(60)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(entry, bad);
      int before = parses.get();
      assertThat(open()).as("round %d", round).isEqualTo(digits.sha256());
      assertThat(parses.get()).as("round %d reads the file", round).isEqualTo(before + 1);
      assertThat(Files.readAllBytes(entry)).as("round %d", round).isEqualTo(good);
    }
  }

  @Test
  void anEntryOfAnotherFileIsNotBelieved() throws IOException {
    open();
    byte[] entry = Files.readAllBytes(entry());
    Path first = file;
    file = folder.resolve("other.csv");
    Files.copy(first, file);
    Files.setLastModifiedTime(file, Files.getLastModifiedTime(first));
    open();
    assertThat(parses).hasValue(2);
    try (Stream<Path> entries = Files.list(cache)) {
      for (Path each : entries.toList()) {
        Files.write(each, entry);
      }
    }
    open();
    assertThat(parses).hasValue(3);
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNotStopTheOpening() throws IOException {
    cache = Files.writeString(folder.resolve("occupied"), "a file, no folder");
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(open()).isEqualTo(digits.sha256());
    assertThat(parses).hasValue(2);
  }

  @Test
  void theOldestEntriesGoWhenThereAreMany() throws IOException {
    Files.createDirectories(cache);
    for (int i = 0; i < 40; i++) {
      Path entry = Files.writeString(cache.resolve("old-%02d.digits".formatted(i)), "old");
      Files.setLastModifiedTime(entry, FileTime.fromMillis(1_000_000L + i));
    }
    Path other = Files.writeString(cache.resolve("mine.txt"), "not the cache's");
    open();
    open();
    assertThat(parses).as("the newest stays").hasValue(1);
    assertThat(other).exists();
    assertThat(cache.resolve("old-16.digits")).doesNotExist();
    assertThat(cache.resolve("old-17.digits")).exists();
  }

  @Test
  void aRefusedFileLeavesNoEntry() throws IOException {
    CsvText.write(file, CsvText.header(true) + "\n");
    assertThatThrownBy(this::open).isInstanceOf(DatasetException.class);
    assertThat(cache).doesNotExist();
  }

  @Test
  void cancelIsHeardWhileTheParsedCopyIsRead() throws IOException {
    open();
    AtomicInteger polls = new AtomicInteger();
    LoadProgress progress =
        new LoadProgress() {
          @Override
          public void report(double fraction, String what) {}

          @Override
          public boolean cancelled() {
            return polls.incrementAndGet() == 3;
          }
        };
    assertThatThrownBy(() -> loader().openSingle(file, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(parses).hasValue(1);
  }

  private Path entry() throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      return entries.findFirst().orElseThrow();
    }
  }

  private String open() throws IOException {
    return loader().openSingle(file, LoadProgress.NONE).sha256();
  }

  private DatasetLoader loader() {
    return new DatasetLoader(
        cache,
        path -> {
          parses.incrementAndGet();
          return Files.newInputStream(path);
        },
        1 << 26);
  }

  @Test
  void aNameThatCannotBeCutJustAnywhereIsKeptAsWell() throws IOException {
    String name = "a".repeat(59) + "\uD83D\uDE00".repeat(3) + ".csv"; // a pair at the cut
    URI zip = URI.create("jar:" + folder.resolve("names.zip").toUri());
    try (FileSystem anyNames = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      file = Files.copy(file, anyNames.getPath(name));
      assertThat(open()).isEqualTo(digits.sha256());
      assertThat(open()).isEqualTo(digits.sha256());
      assertThat(parses).hasValue(1);
    }
  }
}
