package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.PointIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Digits so near to another on the screen that a mouse cannot tell them apart.
 *
 * @param count how many there are
 * @param first the first of them, in the order of their indices
 */
record StackedDigits(int count, List<One> first) {
  static final StackedDigits NONE = new StackedDigits(0, List.of());

  /** As many as a card has room for. */
  private static final int MOST = 7;

  /**
   * One of them.
   *
   * @param index in the map's digits
   * @param label its class, or -1
   * @param image 784 floats in [0,1]
   */
  record One(int index, int label, float[] image) {}

  /**
   * Those within {@code radius} map units of digit {@code index}, without itself.
   *
   * @param filter classes on show
   */
  static StackedDigits with(MapOnShow map, int index, double radius, ClassFilter filter) {
    PointIndex points = map.index();
    if (index >= points.points().size()) {
      return NONE;
    }
    double x = points.points().x(index);
    double y = points.points().y(index);
    BitSet near = points.within(x, y, radius, filter);
    near.clear(index);
    List<One> first = new ArrayList<>();
    DigitDataset digits = map.codes().digits();
    near.stream().limit(MOST).forEach(i -> first.add(new One(i, digits.label(i), digits.image(i))));
    return new StackedDigits(near.cardinality(), List.copyOf(first));
  }
}
