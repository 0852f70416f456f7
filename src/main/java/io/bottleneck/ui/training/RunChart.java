package io.bottleneck.ui.training;

import io.bottleneck.model.Loss;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is drawn and said of the run on show: its own curves, and what others add to them. FX thread
 * only.
 */
public final class RunChart {
  private final RunFollower run;
  private final ObservableList<GhostCurve> overlays = FXCollections.observableArrayList();
  private final ObservableList<Integer> keptEpochs = FXCollections.observableArrayList();

  RunChart(RunFollower run) {
    this.run = run;
  }

  /** Losses, other terms and learning rate of the run. */
  public LossCurves curves() {
    return run.curves;
  }

  /** Figures that somebody else measures and adds; a new run begins without any. */
  public InsightCurves insight() {
    return run.insight;
  }

  /** The loss in whose units the training curves are. */
  public ReadOnlyObjectProperty<Loss> lossProperty() {
    return run.curveLoss.getReadOnlyProperty();
  }

  /** The run this one branched from; null when it did not. */
  public ReadOnlyObjectProperty<GhostCurve> parentProperty() {
    return run.parent.getReadOnlyProperty();
  }

  /** Other runs whose curves lie behind; for whoever compares runs to set. */
  public ObservableList<GhostCurve> overlays() {
    return overlays;
  }

  /** Epochs whose weights are kept, marked along the axis; for whoever keeps them to set. */
  public ObservableList<Integer> keptEpochs() {
    return keptEpochs;
  }

  /** Where somebody changed the learning rate. */
  public ObservableList<RateMark> rateChanges() {
    return FXCollections.unmodifiableObservableList(run.rateChanges);
  }

  /** The learning rate in force, what schedule and user have made of it; NaN before any run. */
  public ReadOnlyDoubleProperty learningRateProperty() {
    return run.learningRate.getReadOnlyProperty();
  }

  /** What the doctor says, for whoever looks after runs to set; a new run begins without any. */
  public ObservableList<Finding> findings() {
    return run.findings;
  }

  /** Whether the curves are those of a run of this session, which the doctor has followed. */
  public ReadOnlyBooleanProperty followedProperty() {
    return run.known.getReadOnlyProperty();
  }
}
