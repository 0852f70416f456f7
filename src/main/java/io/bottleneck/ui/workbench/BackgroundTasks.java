package io.bottleneck.ui.workbench;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The visible list of work behind the window. Lives on the FX thread. */
public final class BackgroundTasks {
  private final Workers workers;
  private final ObservableList<BackgroundTask> running = FXCollections.observableArrayList();

  /** An empty list whose work will run on {@code workers.background()}. */
  public BackgroundTasks(Workers workers) {
    this.workers = Objects.requireNonNull(workers, "workers");
  }

  /** What runs or waits now, oldest first. */
  public ObservableList<BackgroundTask> running() {
    return running;
  }

  /** Work that may take long and may fail. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work on a background thread, telling and asking {@code task}. */
    T run(BackgroundTask task) throws Exception;
  }

  /**
   * Shows and starts {@code work}; FX thread only. Exactly one of {@code done} and {@code failed}
   * is called on the FX thread, neither when the work was cancelled.
   */
  public <T> BackgroundTask start(
      String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    BackgroundTask task = new BackgroundTask(title, workers.fx());
    running.add(task);
    workers.background().execute(() -> run(task, work, done, failed));
    return task;
  }

  private <T> void run(
      BackgroundTask task, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Runnable outcome;
    try {
      if (task.cancelled()) {
        throw new CancellationException();
      }
      T result = work.run(task);
      outcome = () -> done.accept(result);
    } catch (CancellationException e) {
      outcome = () -> {}; // the user asked for it; there is nothing to tell
    } catch (Exception e) {
      outcome = () -> failed.accept(e);
    } catch (Error e) {
      finish(task, () -> failed.accept(new IllegalStateException(e)));
      throw e;
    }
    finish(task, outcome);
  }

  private void finish(BackgroundTask task, Runnable outcome) {
    workers
        .fx()
        .execute(
            () -> {
              running.remove(task);
              if (!task.cancelled()) {
                outcome.run();
              }
            });
  }
}
