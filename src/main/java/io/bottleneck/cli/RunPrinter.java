package io.bottleneck.cli;

import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.Locale;

/** What a run prints. Called on the training thread. */
interface RunPrinter {
  void started(TrainingEvent.Started event);

  void epochDone(TrainingEvent.EpochDone event);

  void ended(TrainingEvent.Ended event);

  /** For people: one line an epoch. */
  static RunPrinter plain(PrintWriter out, PrintWriter err) {
    return new RunPrinter() {
      @Override
      public void started(TrainingEvent.Started event) {
        out.println("epoch  training  validation  seconds");
      }

      @Override
      public void epochDone(TrainingEvent.EpochDone event) {
        double seconds = event.fitSeconds() + event.validationSeconds() + event.snapshotSeconds();
        out.printf(
            Locale.ROOT,
            "%5d  %8.5f  %10.5f  %7.2f%n",
            event.epoch(),
            event.trainingLoss(),
            event.validationLoss(),
            seconds);
      }

      @Override
      public void ended(TrainingEvent.Ended event) {
        switch (event.reason()) {
          case COMPLETED -> out.println(event.message());
          case DIVERGED, FAILED -> err.println(event.message());
          case STOPPED -> {} // whoever stopped it says what the file keeps
        }
      }
    };
  }
}
