package io.bottleneck.cli;

import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;

/** What a run prints. Called on the training thread. */
interface RunPrinter {
  void started(TrainingEvent.Started event);

  void epochDone(TrainingEvent.EpochDone event);

  void ended(TrainingEvent.Ended event);

  /** For people: one line an epoch. */
  static RunPrinter plain(PrintWriter out, PrintWriter err) {
    return new PlainPrinter(out, err);
  }
}
