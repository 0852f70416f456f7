package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.latent.LatentView;

@Violates("features")
final class KnowsAnotherFeature {
  private LatentView view;
}
