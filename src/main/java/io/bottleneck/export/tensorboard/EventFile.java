package io.bottleneck.export.tensorboard;

import io.bottleneck.export.ProtoWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/**
 * A growing file of TensorFlow's {@code Event} records. Records are gathered in memory and written
 * when {@link #flush} is called or enough have come together, always whole ones; after a write that
 * failed, the file is cut back to the last whole record, so that what comes later can be read. Only
 * a killed process leaves a torn record at the end, which readers take for one not finished yet.
 *
 * <p>Not safe for use from several threads.
 */
final class EventFile implements AutoCloseable {
  private static final int GATHERED_BYTES = 1 << 16;

  // Field numbers of tensorflow.Event and of the SessionLog in it.
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;
  private static final int SESSION_STATUS = 1;
  private static final int SESSION_START = 1;

  private final RecordSink sink;
  private final InstantSource clock;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private long written;

  /**
   * Begins an empty {@code sink} with the record that every event file begins with.
   *
   * @param restart the step from which on readers are to forget what earlier files say
   */
  EventFile(RecordSink sink, InstantSource clock, OptionalLong restart) throws IOException {
    this.sink = sink;
    this.clock = clock;
    add(event().string(FILE_VERSION, "brain.Event:2"));
    if (restart.isPresent()) {
      ProtoWriter start = new ProtoWriter().varint(SESSION_STATUS, SESSION_START);
      add(event().varint(STEP, restart.getAsLong()).message(SESSION_LOG, start));
    }
    flush();
  }

  /** Makes a new file in {@code folder}, which is made when missing; files there stay. */
  static EventFile create(Path folder, InstantSource clock, OptionalLong restart)
      throws IOException {
    Files.createDirectories(folder);
    long seconds = clock.instant().getEpochSecond();
    Path file = folder.resolve(EventFileName.next(folder, seconds).toString());
    RecordSink sink = new DiskSink(file);
    try {
      return new EventFile(sink, clock, restart);
    } catch (IOException e) {
      try (sink) {
        Files.delete(file);
      } catch (IOException leftover) {
        e.addSuppressed(leftover);
      }
      throw e;
    }
  }

  /** Appends a {@code tensorflow.Summary}: one or several values of one step. */
  void addSummary(long step, ProtoWriter summary) throws IOException {
    add(event().varint(STEP, step).message(SUMMARY, summary));
  }

  /**
   * Hands everything to the operating system.
   *
   * @throws IOException if that failed; what was gathered since the last flush is lost, everything
   *     before is whole, and the next records will be written
   */
  void flush() throws IOException {
    byte[] records = gathered.toByteArray();
    gathered.reset();
    try {
      sink.append(records, records.length);
    } catch (IOException e) {
      try {
        sink.cutTo(written);
      } catch (IOException torn) {
        e.addSuppressed(torn);
      }
      throw e;
    }
    written += records.length;
  }

  @Override
  public void close() throws IOException {
    try (sink) {
      flush();
    }
  }

  private ProtoWriter event() {
    Instant now = clock.instant();
    return new ProtoWriter().float64(WALL_TIME, now.getEpochSecond() + now.getNano() * 1e-9);
  }

  private void add(ProtoWriter event) throws IOException {
    gathered.writeBytes(RecordFrame.around(event.toBytes()));
    if (gathered.size() >= GATHERED_BYTES) {
      flush();
    }
  }
}
