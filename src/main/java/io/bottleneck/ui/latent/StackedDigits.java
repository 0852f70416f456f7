package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.BitSet;
import java.util.List;

/**
 * Digits so near to another on the screen that a mouse cannot tell them apart.
 *
 * @param digits of the map; null when there are none
 * @param indices of those in the spot, ascending
 */
record StackedDigits(DigitDataset digits, List<Integer> indices) {
  static final StackedDigits NONE = new StackedDigits(null, List.of());

  /**
   * Those within {@code radius} map units of digit {@code index}, without itself.
   *
   * @param filter classes on show
   */
  static StackedDigits with(CodeMap map, int index, double radius, ClassFilter filter) {
    PointIndex points = map.index();
    if (index >= points.points().size()) {
      return NONE;
    }
    double x = points.points().x(index);
    double y = points.points().y(index);
    BitSet near = points.within(x, y, radius, filter);
    near.clear(index);
    return new StackedDigits(map.digits(), near.stream().boxed().toList());
  }
}
