package io.bottleneck.ui.workbench;

import io.bottleneck.data.LoadProgress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One piece of work behind the window that the user can see and cancel. Reports may come from any
 * thread as often as they like; the properties change on the FX thread, newest report wins.
 */
public final class BackgroundTask implements LoadProgress {
  private final String title;
  private final Executor fx;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Report> waiting = new AtomicReference<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

  private record Report(double fraction, String what) {}

  BackgroundTask(String title, Executor fx) {
    this.title = title;
    this.fx = fx;
  }

  /** What is done, in a few words. */
  public String title() {
    return title;
  }

  /** 0..1, or -1 while unknown. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is being done right now. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Asks the work to end; callable from any thread. */
  public void cancel() {
    cancelled.set(true);
  }

  @Override
  public void report(double fraction, String what) {
    if (waiting.getAndSet(new Report(fraction, what)) == null) {
      fx.execute(
          () -> {
            Report newest = waiting.getAndSet(null);
            progress.set(newest.fraction);
            message.set(newest.what);
          });
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }
}
