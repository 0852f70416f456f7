package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** One digit of a file of pen strokes as text: {@code LABEL;x,y x,y;x,y x,y}. */
final class StrokeLine {
  private static final Pattern AROUND_COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_QUOTE = 24;

  /** Of no meaning: the strokes get their pen on the pad. */
  private static final double NO_WIDTH = 1;

  private StrokeLine() {}

  /**
   * Reads one digit. A stroke without points draws nothing and is passed over.
   *
   * @throws IllegalArgumentException if it is none; the message says where in the line, what was
   *     found and what was expected
   */
  static PenDigit read(String line) {
    String[] parts = line.split(";", -1);
    int label = label(parts[0].strip());
    List<Stroke> strokes = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String points = AROUND_COMMA.matcher(parts[i].strip()).replaceAll(",");
      if (!points.isEmpty()) {
        strokes.add(stroke(SPACES.split(points), i));
      }
    }
    if (strokes.isEmpty()) {
      throw new IllegalArgumentException(
          ": found a label without points, expected a stroke such as ;10,4 12,30 behind it");
    }
    return new PenDigit(label, strokes);
  }

  /** The text that {@link #read} reads, coordinates to a thousandth. */
  static String write(PenDigit digit) {
    StringBuilder line = new StringBuilder().append(digit.label());
    for (Stroke stroke : digit.strokes()) {
      double[] xs = stroke.xs();
      double[] ys = stroke.ys();
      StringJoiner points = new StringJoiner(" ", ";", "");
      for (int i = 0; i < xs.length; i++) {
        points.add(String.format(Locale.ROOT, "%.3f,%.3f", xs[i], ys[i]));
      }
      line.append(points);
    }
    return line.toString();
  }

  private static int label(String text) {
    if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
      throw new IllegalArgumentException(
          ": found %s, expected a digit 0 to 9 and a semicolon at the beginning"
              .formatted(quote(text)));
    }
    return text.charAt(0) - '0';
  }

  private static Stroke stroke(String[] points, int number) {
    double[] xs = new double[points.length];
    double[] ys = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      int comma = points[i].indexOf(',');
      double x = comma < 0 ? Double.NaN : number(points[i].substring(0, comma));
      double y = number(points[i].substring(comma + 1));
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException(
            ", stroke %d, point %d: found %s, expected two numbers such as 12.5,-3e2"
                .formatted(number, i + 1, quote(points[i])));
      }
      xs[i] = x;
      ys[i] = y;
    }
    return new Stroke(xs, ys, NO_WIDTH, false);
  }

  /** A plain decimal number, or NaN: Java's own parser also takes 1f, 0x1p3 and Infinity. */
  private static double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String quote(String found) {
    if (found.isEmpty()) {
      return "nothing";
    }
    String shown = found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) : found;
    StringBuilder quoted = new StringBuilder("\"");
    shown.chars().forEach(c -> quoted.append(Character.isISOControl(c) ? '?' : (char) c));
    return quoted.append(shown.length() < found.length() ? "...\"" : "\"").toString();
  }
}
