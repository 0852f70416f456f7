package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.PlacedPicture;
import io.bottleneck.ink.Similarity;
import io.bottleneck.ink.Stroke;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;

/**
 * A drawing as text, so that it outlives the window. One line a mark: {@code ink} or {@code erase},
 * with {@code soft-} before it for a soft tip, the pen's width, then {@code x,y} for every point;
 * or {@code picture}, its columns and rows, the four numbers of its place, and its ink as bytes in
 * base 64. Words are separated by blanks.
 */
final class DrawingText {
  private static final String INK = "ink";
  private static final String ERASE = "erase";
  private static final String SOFT = "soft-";
  private static final String PICTURE = "picture";
  private static final double REACH = 1e6;
  private static final float LEVELS = 255;

  private DrawingText() {}

  static String write(Drawing drawing) {
    StringBuilder text = new StringBuilder();
    for (Mark mark : drawing.marks()) {
      text.append(mark instanceof Stroke stroke ? line(stroke) : line((PlacedPicture) mark));
    }
    return text.toString();
  }

  private static StringJoiner line(Stroke stroke) {
    StringJoiner line = new StringJoiner(" ", "", "\n");
    line.add((stroke.soft() ? SOFT : "") + (stroke.erases() ? ERASE : INK));
    line.add(Double.toString(stroke.width()));
    double[] xs = stroke.xs();
    double[] ys = stroke.ys();
    for (int i = 0; i < xs.length; i++) {
      line.add(xs[i] + "," + ys[i]);
    }
    return line;
  }

  private static StringJoiner line(PlacedPicture placed) {
    float[] ink = placed.picture().ink();
    byte[] levels = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      levels[i] = (byte) Math.round(ink[i] * LEVELS);
    }
    Similarity place = placed.place();
    StringJoiner line = new StringJoiner(" ", "", "\n");
    line.add(PICTURE);
    line.add(Integer.toString(placed.picture().width()));
    line.add(Integer.toString(placed.picture().height()));
    for (double number : new double[] {place.a(), place.b(), place.dx(), place.dy()}) {
      line.add(Double.toString(number));
    }
    return line.add(Base64.getEncoder().encodeToString(levels));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException with one sentence that names the line which is no mark
   */
  static Drawing read(String text) {
    List<Mark> marks = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        marks.add(mark(line.trim().split(" +"), number));
      }
    }
    return new Drawing(marks);
  }

  private static Mark mark(String[] words, int number) {
    try {
      return words[0].equals(PICTURE) ? picture(words) : stroke(words);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "Line %d of the kept drawing is no stroke; the drawing was left out.".formatted(number),
          e);
    }
  }

  private static PlacedPicture picture(String[] words) {
    byte[] levels = Base64.getDecoder().decode(words[7]);
    float[] ink = new float[levels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (levels[i] & 0xFF) / LEVELS;
    }
    InkPicture picture =
        new InkPicture(Integer.parseInt(words[1]), Integer.parseInt(words[2]), ink);
    return new PlacedPicture(
        picture,
        new Similarity(
            coordinate(words[3]),
            coordinate(words[4]),
            coordinate(words[5]),
            coordinate(words[6])));
  }

  private static Stroke stroke(String[] words) {
    boolean soft = words[0].startsWith(SOFT);
    String kind = soft ? words[0].substring(SOFT.length()) : words[0];
    boolean erases = kind.equals(ERASE);
    if (words.length < 3 || !(erases || kind.equals(INK))) {
      throw new IllegalArgumentException(words[0]);
    }
    double[] xs = new double[words.length - 2];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      String[] point = words[i + 2].split(",", -1);
      if (point.length != 2) {
        throw new IllegalArgumentException(words[i + 2]);
      }
      xs[i] = coordinate(point[0]);
      ys[i] = coordinate(point[1]);
    }
    return new Stroke(xs, ys, coordinate(words[1]), erases, soft);
  }

  private static double coordinate(String word) {
    double value = Double.parseDouble(word);
    if (!(Math.abs(value) <= REACH)) {
      throw new IllegalArgumentException(word);
    }
    return value;
  }
}
