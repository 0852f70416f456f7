package io.bottleneck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottleneck.lab.repeat.LossComparison;
import io.bottleneck.lab.repeat.Repetition;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a run that repeats another, and at its end whether the same came of it. */
final class RepeatPrinter implements RunPrinter {
  private final RunPrinter run;
  private final Repetition repetition;
  private final String name;
  private final PrintWriter out;
  private final boolean json;

  // Told on the training thread; read at the end, which comes after.
  private final List<Double> training = new ArrayList<>();
  private final List<Double> validation = new ArrayList<>();

  /**
   * A printer around another.
   *
   * @param run prints the run
   * @param name what sentences call that which is repeated
   * @param json whether for programs
   */
  RepeatPrinter(RunPrinter run, Repetition repetition, String name, PrintWriter out, boolean json) {
    this.run = run;
    this.repetition = repetition;
    this.name = name;
    this.out = out;
    this.json = json;
  }

  @Override
  public void started(TrainingEvent.Started event) {
    run.started(event);
  }

  @Override
  public void epochDone(TrainingEvent.EpochDone event) {
    training.add(event.trainingLoss());
    validation.add(event.validationLoss());
    run.epochDone(event);
  }

  @Override
  public void measured(int epoch, Map<String, Double> figures) {
    run.measured(epoch, figures);
  }

  @Override
  public void ended(
      TrainingEvent.Ended event, Map<String, Double> figures, List<Finding> findings) {
    LossComparison comparison = LossComparison.of(repetition.past(), training, validation);
    out.println(json ? object(comparison) : sentence(comparison));
    run.ended(event, figures, findings);
  }

  private String object(LossComparison comparison) {
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("event", "comparison");
    line.put("epochs", comparison.epochs());
    line.put("equal", comparison.epochs() > 0 && comparison.equal());
    line.put("sameDigits", repetition.sameDigits());
    line.put("trainingDifference", comparison.training());
    line.put("validationDifference", comparison.validation());
    repetition.differences().forEach(line.putArray("differences")::add);
    return line.toString();
  }

  private String sentence(LossComparison comparison) {
    if (comparison.epochs() == 0) {
      return "No epoch was trained whose losses could be compared with those of %s."
          .formatted(name);
    }
    String epochs = comparison.epochs() == 1 ? "1 epoch" : comparison.epochs() + " epochs";
    if (comparison.equal()) {
      return "Both losses of %s are those of %s, bit for bit.".formatted(epochs, name);
    }
    String why =
        repetition.differences().isEmpty()
            ? "although digits, settings, threads and versions are the same; another processor may"
                + " round otherwise."
            : "with " + String.join(", ", repetition.differences()) + ".";
    return String.format(
        Locale.ROOT,
        "The losses of %s differ from those of %s by at most %.2g (training) and %.2g (validation),"
            + " %s",
        epochs,
        name,
        comparison.training(),
        comparison.validation(),
        why);
  }
}
