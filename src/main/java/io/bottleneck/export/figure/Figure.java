package io.bottleneck.export.figure;

import java.util.List;
import java.util.Objects;

/**
 * A picture as a list of marks on white, free of any toolkit. Immutable, callable from any thread.
 *
 * @param title what it shows, in a few words; not drawn, but told to those who cannot see it
 * @param width in units, which are pixels of a screen at its usual size
 * @param height in units
 * @param marks in the order in which they are drawn
 */
public record Figure(String title, int width, int height, List<Mark> marks) {
  /** Checks the size and copies the list. */
  public Figure {
    Objects.requireNonNull(title, "title");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a figure of %d x %d".formatted(width, height));
    }
    marks = List.copyOf(marks);
  }

  /** Its marks of one kind, in their order. */
  public <M extends Mark> List<M> all(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
