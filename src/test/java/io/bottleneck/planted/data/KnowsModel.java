package io.bottleneck.planted.data;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.model.Network;

@Violates("layers")
final class KnowsModel {
  private final Network network = new Network();
}
