package io.bottleneck.cli;

import io.bottleneck.analysis.VoteTrial;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.evaluation.Submission;
import io.bottleneck.lab.evaluation.Submitter;
import io.bottleneck.model.ModelCard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was written and how right it may be, for persons and for programs.
 *
 * @param file what was written
 * @param model whose codes voted
 * @param corpus the digits that voted and those that were labelled
 * @param learned whether the model learned from those that voted
 * @param chosen whether k was chosen among a few
 * @param submission the labels
 */
record SubmitReport(
    Path file,
    ModelCard model,
    DigitCorpus corpus,
    boolean learned,
    boolean chosen,
    Submission submission) {

  /** A few sentences and a table of what was tried. */
  void print(PrintWriter out) {
    VoteTrial trial = submission.trial();
    int k = submission.k();
    printf(
        out,
        "%s holds labels for the %,d digits of %s.%n",
        file,
        corpus.heldOut().size(),
        corpus.heldOut().name());
    printf(
        out,
        "The %s of %,d labelled digits (%s) voted, coded by %s (epoch %s).%n%n",
        k == 1 ? "nearest code" : "%d nearest codes".formatted(k),
        corpus.training().size(),
        corpus.training().name(),
        model.name(),
        PlainNumber.text(model.epoch()));
    printf(
        out,
        "Among the labelled digits %.2f %% of the votes are right, with a standard error of %.2f"
            + " points%n(cross-validation in %d parts, seed %d). %s%n",
        100 * trial.share(k),
        100 * trial.standardError(k),
        parts(),
        Submitter.SEED,
        caveat());
    submission
        .share()
        .ifPresent(
            share ->
                printf(
                    out,
                    "Of the %,d labels written %.2f %% are right, as the test digits carry their own.%n",
                    corpus.heldOut().size(),
                    100 * share));
    if (chosen) {
      printf(out, "%n%5s %9s %9s%n", "k", "right", "error");
      for (int tried : trial.ks()) {
        printf(
            out,
            "%5d %7.2f %% %7.2f %%%s%n",
            tried,
            100 * trial.share(tried),
            100 * trial.standardError(tried),
            tried == k ? "  chosen" : "");
      }
    }
  }

  private String caveat() {
    String choice = chosen ? ", and k was chosen by them" : "";
    return learned
        ? "Expect as many or some points less: the encoder has learned from these digits%s."
            .formatted(choice)
        : "Expect about as many: the encoder learned from other digits (%s)%s."
            .formatted(model.dataName(), choice);
  }

  /** One object on one line. */
  void printJson(PrintWriter out) {
    VoteTrial trial = submission.trial();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("event", "submit");
    report.put("file", file.toString());
    report.put("model", model.name());
    report.put("epoch", model.epoch());
    report.put("data", corpus.source().toString());
    report.put("trainingDigits", corpus.training().size());
    report.put("trainingLearned", learned);
    report.put("digits", corpus.heldOut().size());
    report.put("k", submission.k());
    report.put("kChosen", chosen);
    report.put("parts", parts());
    report.put("seed", Submitter.SEED);
    report.put("expectedShare", trial.share(submission.k()));
    report.put("standardError", trial.standardError(submission.k()));
    report.put("trueShare", JsonObject.finite(submission.share().orElse(Double.NaN)));
    List<Map<String, Object>> tried = new ArrayList<>();
    for (int k : trial.ks()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("k", k);
      row.put("share", trial.share(k));
      row.put("standardError", trial.standardError(k));
      tried.add(row);
    }
    report.put("tried", tried);
    JsonObject.print(out, report);
  }

  private int parts() {
    return submission.trial().parts();
  }

  private static void printf(PrintWriter out, String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
