package io.bottleneck.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * How the points of a scatter look; immutable.
 *
 * @param filter classes to draw
 * @param selection points that stand out; with none, all do
 * @param colours a colour for each point
 * @param marks what stands for a point
 * @param density whether a cloud shows where points crowd
 * @param thumbnails the points' pictures, drawn in their place when few are in view; empty for none
 */
public record PointLook(
    ClassFilter filter,
    Selection selection,
    PointColours colours,
    Marks marks,
    boolean density,
    Optional<Thumbnails> thumbnails) {
  /** Checks that nothing is missing. */
  public PointLook {
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(colours, "colours");
    Objects.requireNonNull(marks, "marks");
    Objects.requireNonNull(thumbnails, "thumbnails");
  }

  /** Dots in the class colours, nothing selected. */
  public static PointLook ofClasses(ScatterPoints points) {
    return new PointLook(
        ClassFilter.ALL,
        Selection.NONE,
        PointColours.ofClasses(points.classes()),
        Marks.DOTS,
        false,
        Optional.empty());
  }

  /** The same with other classes on show. */
  public PointLook with(ClassFilter newFilter) {
    return new PointLook(newFilter, selection, colours, marks, density, thumbnails);
  }

  /** The same with other points selected. */
  public PointLook with(Selection newSelection) {
    return new PointLook(filter, newSelection, colours, marks, density, thumbnails);
  }

  /** The same in other colours. */
  public PointLook with(PointColours newColours) {
    return new PointLook(filter, selection, newColours, marks, density, thumbnails);
  }

  /** The same with other marks. */
  public PointLook with(Marks newMarks) {
    return new PointLook(filter, selection, colours, newMarks, density, thumbnails);
  }

  /** The same with or without a cloud where points crowd. */
  public PointLook withDensity(boolean newDensity) {
    return new PointLook(filter, selection, colours, marks, newDensity, thumbnails);
  }

  /** The same with or without pictures when few points are in view. */
  public PointLook withThumbnails(Optional<Thumbnails> newThumbnails) {
    return new PointLook(filter, selection, colours, marks, density, newThumbnails);
  }
}
