package io.bottleneck;

import io.bottleneck.architecture.Exempt;
import io.bottleneck.cli.ProcessEnd;

/** The process's end as the Java runtime tells it, by a shutdown hook. */
@Exempt(rule = "threads-in-wiring", reason = "the runtime takes its end only as a thread")
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
