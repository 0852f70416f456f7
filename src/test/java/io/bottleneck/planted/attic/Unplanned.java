package io.bottleneck.planted.attic;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.plot.Palette;

@Violates("layers")
final class Unplanned {
  private final Palette palette = new Palette();
}
