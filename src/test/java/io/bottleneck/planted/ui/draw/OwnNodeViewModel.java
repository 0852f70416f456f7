package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.view.Chart;

@Violates("view-models-without-nodes")
final class OwnNodeViewModel {
  private Chart chart;
}
