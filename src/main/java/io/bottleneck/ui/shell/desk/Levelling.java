package io.bottleneck.ui.shell.desk;

import io.bottleneck.analysis.Baselines;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.runs.LadderPoint;
import io.bottleneck.ui.runs.LadderViewModel;
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
  private Baselines known;

  private record Known(DigitCorpus corpus, Baselines baselines) {}

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
              corpus, Baselines.of(corpus, Baselines.MOST_COMPONENTS, () -> newest != corpus)));
    } catch (CancellationException e) {
      return Optional.empty(); // other digits were opened meanwhile; theirs are next
    }
  }

  private void publish(Optional<Known> computed) {
    computed
        .filter(each -> each.corpus == newest)
        .ifPresent(
            each -> {
              known = each.baselines;
              show();
            });
  }

  private void show() {
    if (known == null) {
      chart.levelsProperty().set(Levels.NONE);
      ladder.principalProperty().set(List.of());
      return;
    }
    int numbers = codeSize();
    double pca = numbers >= 1 && numbers <= known.components() ? known.pca(numbers) : Double.NaN;
    chart.levelsProperty().set(new Levels(known.meanImage(), known.classMeanImage(), pca));
    if (ladder.principalProperty().get().isEmpty()) {
      List<LadderPoint> line = new ArrayList<>();
      for (int size = 1; size <= known.components(); size++) {
        line.add(new LadderPoint(size, known.pca(size), ""));
      }
      ladder.principalProperty().set(line);
    }
  }

  /** Of the run on the chart, else of the model in use; 0 while there is none. */
  private int codeSize() {
    AutoencoderSpec spec = chart.curvesProperty().get().spec();
    if (spec != null) {
      return spec.codeSize();
    }
    return Optional.ofNullable(workbench.modelProperty().get())
        .map(model -> model.autoencoder().codeSize())
        .orElse(0);
  }
}
