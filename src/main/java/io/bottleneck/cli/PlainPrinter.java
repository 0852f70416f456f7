package io.bottleneck.cli;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * For people: one line an epoch. A kind with further losses has a column for each, a schedule one
 * for the learning rate.
 */
final class PlainPrinter implements RunPrinter {
  private final PrintWriter out;
  private final PrintWriter err;
  private boolean scheduled;

  PlainPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void started(TrainingEvent.Started event) {
    AutoencoderSpec spec = event.spec();
    scheduled = spec.optimiser().schedule().kind() != ScheduleSpec.Kind.CONSTANT;
    StringBuilder header = new StringBuilder("epoch  training  validation");
    for (LossTerm term : LossTerm.of(spec)) {
      header.append("  ").append(title(term));
    }
    header.append(scheduled ? "      rate" : "").append("  seconds");
    out.println(header);
  }

  @Override
  public void epochDone(TrainingEvent.EpochDone event) {
    out.printf(
        Locale.ROOT,
        "%5d  %8.5f  %10.5f",
        event.epoch(),
        event.trainingLoss(),
        event.validationLoss());
    for (LossTerm term : LossTerm.values()) {
      Double value = event.terms().get(term);
      if (value != null) {
        out.printf(Locale.ROOT, "  %" + title(term).length() + ".4f", value);
      }
    }
    if (scheduled) {
      out.printf(Locale.ROOT, "  %8.2e", event.learningRate());
    }
    double seconds = event.fitSeconds() + event.validationSeconds() + event.snapshotSeconds();
    out.printf(Locale.ROOT, "  %7.2f%n", seconds);
  }

  @Override
  public void ended(TrainingEvent.Ended event) {
    switch (event.reason()) {
      case COMPLETED, RULE -> out.println(event.message());
      case DIVERGED, FAILED -> err.println(event.message());
      case STOPPED -> {} // whoever stopped it says what the file keeps
    }
  }

  private static String title(LossTerm term) {
    return switch (term) {
      case DIVERGENCE -> "divergence";
      case CENTER -> "  center";
      case CLASSIFICATION -> "classification";
      case CODE_L1 -> " code L1";
    };
  }
}
