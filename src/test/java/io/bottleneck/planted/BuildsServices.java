package io.bottleneck.planted;

import io.bottleneck.architecture.Violates;
import io.bottleneck.planted.dl4j.Engine;

@Violates({"entrance", "dl4j-behind-wiring"})
final class BuildsServices {
  private final Wiring wiring = new Wiring();
  private final Engine engine = new Engine();
}
