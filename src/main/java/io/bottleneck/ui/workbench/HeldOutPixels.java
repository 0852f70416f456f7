package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.Familiarity;
import io.bottleneck.analysis.HeldOutSample;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/**
 * Adds the distances between pixels to what is known of the held-out digits. They depend on no
 * network and take some seconds, so they are measured once for each set of digits, as a task one
 * can see and cancel; who cancels it goes without that measure. FX thread only.
 */
final class HeldOutPixels {
  private static final Texts TEXTS = Texts.of(HeldOutPixels.class);

  private final BackgroundTasks tasks;
  private final Consumer<Throwable> failed;
  private final ObjectProperty<Familiarity> familiarity;
  private final LatestTask<Familiarity, Familiarity> adding;
  private volatile Measured measured = new Measured(null, null);
  private BackgroundTask task;

  /** Distances of a sample; null while they are measured, or when nobody wants them. */
  private record Measured(HeldOutSample sample, float[] distances) {}

  /**
   * Waits for {@link #want}.
   *
   * @param familiarity is replaced by one that knows the pixels
   */
  HeldOutPixels(
      Workers workers,
      BackgroundTasks tasks,
      ObjectProperty<Familiarity> familiarity,
      Consumer<Throwable> failed) {
    this.tasks = tasks;
    this.familiarity = familiarity;
    this.failed = failed;
    adding =
        new LatestTask<>(workers.background(), workers.fx(), this::with, this::publish, failed);
  }

  /** The same with the distances, where they are known; any thread. */
  Familiarity with(Familiarity without) {
    Measured now = measured;
    return now.sample == without.sample() && now.distances != null
        ? without.withPixelDistances(now.distances)
        : without;
  }

  /** Measures the sample, unless that was begun before. */
  void want(HeldOutSample sample) {
    if (measured.sample == sample) {
      add();
      return;
    }
    cancel();
    measured = new Measured(sample, null);
    String doing = TEXTS.get("pixels.doing", sample.sampleSize());
    task =
        tasks.start(
            TEXTS.get(sample.heldOut() ? "pixels.task" : "pixels.task.training"),
            running ->
                sample.pixelDistances(running::cancelled, done -> running.report(done, doing)),
            distances -> measured(sample, distances),
            failed::accept);
  }

  /** Other digits are open. */
  void cancel() {
    if (task != null) {
      task.cancel();
      task = null;
    }
    measured = new Measured(null, null);
  }

  private void measured(HeldOutSample sample, float[] distances) {
    if (measured.sample == sample) {
      measured = new Measured(sample, distances);
      add();
    }
  }

  private void add() {
    Familiarity known = familiarity.get();
    if (known != null && !known.knowsPixels() && measured.distances != null) {
      adding.request(known);
    }
  }

  private void publish(Familiarity added) {
    Familiarity known = familiarity.get();
    if (known != null && known.network() == added.network() && !known.knowsPixels()) {
      familiarity.set(added);
    }
  }
}
