package io.bottleneck.planted.ui.view;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.ui.latent.LatentView;

@Violates("features")
final class KnowsAFeature {
  private LatentView view;
}
