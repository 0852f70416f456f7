package io.bottleneck.planted.training;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.dl4j.Engine;

@Violates("dl4j-behind-wiring")
final class KnowsDl4j {
  private final Engine engine = new Engine();
}
