package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.model.ModelCard;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the charts draw: the run this window follows, or one that somebody looks back at, and what
 * its losses are compared with. FX thread only.
 */
public final class RunChart {
  private final RunFollower run;
  private final ObservableList<Integer> keptEpochs = FXCollections.observableArrayList();
  private final ObjectProperty<Levels> levels =
      new SimpleObjectProperty<>(this, "levels", Levels.NONE);

  RunChart(RunFollower run) {
    this.run = run;
  }

  /** The curves on show. */
  public ReadOnlyObjectProperty<RunCurves> curvesProperty() {
    return run.onShow.getReadOnlyProperty();
  }

  /** The curves of the run that this window follows, on show or not; empty before the first. */
  public RunCurves followed() {
    return run.own;
  }

  /**
   * Shows what was kept of another run; the one that is followed goes on behind.
   *
   * @param of the card of any of its weights
   */
  public void show(RunHistory written, ModelCard of) {
    run.onShow.set(RunCurves.of(written, of));
  }

  /** Shows the followed run again. */
  public void showFollowed() {
    run.onShow.set(run.own);
  }

  /** Epochs whose weights are kept, marked along the axis; for whoever keeps them to set. */
  public ObservableList<Integer> keptEpochs() {
    return keptEpochs;
  }

  /** What the losses of the digits in use are compared with; for whoever computes it to set. */
  public ObjectProperty<Levels> levelsProperty() {
    return levels;
  }

  /** The learning rate in force, what schedule and user have made of it; NaN before any run. */
  public ReadOnlyDoubleProperty learningRateProperty() {
    return run.learningRate.getReadOnlyProperty();
  }
}
