package io.bottleneck.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is on the pad, oldest first. Immutable.
 *
 * @param marks strokes and pictures
 */
public record Drawing(List<Mark> marks) {
  /** A blank pad. */
  public static final Drawing BLANK = new Drawing(List.of());

  /** Copies the list. */
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** Whether nothing was drawn; a drawing that was rubbed out is not blank. */
  public boolean isBlank() {
    return marks.isEmpty();
  }

  /** Whether only pens drew it: then its geometry is fitted, and the pen keeps its width. */
  public boolean onlyPens() {
    return marks.stream().allMatch(mark -> mark instanceof Stroke stroke && !stroke.erases());
  }

  /** This and {@code mark} above it. */
  public Drawing with(Mark mark) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(mark);
    return new Drawing(more);
  }

  /**
   * Everything moved, turned and scaled. Pens keep their width while only pens drew, as they do
   * when the drawing is fitted; with eraser or pictures all becomes larger alike, since otherwise
   * the eraser would leave other ink than the user saw.
   */
  public Drawing moved(Similarity by) {
    boolean keepsPens = onlyPens();
    List<Mark> there = new ArrayList<>();
    for (Mark mark : marks) {
      there.add(keepsPens && mark instanceof Stroke stroke ? stroke.moved(by, 1) : mark.moved(by));
    }
    return new Drawing(there);
  }

  /** How many steps it took: each point of a stroke and each picture is one. */
  public int steps() {
    return marks.stream().mapToInt(Drawing::steps).sum();
  }

  private static int steps(Mark mark) {
    return mark instanceof Stroke stroke ? stroke.size() : 1;
  }

  /** What stood on the pad after {@code steps} steps, 0 to {@link #steps()}. */
  public Drawing upTo(int steps) {
    List<Mark> done = new ArrayList<>();
    int left = steps;
    for (Mark mark : marks) {
      if (left <= 0) {
        break;
      }
      done.add(mark instanceof Stroke stroke ? stroke.upTo(left) : mark);
      left -= steps(mark);
    }
    return left > 0 || done.size() == marks.size() && left == 0 ? this : new Drawing(done);
  }

  /**
   * With how many steps both began alike: one point of the same pen after the other.
   *
   * @return 0 to the smaller of both {@link #steps()}
   */
  public int commonSteps(Drawing other) {
    int common = 0;
    for (int i = 0; i < Math.min(marks.size(), other.marks.size()); i++) {
      Mark mine = marks.get(i);
      Mark theirs = other.marks.get(i);
      int same = mine == theirs ? steps(mine) : commonSteps(mine, theirs);
      common += same;
      if (same < Math.max(steps(mine), steps(theirs))) {
        break;
      }
    }
    return common;
  }

  private static int commonSteps(Mark mine, Mark theirs) {
    return mine instanceof Stroke stroke && theirs instanceof Stroke other
        ? stroke.commonPoints(other)
        : 0;
  }

  /**
   * The box of all points, without the pen's width: left, top, right and bottom; all zero for a
   * blank pad.
   */
  public double[] box() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Mark mark : marks) {
      double[][] points = corners(mark);
      for (int i = 0; i < points[0].length; i++) {
        left = Math.min(left, points[0][i]);
        right = Math.max(right, points[0][i]);
        top = Math.min(top, points[1][i]);
        bottom = Math.max(bottom, points[1][i]);
      }
    }
    return marks.isEmpty() ? new double[4] : new double[] {left, top, right, bottom};
  }

  private static double[][] corners(Mark mark) {
    if (mark instanceof Stroke stroke) {
      return new double[][] {stroke.xs(), stroke.ys()};
    }
    PlacedPicture placed = (PlacedPicture) mark;
    double[] columns = {0, placed.picture().width(), 0, placed.picture().width()};
    double[] rows = {0, 0, placed.picture().height(), placed.picture().height()};
    double[][] there = new double[2][4];
    for (int i = 0; i < 4; i++) {
      there[0][i] = placed.place().x(columns[i], rows[i]);
      there[1][i] = placed.place().y(columns[i], rows[i]);
    }
    return there;
  }
}
