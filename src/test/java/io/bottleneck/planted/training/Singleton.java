package io.bottleneck.planted.training;

import io.bottleneck.architecture.Violates;

@Violates("no-singletons")
final class Singleton {
  private static final Singleton ONLY = new Singleton();

  static Singleton getInstance() {
    return ONLY;
  }
}
