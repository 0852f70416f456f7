package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fail, users who cancel, files that lie about their size. */
class LoadingTest {
  private static final long PLENTY = 1L << 30;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeDigits() throws IOException {
    file = folder.resolve("digits.csv");
    KaggleCsvWriter.write(TestDigits.random("digits", 300, true, 5), file);
  }

  @Test
  void tellsProgressUpToTheEnd() throws IOException {
    List<Double> fractions = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    new DatasetLoader(null)
        .open(
            file,
            new LoadProgress() {
              @Override
              public void report(double fraction, String what) {
                fractions.add(fraction);
                texts.add(what);
              }

              @Override
              public boolean cancelled() {
                return false;
              }
            });
    assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0);
    assertThat(fractions).allMatch(fraction -> fraction >= 0 && fraction <= 1);
    assertThat(texts).contains("Reading digits.csv");
  }

  @Test
  void cancelStopsWithinTheFileAndLeavesNoCache() throws IOException {
    AtomicInteger polls = new AtomicInteger();
    Path cache = folder.resolve("cache");
    assertThatThrownBy(
            () -> new DatasetLoader(cache).open(file, polled(() -> polls.incrementAndGet() == 4)))
        .isInstanceOf(CancellationException.class);
    assertThat(polls).hasValue(4);
    assertThat(cache).doesNotExist();
  }

  @Test
  void missingFileIsRefused() {
    assertThatThrownBy(
            () -> new DatasetLoader(null).open(folder.resolve("no.csv"), LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage("no.csv: found no such file in " + folder + CsvText.KEPT);
  }

  @Test
  void unreadableFileIsRefused() {
    DatasetLoader loader =
        new DatasetLoader(
            null,
            path -> {
              throw new AccessDeniedException(path.toString());
            },
            PLENTY);
    assertThatThrownBy(() -> loader.open(file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "digits.csv: found access denied, expected a file that may be read" + CsvText.KEPT);
  }

  @Test
  void aDiskThatFailsHalfWayIsReportedWithItsLine() {
    DatasetLoader loader =
        new DatasetLoader(
            null,
            path ->
                new SequenceInputStream(
                    new ByteArrayInputStream(
                        (CsvText.header(true) + "\n").getBytes(StandardCharsets.US_ASCII)),
                    new FailingStream()),
            PLENTY);
    assertThatThrownBy(() -> loader.open(file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage("digits.csv, line 2: cannot be read (Input/output error)" + CsvText.KEPT);
  }

  @Test
  void aFileThatVanishesWhileItIsReadIsRefused() {
    AtomicInteger polls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new DatasetLoader(null)
                    .open(
                        file,
                        polled(
                            () -> {
                              if (polls.incrementAndGet() == 4) {
                                delete();
                              }
                              return false;
                            })))
        .isInstanceOf(DatasetException.class)
        .hasMessage("digits.csv: vanished while it was being read" + CsvText.KEPT);
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() {
    AtomicInteger polls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new DatasetLoader(null)
                    .open(
                        file,
                        polled(
                            () -> {
                              if (polls.incrementAndGet() == 4) {
                                append("\n\n");
                              }
                              return false;
                            })))
        .hasMessageStartingWith("digits.csv: changed while it was being read");
  }

  @Test
  void aFolderNamedLikeAFileInsideIsNoFile() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.createDirectory(inner.resolve("train.csv"));
    assertThatThrownBy(() -> new DatasetLoader(null).open(inner, LoadProgress.NONE))
        .hasMessageContaining("found no file with digits");
    assertThatThrownBy(() -> new DatasetLoader(null).openSingle(inner, LoadProgress.NONE))
        .hasMessageContaining("found something that is not a file");
  }

  @Test
  void aRefusalLeavesTheOpenDigitsAlone() throws IOException {
    DatasetLoader loader = new DatasetLoader(folder.resolve("cache"));
    DigitCorpus open = loader.open(file, LoadProgress.NONE);
    String before = open.training().sha256() + open.heldOut().sha256();
    CsvText.write(file, "label,pixel0\n1,2\n");
    assertThatThrownBy(() -> loader.open(file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith(CsvText.KEPT);
    assertThat(open.training().sha256() + open.heldOut().sha256()).isEqualTo(before);
  }

  @Test
  void anEndlessLineFillsNoMemory() {
    AtomicLong taken = new AtomicLong();
    assertFlat(
        new DatasetLoader(null, path -> new EndlessStream("0", taken), PLENTY),
        "line 1: found more than 16,384 bytes without a line break");
    assertThat(taken.get()).isLessThan(1 << 18);
  }

  @Test
  void aStrayQuoteBeforeEndlessLinesFillsNoMemory() {
    String start = CsvText.lines(CsvText.header(true), CsvText.rowWith(4, "\"0"));
    AtomicLong taken = new AtomicLong();
    assertFlat(
        new DatasetLoader(
            null,
            path ->
                new SequenceInputStream(
                    new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)),
                    new EndlessStream(CsvText.row(1, 0) + "\n", taken)),
            PLENTY),
        "line 2: found a quote in column 4 that is not closed");
    assertThat(taken.get()).isLessThan(1 << 18);
  }

  @Test
  void moreDigitsThanTheMemoryHoldsAreRefusedWhileReading() {
    AtomicLong taken = new AtomicLong();
    InputStream header =
        new ByteArrayInputStream((CsvText.header(true) + "\n").getBytes(StandardCharsets.US_ASCII));
    DatasetLoader loader =
        new DatasetLoader(
            null,
            path ->
                new SequenceInputStream(header, new EndlessStream(CsvText.row(1, 0) + "\n", taken)),
            1000L * DigitDataset.PIXELS);
    assertThatThrownBy(() -> loader.open(file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "digits.csv: found 1,001 digits or more, expected at most the 1,000 that the memory"
                + " given to the application holds"
                + CsvText.KEPT);
  }

  @Test
  void aLyingHeaderAllocatesNothing() throws IOException {
    byte[] lying = IdxFiles.images(2_000_000, new byte[784]);
    Files.write(file, lying);
    assertFlat(new DatasetLoader(null), "found 800 bytes, expected the 1,568,000,016 bytes");
    Files.write(file, CsvText.gzip(lying));
    assertFlat(new DatasetLoader(null), "packed bytes, expected the 1,568,000,016 bytes");
  }

  @Test
  void aPackedLieIsBelievedOnlyAsFarAsItsBytesGo() throws IOException {
    // 3 MB of noise behind a header that claims 1.5 GB, which 3 MB packed could hold.
    byte[] noise = new byte[3 << 20];
    new Random(1).nextBytes(noise);
    Files.write(file, CsvText.gzip(IdxFiles.images(2_000_000, noise)));
    long before = allocated();
    assertThatThrownBy(
            () ->
                new DatasetLoader(null, Files::newInputStream, Integer.MAX_VALUE - 16L)
                    .open(file, LoadProgress.NONE))
        .hasMessageContaining("found 3,145,744 bytes, expected the 1,568,000,016 bytes");
    assertThat(allocated() - before).isLessThan(40L << 20);
  }

  @Test
  void aPackedBombBehindAnHonestHeaderIsLeftAtItsFirstByteTooMany() throws IOException {
    byte[] bomb = IdxFiles.images(2, new byte[64 << 20]);
    Files.write(file, CsvText.gzip(bomb));
    assertFlat(new DatasetLoader(null), "found more, expected the 1,584 bytes");
  }

  private void assertFlat(DatasetLoader loader, String message) {
    long before = allocated();
    assertThatThrownBy(() -> loader.open(file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(message);
    assertThat(allocated() - before).as("bytes allocated").isLessThan(16L << 20);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadProgress polled(BooleanSupplier cancelled) {
    return new LoadProgress() {
      @Override
      public void report(double fraction, String what) {}

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  /** The same text over and over. */
  private static final class EndlessStream extends InputStream {
    private final byte[] text;
    private final AtomicLong taken;

    EndlessStream(String text, AtomicLong taken) {
      this.text = text.getBytes(StandardCharsets.US_ASCII);
      this.taken = taken;
    }

    @Override
    public int read() {
      return text[(int) (taken.getAndIncrement() % text.length)];
    }
  }

  /** A disk with a bad sector. */
  private static final class FailingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("Input/output error");
    }
  }
}
