package io.bottleneck.cli;

import io.bottleneck.lab.watch.Finding;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What a run prints. Called by one thread at a time, but for {@link #measured}. */
interface RunPrinter {
  void started(TrainingEvent.Started event);

  void epochDone(TrainingEvent.EpochDone event);

  /** Figures of the live digits after an epoch, by the names of {@code Figures}. */
  void measured(int epoch, Map<String, Double> figures);

  /** The end, with the figures measured last and what the doctor says. */
  void ended(TrainingEvent.Ended event, Map<String, Double> figures, List<Finding> findings);

  /** For people: one line an epoch. */
  static RunPrinter plain(PrintWriter out, PrintWriter err) {
    return new PlainPrinter(out, err);
  }
}
