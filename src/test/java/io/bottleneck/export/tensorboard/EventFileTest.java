package io.bottleneck.export.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000L, 250_000_000));

  @TempDir Path folder;

  @Test
  void theReadersChecksumIsTheStandards() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(EventReader.crc32c(digits, 0, 9)).isEqualTo(0xE3069283);
  }

  @Test
  void aFileTornAtAnyByteKeepsAllWholeRecords() throws IOException {
    try (EventFile file = EventFile.create(folder, CLOCK, OptionalLong.empty())) {
      file.addSummary(1, Summary.scalar("loss", 0.5));
      file.addSummary(2, Summary.scalar("loss", 0.25));
    }
    byte[] whole = Files.readAllBytes(EventReader.files(folder).get(0));
    List<byte[]> records = EventReader.records(whole);
    assertThat(records).hasSize(3);

    for (int length = 0; length < whole.length; length++) {
      List<byte[]> left = EventReader.records(Arrays.copyOf(whole, length));
      assertThat(left).hasSizeLessThan(3);
      for (int i = 0; i < left.size(); i++) {
        assertThat(left.get(i)).isEqualTo(records.get(i));
      }
    }
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    try (EventFile file = EventFile.create(folder, CLOCK, OptionalLong.empty())) {
      file.addSummary(1, Summary.scalar("loss", 0.5));
    }
    byte[] bytes = Files.readAllBytes(EventReader.files(folder).get(0));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x10;
      assertThatThrownBy(() -> EventReader.records(changed)).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aFullDiskCostsOnlyWhatDidNotFit() throws IOException {
    SmallDisk disk = new SmallDisk();
    EventFile file = new EventFile(disk, CLOCK, OptionalLong.empty());
    file.addSummary(1, Summary.scalar("loss", 1));
    file.flush();
    disk.room = 10;
    file.addSummary(2, Summary.scalar("loss", 2));

    assertThatThrownBy(file::flush).hasMessage("No space left on device");

    disk.room = Integer.MAX_VALUE;
    file.addSummary(3, Summary.scalar("loss", 3));
    file.close();
    assertThat(EventReader.records(disk.content.toByteArray()).stream().skip(1))
        .extracting(record -> new WireMessage(record).number(2))
        .containsExactly(1L, 3L);
    assertThat(disk.closed).isTrue();
  }

  @Test
  void muchIsWrittenWithoutWaitingForAFlush() throws IOException {
    SmallDisk disk = new SmallDisk();
    EventFile file = new EventFile(disk, CLOCK, OptionalLong.empty());
    for (int i = 0; i < 10_000; i++) {
      file.addSummary(i, Summary.scalar("loss", i));
    }
    assertThat(EventReader.records(disk.content.toByteArray())).hasSizeGreaterThan(8_000);
  }

  @Test
  void eachNewFileIsReadAfterAllThatAreThere() throws IOException {
    Files.createFile(folder.resolve("events.out.tfevents.1699999999.elsewhere"));
    create(1_700_000_000L);
    create(1_700_000_000L);
    create(1_600_000_000L); // the clock was set back
    Files.createFile(folder.resolve("events.out.tfevents.1700000005.elsewhere.v2"));
    create(1_700_000_005L);
    Files.createFile(folder.resolve("notes.txt"));

    assertThat(EventReader.files(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "events.out.tfevents.1699999999.elsewhere",
            "events.out.tfevents.1700000000.0000.bottleneck",
            "events.out.tfevents.1700000000.0001.bottleneck",
            "events.out.tfevents.1700000000.0002.bottleneck",
            "events.out.tfevents.1700000005.elsewhere.v2",
            "events.out.tfevents.1700000006.0000.bottleneck");
  }

  private void create(long seconds) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(seconds));
    EventFile.create(folder, clock, OptionalLong.empty()).close();
  }

  /** Takes as many bytes as there is room for, and then fails, as a disk does. */
  private static final class SmallDisk implements RecordSink {
    private ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int room = Integer.MAX_VALUE;
    private boolean closed;

    @Override
    public void append(byte[] bytes, int length) throws IOException {
      int fitting = Math.min(length, room);
      content.write(bytes, 0, fitting);
      room -= fitting;
      if (fitting < length) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void cutTo(long length) {
      byte[] kept = Arrays.copyOf(content.toByteArray(), (int) length);
      content = new ByteArrayOutputStream();
      content.writeBytes(kept);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
