package io.bottleneck.ui.view;

import io.bottleneck.plot.Tick;
import io.bottleneck.plot.Ticks;
import io.bottleneck.plot.Viewport;
import java.util.List;

/** Where a scatter's axes are labelled. */
final class ScatterTicks {
  private static final double PIXELS_A_TICK = 90;

  private ScatterTicks() {}

  static List<Tick> columns(Viewport view) {
    int most = (int) Math.max(2, view.width() / PIXELS_A_TICK);
    return Ticks.linear(view.mapX(0), view.mapX(view.width()), most);
  }

  static List<Tick> rows(Viewport view) {
    int most = (int) Math.max(2, view.height() / PIXELS_A_TICK * 1.5);
    return Ticks.linear(view.mapY(view.height()), view.mapY(0), most);
  }
}
