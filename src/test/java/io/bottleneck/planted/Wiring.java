package io.bottleneck.planted;

import io.bottleneck.planted.dl4j.Engine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Wiring {
  private final ExecutorService training = Executors.newSingleThreadExecutor(Thread::new);
  private final Engine engine = new Engine();

  void close() {
    training.execute(engine::run);
    training.shutdown();
  }
}
