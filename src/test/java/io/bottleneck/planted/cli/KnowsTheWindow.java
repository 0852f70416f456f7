package io.bottleneck.planted.cli;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.view.Chart;

@Violates("layers")
final class KnowsTheWindow {
  private Chart chart;
}
