package io.bottleneck.ui.draw;

import io.bottleneck.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Strokes as text, so that a drawing outlives the window. One line a stroke: {@code ink} or {@code
 * erase}, the pen's width, then {@code x,y} for every point, separated by blanks.
 */
final class StrokeText {
  private static final String INK = "ink";
  private static final String ERASE = "erase";
  private static final double REACH = 1000;

  private StrokeText() {}

  static String write(List<Stroke> strokes) {
    StringBuilder text = new StringBuilder();
    for (Stroke stroke : strokes) {
      StringJoiner line = new StringJoiner(" ", "", "\n");
      line.add(stroke.erases() ? ERASE : INK).add(Double.toString(stroke.width()));
      double[] xs = stroke.xs();
      double[] ys = stroke.ys();
      for (int i = 0; i < xs.length; i++) {
        line.add(xs[i] + "," + ys[i]);
      }
      text.append(line);
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException with one sentence that names the line which is no stroke
   */
  static List<Stroke> read(String text) {
    List<Stroke> strokes = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        strokes.add(stroke(line, number));
      }
    }
    return List.copyOf(strokes);
  }

  private static Stroke stroke(String line, int number) {
    String[] words = line.trim().split(" +");
    boolean erases = words[0].equals(ERASE);
    if (words.length < 3 || !(erases || words[0].equals(INK))) {
      throw refusal(number, null);
    }
    double[] xs = new double[words.length - 2];
    double[] ys = new double[xs.length];
    try {
      for (int i = 0; i < xs.length; i++) {
        String[] point = words[i + 2].split(",", -1);
        if (point.length != 2) {
          throw refusal(number, null);
        }
        xs[i] = coordinate(point[0], number);
        ys[i] = coordinate(point[1], number);
      }
      double width = coordinate(words[1], number);
      if (width <= 0) {
        throw refusal(number, null);
      }
      return new Stroke(xs, ys, width, erases);
    } catch (NumberFormatException e) {
      throw refusal(number, e);
    }
  }

  private static double coordinate(String word, int number) {
    double value = Double.parseDouble(word);
    if (!(Math.abs(value) <= REACH)) {
      throw refusal(number, null);
    }
    return value;
  }

  private static IllegalArgumentException refusal(int number, Throwable cause) {
    return new IllegalArgumentException(
        "Line %d of the kept drawing is no stroke; the drawing was left out.".formatted(number),
        cause);
  }
}
