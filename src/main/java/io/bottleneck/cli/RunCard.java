package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.model.SpecSettings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything a kept run has written down of itself, for persons. */
final class RunCard {
  /** Lines of the table of losses; programs get all epochs. */
  private static final int MOST_LOSSES = 20;

  private final RunSummary run;
  private final RunInfo info;
  private final RunHistory history;

  RunCard(RunSummary run) {
    this.run = run;
    info = run.info();
    history = run.history();
  }

  /** Facts, settings, losses and figures. */
  void print(PrintWriter out) {
    out.printf("%s  %s%n", info.id(), RunFacts.line(info.name()));
    facts().forEach((title, text) -> out.printf("  %-12s %s%n", title, text));
    out.printf("%nSettings%n");
    SpecSettings.of(info.spec())
        .forEach((key, value) -> out.printf("  %-28s %s%n", key, SpecSettings.text(value)));
    if (!history.epochs().isEmpty()) {
      printLosses(out);
    }
    printFigures(out);
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    String end = history.ended().map(each -> ": " + each.message()).orElse("");
    facts.put("state", RunFacts.state(run.state()) + end);
    facts.put("epochs", RunFacts.epochs(run));
    history
        .best()
        .ifPresent(best -> facts.put("best", RunFacts.bestLoss(run) + " in epoch " + best.epoch()));
    facts.put("seconds", String.format(Locale.ROOT, "%.1f", history.seconds()));
    facts.put("began", RunFacts.when(info.created()));
    facts.put("data", RunFacts.line(info.dataName()) + " (" + info.dataSource() + ")");
    facts.put(
        "digits",
        String.format(
            Locale.ROOT,
            "%,d to learn from, %,d held out",
            info.trainingDigits(),
            info.heldOutDigits()));
    if (!info.parent().isEmpty()) {
      facts.put("branched", "from " + info.parent() + " at epoch " + number(info.parentEpoch()));
    }
    facts.put("tags", info.tags().isEmpty() ? "-" : RunFacts.line(String.join(", ", info.tags())));
    facts.put("note", info.note().isBlank() ? "-" : RunFacts.line(info.note()));
    facts.put("weights of", kept());
    facts.put("folder", run.folder().toString());
    return facts;
  }

  private String kept() {
    StringJoiner epochs = new StringJoiner(", ");
    epochs.setEmptyValue("-");
    run.keptEpochs().forEach(epoch -> epochs.add("epoch " + epoch));
    if (run.part()) {
      epochs.add("a part of the next");
    }
    return epochs.toString();
  }

  private void printLosses(PrintWriter out) {
    List<EpochRecord> epochs = history.epochs();
    Set<Integer> shown = chosen();
    out.printf(
        Locale.ROOT,
        "%nLosses%s%n  epoch  training  validation      rate  seconds%n",
        shown.size() < epochs.size()
            ? String.format(" of %,d of %,d epochs; --json has all", shown.size(), epochs.size())
            : "");
    for (int i : shown) {
      EpochRecord epoch = epochs.get(i);
      out.printf(
          Locale.ROOT,
          "  %5d  %8.5f  %10.5f  %8.2e  %7.2f%n",
          epoch.epoch(),
          epoch.trainingLoss(),
          epoch.validationLoss(),
          epoch.learningRate(),
          epoch.seconds());
    }
  }

  /** Places of epochs evenly from the first to the last, and of the best. */
  private Set<Integer> chosen() {
    int count = history.epochs().size();
    int even = Math.min(count, MOST_LOSSES);
    Set<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < even; i++) {
      chosen.add(even == 1 ? 0 : (int) Math.round(i * (count - 1.0) / (even - 1)));
    }
    history.best().ifPresent(best -> chosen.add(history.epochs().indexOf(best)));
    return chosen;
  }

  private void printFigures(PrintWriter out) {
    Map<String, Double> figures = history.newestFigures();
    if (figures.isEmpty()) {
      return;
    }
    int epoch = new TreeMap<>(history.figures()).lastKey();
    out.printf("%nFigures after epoch %d%n", epoch);
    String quality = PlainPrinter.quality(figures);
    if (!quality.isEmpty()) {
      out.println("  " + quality);
    }
    StringJoiner errors = new StringJoiner("  ");
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      Double error = figures.get(Figures.classError(label));
      if (error != null) {
        errors.add(String.format(Locale.ROOT, "%d: %.4f", label, error));
      }
    }
    if (errors.length() > 0) {
      out.println("  error by class  " + errors);
    }
  }

  private static String number(double epoch) {
    return epoch == Math.rint(epoch)
        ? String.format(Locale.ROOT, "%.0f", epoch)
        : Double.toString(epoch);
  }
}
