package io.bottleneck.planted.model;

import io.bottleneck.architecture.Violates;

@Violates("no-global-state")
final class HasState {
  static int counter;
}
