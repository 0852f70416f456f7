package io.bottleneck.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The FX thread as an executor, for those who must not know {@code Platform}. */
public final class FxThread {
  private FxThread() {}

  /** Runs tasks on the FX thread: at once when called there, else as soon as it comes round. */
  public static Executor executor() {
    return task -> {
      if (Platform.isFxApplicationThread()) {
        task.run();
      } else {
        Platform.runLater(task);
      }
    };
  }

  /** Runs {@code task} on the FX thread after what it is doing now, a layout pass for example. */
  public static void later(Runnable task) {
    Platform.runLater(task);
  }

  /** Ends the toolkit; windows close. */
  public static void exit() {
    Platform.exit();
  }
}
