package io.bottleneck.cli;

import io.bottleneck.training.TrainingEvent;
import java.util.Locale;

/** How far a run is within its epoch, for who watches a terminal. On the training thread. */
final class EpochProgress {
  private final ProgressLine line;
  private int epochs;
  private int shown = -1;

  EpochProgress(ProgressLine line) {
    this.line = line;
  }

  /** Hears of everything before it is printed, so that the line is gone by then. */
  void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      epochs = started.spec().epochs();
    } else if (event instanceof TrainingEvent.Batches batches) {
      step(batches);
    } else if (event instanceof TrainingEvent.EpochDone || event instanceof TrainingEvent.Ended) {
      line.close();
      shown = -1;
    }
  }

  private void step(TrainingEvent.Batches batches) {
    int epoch = (int) Math.ceil(batches.epoch());
    double fraction = batches.epoch() - (epoch - 1);
    int percent = (int) (100 * fraction);
    if (percent != shown) { // a terminal is slower than a minibatch
      shown = percent;
      line.report(
          fraction,
          String.format(
              Locale.ROOT,
              "epoch %d of %d, %,.0f digits/s",
              epoch,
              epochs,
              batches.samplesPerSecond()));
    }
  }
}
