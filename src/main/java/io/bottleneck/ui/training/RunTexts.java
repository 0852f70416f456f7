package io.bottleneck.ui.training;

import java.util.Locale;

/** A run's figures as short texts whose digits do not jump about. */
final class RunTexts {
  private RunTexts() {}

  /** {@code 0:42}, {@code 12:05} or {@code 1:07:30}; a dash while unknown. */
  static String duration(double seconds) {
    if (!Double.isFinite(seconds) || seconds < 0) {
      return "–";
    }
    long whole = Math.round(seconds);
    long hours = whole / 3600;
    long minutes = whole / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
  }

  /** Digits per second, grouped and rounded to three figures; a dash while unknown. */
  static String speed(double samplesPerSecond) {
    if (!(samplesPerSecond > 0) || !Double.isFinite(samplesPerSecond)) {
      return "–";
    }
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(samplesPerSecond)) - 2));
    return String.format(Locale.ROOT, "%,d", Math.round(samplesPerSecond / unit) * (long) unit);
  }

  /** {@code 3.4}; {@code 20} when the last epoch is over. */
  static String epoch(double epoch, int lastEpoch) {
    return epoch >= lastEpoch
        ? Integer.toString(lastEpoch)
        : String.format(Locale.ROOT, "%.1f", Math.floor(epoch * 10 + 1e-9) / 10);
  }
}
