package io.bottleneck.export.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads event files as TensorBoard does: every checksum counts, and an unfinished record at the end
 * is one that is still being written. Shares nothing with what writes them.
 */
final class EventReader {
  /** One value of a summary. */
  record Entry(long step, double wallTime, String tag, WireMessage value) {}

  private EventReader() {}

  /** The event files of {@code folder} in the order in which TensorBoard reads them. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains("tfevents")).sorted().toList();
    }
  }

  static List<WireMessage> events(Path file) throws IOException {
    return records(Files.readAllBytes(file)).stream().map(WireMessage::new).toList();
  }

  /** All whole records; throws when a checksum is wrong. */
  static List<byte[]> records(byte[] file) {
    List<byte[]> records = new ArrayList<>();
    int at = 0;
    while (file.length - at >= 12) {
      long length = number(file, at, 8);
      requireChecksum(file, at, 8);
      if (file.length - at - 16 < length) {
        return records;
      }
      requireChecksum(file, at + 12, (int) length);
      records.add(Arrays.copyOfRange(file, at + 12, at + 12 + (int) length));
      at += 16 + (int) length;
    }
    return records;
  }

  /** Every value of the event files of {@code folder}. */
  static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files(folder)) {
      List<WireMessage> events = events(file);
      if (!events.get(0).text(3).equals("brain.Event:2")) {
        throw new AssertionError("no event file");
      }
      for (WireMessage event : events) {
        if (event.has(5)) {
          for (WireMessage value : event.message(5).messages(1)) {
            entries.add(new Entry(event.number(2), event.float64(1), value.text(1), value));
          }
        }
      }
    }
    return entries;
  }

  private static void requireChecksum(byte[] file, int from, int length) {
    int crc = crc32c(file, from, length);
    long masked = ((crc >>> 15 | crc << 17) + 0xA282EAD8L) & 0xFFFFFFFFL;
    if (masked != number(file, from + length, 4)) {
      throw new AssertionError("wrong checksum after byte " + from);
    }
  }

  /** Castagnoli's polynomial, bit by bit. */
  static int crc32c(byte[] bytes, int from, int length) {
    int crc = -1;
    for (int i = from; i < from + length; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82F63B78;
      }
    }
    return ~crc;
  }

  private static long number(byte[] file, int at, int bytes) {
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | file[at + i] & 0xFF;
    }
    return value;
  }
}
