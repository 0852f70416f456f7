package io.bottleneck.cli;

import io.bottleneck.lab.watch.Figures;
import io.bottleneck.lab.watch.Finding;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For people: one line an epoch. A kind with further losses has a column for each, a schedule one
 * for the learning rate.
 */
final class PlainPrinter implements RunPrinter {
  private static final Map<String, String> QUALITY = titles();

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
  public void measured(int epoch, Map<String, Double> figures) {
    // people are told the last ones
  }

  @Override
  public void ended(
      TrainingEvent.Ended event, Map<String, Double> figures, List<Finding> findings) {
    String quality = quality(figures);
    if (!quality.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "Codes of the first held-out digits (%,d at most): %s.%n",
          LiveDigits.MOST,
          quality);
    }
    for (Finding finding : findings) {
      String severity = finding.severity().name();
      out.println(
          severity.charAt(0)
              + severity.substring(1).toLowerCase(Locale.ROOT)
              + ": "
              + finding.text()
              + " "
              + finding.remedy());
    }
    switch (event.reason()) {
      case COMPLETED, RULE -> out.println(event.message());
      case DIVERGED, FAILED -> err.println(event.message());
      case STOPPED -> {} // whoever stopped it says what the file keeps
    }
  }

  /** The four figures of the codes' quality in words; empty where none was measured. */
  static String quality(Map<String, Double> figures) {
    return QUALITY.entrySet().stream()
        .filter(title -> figures.containsKey(title.getKey()))
        .map(
            title ->
                String.format(
                    Locale.ROOT, "%s %.3f", title.getValue(), figures.get(title.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put(Figures.KNN_ACCURACY, "10-NN accuracy");
    titles.put(Figures.TRUSTWORTHINESS, "trustworthiness");
    titles.put(Figures.CONTINUITY, "continuity");
    titles.put(Figures.SILHOUETTE, "silhouette");
    return titles;
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
