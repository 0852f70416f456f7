package io.bottleneck;

import io.bottleneck.cli.ProcessEnd;

/** The process's end as the Java runtime tells it, by a shutdown hook. */
final class ShutdownHook {
  private ShutdownHook() {}

  static ProcessEnd.Registration register(Runnable action) {
    Thread hook = new Thread(action, "process-end");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> withdraw(hook);
  }

  private static boolean withdraw(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return false;
    }
  }
}
