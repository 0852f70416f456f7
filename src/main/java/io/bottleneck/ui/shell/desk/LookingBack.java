package io.bottleneck.ui.shell.desk;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.runs.EpochScrubberViewModel;
import io.bottleneck.ui.runs.EpochScrubberViewModel.Shown;
import io.bottleneck.ui.training.RunChart;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private String charted;

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
    scrubber.shownProperty().addListener((p, before, now) -> follow(now));
    scrubber.historyProperty().addListener((p, before, now) -> mark());
    chart.curvesProperty().addListener((p, before, now) -> mark());
  }

  /** The run that the window follows from now on. */
  void follows(String run) {
    followed = run;
    charted = run;
    mark();
  }

  private void follow(Shown shown) {
    if (shown == null) {
      onShow.set(null);
      if (scrubber.liveProperty().get()) {
        charted = followed;
        chart.showFollowed();
      }
      return;
    }
    if (shown.run().equals(followed) && !shown.run().equals(charted)) {
      charted = followed;
      chart.showFollowed();
    }
    if (!scrubber.playingProperty().get()) {
      reading.request(shown);
    }
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
    if (!read.shown.equals(scrubber.shownProperty().get())) {
      return; // the user went elsewhere meanwhile
    }
    origins.put(read.model, read.shown.run());
    onShow.set(read.model);
    if (!read.shown.run().equals(charted)) {
      charted = read.shown.run();
      chart.show(read.history, read.model.card());
    }
  }

  /** Marks the kept epochs along the chart's axis where it shows the scrubber's run. */
  private void mark() {
    boolean same = charted != null && charted.equals(scrubber.runId());
    chart.keptEpochs().setAll(same ? scrubber.historyProperty().get().kept() : java.util.List.of());
  }
}
