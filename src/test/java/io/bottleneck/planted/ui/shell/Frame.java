package io.bottleneck.planted.ui.shell;

import io.bottleneck.planted.ui.latent.LatentView;

public final class Frame {
  private final LatentView view = new LatentView();
}
