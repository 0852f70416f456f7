package io.bottleneck.ui.shell.desk;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.runs.LadderPoint;
import io.bottleneck.ui.runs.LadderViewModel;
import io.bottleneck.ui.runs.StoredRuns;
import io.bottleneck.ui.training.Levels;
import io.bottleneck.ui.training.RunChart;
import io.bottleneck.ui.training.RunCurves;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Computes once for each set of digits what losses are compared with, and gives it to chart and
 * ladder. FX thread only.
 */
final class Levelling {
  private final Workbench workbench;
  private final RunChart chart;
  private final LadderViewModel ladder;
  private final LatestTask<DigitCorpus, Optional<Known>> task;
  private volatile DigitCorpus newest;
  private Known known;

  private record Known(
      DigitCorpus corpus, String trainingSha256, String heldOutSha256, Baselines baselines) {}

  /**
   * Follows digits and curves from now on.
   *
   * @param failed told on the FX thread
   */
  Levelling(
      Workbench workbench,
      RunChart chart,
      LadderViewModel ladder,
      Workers workers,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.chart = chart;
    this.ladder = ladder;
    task =
        new LatestTask<>(workers.background(), workers.fx(), this::compute, this::publish, failed);
    workbench.corpusProperty().addListener((p, before, now) -> ask(now));
    workbench.modelProperty().addListener((p, before, now) -> show());
    chart.curvesProperty().addListener((p, before, now) -> show());
    chart
        .curvesProperty()
        .flatMap(RunCurves::revisionProperty)
        .addListener((p, before, now) -> show());
    ask(workbench.corpusProperty().get());
  }

  private void ask(DigitCorpus corpus) {
    known = null;
    ladder.compareOn(null, List.of());
    newest = corpus;
    show();
    if (corpus != null) {
      task.request(corpus);
    }
  }

  private Optional<Known> compute(DigitCorpus corpus) {
    try {
      return Optional.of(
          new Known(
              corpus,
              corpus.training().sha256(),
              corpus.heldOut().sha256(),
              Baselines.of(corpus, Baselines.MOST_COMPONENTS, () -> newest != corpus)));
    } catch (CancellationException e) {
      return Optional.empty(); // other digits were opened meanwhile; theirs are next
    }
  }

  private void publish(Optional<Known> computed) {
    computed
        .filter(each -> each.corpus == newest)
        .ifPresent(
            each -> {
              known = each;
              ladder.compareOn(
                  StoredRuns.digits(each.trainingSha256, each.heldOutSha256), line(each.baselines));
              show();
            });
  }

  private void show() {
    RunCurves shown = chart.curvesProperty().get();
    boolean others = shown.spec() != null && !heldOutOf(shown);
    if (known == null || others) { // levels of other digits than the curves' would mislead
      tell(Levels.NONE);
      return;
    }
    Baselines levels = known.baselines;
    int numbers = codeSize(shown);
    double pca = numbers >= 1 && numbers <= levels.components() ? levels.pca(numbers) : Double.NaN;
    tell(new Levels(levels.meanImage(), levels.classMeanImage(), pca));
  }

  /** The same again would make the chart begin anew. */
  private void tell(Levels levels) {
    if (!levels.equals(chart.levelsProperty().get())) {
      chart.levelsProperty().set(levels);
    }
  }

  private boolean heldOutOf(RunCurves shown) {
    return known != null && known.heldOutSha256.equals(shown.heldOutSha256());
  }

  private static List<LadderPoint> line(Baselines baselines) {
    List<LadderPoint> line = new ArrayList<>();
    for (int size = 1; size <= baselines.components(); size++) {
      line.add(new LadderPoint(size, baselines.pca(size), ""));
    }
    return line;
  }

  /** Of the run on the chart, else of the model in use; 0 while there is none. */
  private int codeSize(RunCurves shown) {
    return shown.spec() != null
        ? shown.spec().codeSize()
        : Optional.ofNullable(workbench.modelProperty().get())
            .map(model -> model.autoencoder().codeSize())
            .orElse(0);
  }
}
