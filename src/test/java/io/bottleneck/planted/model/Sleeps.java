package io.bottleneck.planted.model;

import io.bottleneck.architecture.Violates;
import java.util.concurrent.TimeUnit;

final class Sleeps {
  @Violates("no-sleep")
  static final class ByThread {
    void nap() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  @Violates("no-sleep")
  static final class ByUnit {
    void nap() throws InterruptedException {
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
