package io.bottleneck.ui.latent;

import io.bottleneck.analysis.KnownGround;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.ui.workbench.CodeMap;

/**
 * A code map prepared for the scatter.
 *
 * @param codes the map
 * @param index its points, sorted for picking
 * @param known tells codes near the data from codes far from it
 */
public record MapOnShow(CodeMap codes, PointIndex index, KnownGround known) {
  /**
   * Sorts the points; some milliseconds for 42,000, nothing where they stand as on an earlier map.
   *
   * @param before an earlier map, or null
   */
  static MapOnShow of(CodeMap map, MapOnShow before) {
    if (before != null
        && before.codes.positions() == map.positions()
        && before.codes.digits() == map.digits()) {
      return new MapOnShow(map, before.index, map.ground());
    }
    byte[] classes = new byte[map.digits().size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) map.digits().label(i);
    }
    PointIndex index = new PointIndex(new ScatterPoints(map.positions(), classes));
    return new MapOnShow(map, index, map.ground());
  }

  /** Whether every point stands where it does on {@code before}. */
  boolean standsAs(MapOnShow before) {
    return before != null && before.index == index;
  }

  /**
   * Whether this shows the same digits as {@code before} on the same plane, under the same or later
   * weights of the same network: then points glide and the user's view stays. Recorded codes are
   * looked through in both directions.
   */
  public boolean continues(MapOnShow before) {
    return before != null
        && before.codes.digits() == codes.digits()
        && before.codes.source().spec().equals(codes.source().spec())
        && codes.projection().continues(before.codes.projection())
        && (codes.recorded().isPresent() || before.codes.epoch() <= codes.epoch());
  }
}
