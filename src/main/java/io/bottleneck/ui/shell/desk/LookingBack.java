package io.bottleneck.ui.shell.desk;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.runs.EpochScrubberViewModel.Shown;
import io.bottleneck.ui.training.RunChart;
import io.bottleneck.ui.training.RunCurves;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/**
 * Lets chart, saving and branching follow the epoch one looks back at: its run's curves come on the
 * chart, its weights are what would be saved or branched from. FX thread only.
 */
final class LookingBack {
  private final RunStore store;
  private final EpochScrubberViewModel scrubber;
  private final RunChart chart;
  private final RunOrigins origins;
  private final ObjectProperty<SavedModel> onShow;
  private final LatestTask<Shown, Read> reading;
  private String followed;
  private String lookedAt;
  private RunCurves itsCurves;

  private record Read(Shown shown, RunHistory history, SavedModel model) {}

  /**
   * Follows {@code scrubber} from now on.
   *
   * @param onShow set to the weights one looks back at; null while live
   * @param failed told on the FX thread what could not be read
   */
  LookingBack(
      RunStore store,
      EpochScrubberViewModel scrubber,
      RunChart chart,
      RunOrigins origins,
      ObjectProperty<SavedModel> onShow,
      Workers workers,
      Consumer<Throwable> failed) {
    this.store = store;
    this.scrubber = scrubber;
    this.chart = chart;
    this.origins = origins;
    this.onShow = onShow;
    reading =
        new LatestTask<>(workers.background(), workers.fx(), this::read, this::publish, failed);
    scrubber.shownProperty().addListener((p, before, now) -> follow(before, now));
    scrubber
        .liveProperty()
        .addListener(
            (p, before, now) -> {
              if (now) {
                chart.showFollowed();
              }
            });
    scrubber.historyProperty().addListener((p, before, now) -> mark());
    chart.curvesProperty().addListener((p, before, now) -> mark());
  }

  /** The run that the window follows from now on. */
  void follows(String run) {
    followed = run;
    mark();
  }

  private void follow(Shown before, Shown shown) {
    if (shown == null) {
      onShow.set(null);
      return;
    }
    if (shown.run().equals(followed)) {
      chart.showFollowed();
    }
    if (!scrubber.playingProperty().get() || !sameWeights(before, shown)) {
      reading.request(shown); // a film is not disturbed by reading what is on show already
    }
  }

  private static boolean sameWeights(Shown one, Shown other) {
    return one != null
        && other != null
        && one.run().equals(other.run())
        && one.weightsEpoch() == other.weightsEpoch();
  }

  private Read read(Shown shown) {
    try {
      return new Read(
          shown, store.history(shown.run()), store.branchPoint(shown.run(), shown.weightsEpoch()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(Read read) {
    if (!sameWeights(read.shown, scrubber.shownProperty().get())) {
      return; // the user went elsewhere meanwhile
    }
    origins.put(read.model, read.shown.run());
    onShow.set(read.model);
    if (!read.shown.run().equals(charted())) {
      chart.show(read.history, read.model.card());
      lookedAt = read.shown.run();
      itsCurves = chart.curvesProperty().get();
      mark();
    }
  }

  /** The run whose curves are on the chart; null when it shows those of a model's card. */
  private String charted() {
    RunCurves curves = chart.curvesProperty().get();
    if (curves == chart.followed()) {
      return followed;
    }
    return curves == itsCurves ? lookedAt : null;
  }

  /** Marks the kept epochs along the chart's axis where it shows the scrubber's run. */
  private void mark() {
    String charted = charted();
    boolean same = charted != null && charted.equals(scrubber.runId());
    chart.keptEpochs().setAll(same ? scrubber.historyProperty().get().kept() : List.of());
  }
}
