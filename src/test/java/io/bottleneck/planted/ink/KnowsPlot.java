package io.bottleneck.planted.ink;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.plot.Palette;

@Violates("layers")
final class KnowsPlot {
  private final Palette[] palettes = {};
}
