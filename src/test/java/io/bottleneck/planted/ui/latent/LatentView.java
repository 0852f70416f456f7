package io.bottleneck.planted.ui.latent;

import io.bottleneck.planted.ui.fx.Pump;

public final class LatentView {
  private final Pump pump = new Pump();
}
