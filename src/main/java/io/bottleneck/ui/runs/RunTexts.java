package io.bottleneck.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures of runs as they stand in tables. */
final class RunTexts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private RunTexts() {}

  /** A reconstruction error with four significant digits; a dash when unknown. */
  static String loss(double loss) {
    return Double.isNaN(loss) ? "–" : String.format(Locale.ROOT, "%.5f", loss);
  }

  /** A share in percent. */
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code 0:48}, {@code 3:05} or {@code 2:07:30}. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** A moment in the user's own time zone. */
  static String date(Instant moment) {
    return DATE.format(moment.atZone(ZoneId.systemDefault()));
  }
}
