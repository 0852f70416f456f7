package io.bottleneck.cli;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.evaluation.Acquaintance;
import io.bottleneck.lab.evaluation.Evaluation;
import io.bottleneck.model.ModelCard;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation found, for persons and for programs.
 *
 * @param model what was measured
 * @param acquaintance whether it has learned from the digits
 * @param training what the baselines learned from
 * @param found the figures
 */
record EvaluateReport(
    ModelCard model, Acquaintance acquaintance, Optional<DigitDataset> training, Evaluation found) {

  /** Three tables. */
  void print(PrintWriter out) {
    printf(
        out,
        "%s (epoch %s) on %,d digits of %s, %s.%n%n",
        model.name(),
        PlainNumber.text(model.epoch()),
        found.size(),
        found.digits(),
        known());
    QualityFigures quality = found.quality();
    printf(out, "%-32s %9s %9s%n", "figure", "value", "digits");
    line(out, "mean squared error", found.error(), found.size());
    String nearest = "accuracy of %d nearest codes".formatted(LatentQuality.NEIGHBOURS);
    line(out, nearest, quality.neighbourAccuracy(), found.neighbourDigits());
    line(out, "silhouette of the classes", quality.silhouette(), found.neighbourDigits());
    line(out, "trustworthiness", quality.trustworthiness(), found.trustDigits());
    line(out, "continuity", quality.continuity(), found.trustDigits());
    found.baselines().ifPresentOrElse(simple -> print(out, simple), () -> printNone(out));
    found.classErrors().ifPresentOrElse(errors -> print(out, errors), () -> printUnlabelled(out));
  }

  private void print(PrintWriter out, Baselines simple) {
    printf(
        out,
        "%nWhat simple reconstructions reach on the same %,d digits, learned from %,d of %s:%n",
        found.size(),
        training.orElseThrow().size(),
        training.orElseThrow().name());
    line(out, "the mean image", simple.meanImage(), found.size());
    line(out, "the mean image of the class", simple.classMeanImage(), found.size());
    simple.classMeanObstacle().ifPresent(why -> printf(out, "  (there is none because %s)%n", why));
    found
        .pcaError()
        .ifPresentOrElse(
            error ->
                line(
                    out,
                    "%d principal components".formatted(found.codeSize()),
                    error,
                    found.size()),
            () ->
                printf(
                    out,
                    "Principal components are known up to %d; the code has %,d numbers.%n",
                    Baselines.MOST_COMPONENTS,
                    found.codeSize()));
  }

  private static void printNone(PrintWriter out) {
    out.println();
    out.println(
        "To see what simple reconstructions reach, name a folder with training digits beside.");
  }

  private static void print(PrintWriter out, ClassErrors errors) {
    printf(out, "%n%-32s %9s %9s%n", "class", "error", "digits");
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      if (errors.count(label) > 0) {
        line(out, Integer.toString(label), errors.mean(label), errors.count(label));
      }
    }
  }

  private static void printUnlabelled(PrintWriter out) {
    out.println();
    out.println(
        "The digits carry no labels, so nothing is known of classes; name labels with --labels.");
  }

  /** One object on one line. */
  void printJson(PrintWriter out) {
    QualityFigures quality = found.quality();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("event", "evaluate");
    report.put("model", model.name());
    report.put("epoch", model.epoch());
    report.put("data", found.digits());
    report.put("acquaintance", acquaintance.name().toLowerCase(Locale.ROOT));
    report.put("digits", found.size());
    report.put("codeSize", found.codeSize());
    report.put("meanError", JsonObject.finite(found.error()));
    report.put("neighbours", LatentQuality.NEIGHBOURS);
    report.put("neighbourAccuracy", JsonObject.finite(quality.neighbourAccuracy()));
    report.put("silhouette", JsonObject.finite(quality.silhouette()));
    report.put("neighbourDigits", found.neighbourDigits());
    report.put("trustworthiness", JsonObject.finite(quality.trustworthiness()));
    report.put("continuity", JsonObject.finite(quality.continuity()));
    report.put("trustDigits", found.trustDigits());
    report.put("baselines", found.baselines().map(this::baselines).orElse(null));
    report.put("classes", found.classErrors().map(ClassRows::of).orElse(null));
    JsonObject.print(out, report);
  }

  private Map<String, Object> baselines(Baselines simple) {
    Map<String, Object> errors = new LinkedHashMap<>();
    errors.put("trainingDigits", training.orElseThrow().size());
    errors.put("digits", found.size());
    errors.put("meanImage", JsonObject.finite(simple.meanImage()));
    errors.put("classMeanImage", JsonObject.finite(simple.classMeanImage()));
    errors.put("pca", JsonObject.finite(found.pcaError().orElse(Double.NaN)));
    return errors;
  }

  private String known() {
    return switch (acquaintance) {
      case LEARNED -> "from which it has learned";
      case HELD_OUT -> "which it has never learned from";
      case UNKNOWN ->
          "while it has learned from others (%s), among which some of these may be"
              .formatted(model.dataName());
    };
  }

  private static void line(PrintWriter out, String name, double value, int digits) {
    String shown = Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "undefined";
    printf(out, "%-32s %9s %,9d%n", name, shown, digits);
  }

  private static void printf(PrintWriter out, String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
