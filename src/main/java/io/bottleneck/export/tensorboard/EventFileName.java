package io.bottleneck.export.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code events.out.tfevents.<seconds>.<sequence>.bottleneck}. TensorBoard reads the event files of
 * a folder in the order of their names and never goes back to an earlier one, so that a new name
 * has to come after all names that are there, even when a clock was set back.
 */
record EventFileName(long seconds, int sequence) implements Comparable<EventFileName> {
  private static final Pattern NAME =
      Pattern.compile("events\\.out\\.tfevents\\.(\\d{10})\\.(?:(\\d{4})\\.bottleneck)?.*");
  private static final int LAST_SEQUENCE = 9999;

  /** The name for a file begun at {@code seconds} after 1970 in {@code folder}, which exists. */
  static EventFileName next(Path folder, long seconds) throws IOException {
    EventFileName now = new EventFileName(seconds, 0);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(EventFileName::of)
          .max(EventFileName::compareTo)
          .filter(last -> last.compareTo(now) >= 0)
          .map(EventFileName::following)
          .orElse(now);
    }
  }

  private static EventFileName of(Matcher name) {
    // Another program's file: any sequence of the next second comes after it.
    int sequence = name.group(2) == null ? LAST_SEQUENCE : Integer.parseInt(name.group(2));
    return new EventFileName(Long.parseLong(name.group(1)), sequence);
  }

  private EventFileName following() {
    return sequence < LAST_SEQUENCE
        ? new EventFileName(seconds, sequence + 1)
        : new EventFileName(seconds + 1, 0);
  }

  @Override
  public int compareTo(EventFileName other) {
    int bySeconds = Long.compare(seconds, other.seconds);
    return bySeconds != 0 ? bySeconds : Integer.compare(sequence, other.sequence);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "events.out.tfevents.%010d.%04d.bottleneck", seconds, sequence);
  }
}
