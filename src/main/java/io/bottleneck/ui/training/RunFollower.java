package io.bottleneck.ui.training;

import io.bottleneck.model.Loss;
import io.bottleneck.model.ModelCard;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the events of a run add up to. FX thread only, without nodes. */
final class RunFollower {
  final LossCurves curves = new LossCurves();
  final InsightCurves insight = new InsightCurves();
  final ObservableList<RateMark> rateChanges = FXCollections.observableArrayList();
  final ObservableList<Finding> findings = FXCollections.observableArrayList();
  final ReadOnlyObjectWrapper<TrainingState> state =
      new ReadOnlyObjectWrapper<>(this, "state", TrainingState.IDLE);
  final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", RunProgress.NONE);
  final ReadOnlyObjectWrapper<TrainingEvent.EpochDone> lastEpoch =
      new ReadOnlyObjectWrapper<>(this, "lastEpoch");
  final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  final ReadOnlyObjectWrapper<Loss> curveLoss =
      new ReadOnlyObjectWrapper<>(this, "curveLoss", Loss.MSE);
  final ReadOnlyDoubleWrapper learningRate =
      new ReadOnlyDoubleWrapper(this, "learningRate", Double.NaN);
  final ReadOnlyObjectWrapper<GhostCurve> parent = new ReadOnlyObjectWrapper<>(this, "parent");
  final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known");
  private RunPlan plan;
  private double secondsPerEpoch = Double.NaN;

  /** The run whose events come next. */
  void follow(RunPlan next) {
    plan = next;
    lastEpoch.set(null);
    state.set(TrainingState.RUNNING);
  }

  /** The run that was followed last; null before the first. */
  RunPlan planOrNull() {
    return plan;
  }

  String runName() {
    return plan.name();
  }

  void started(TrainingEvent.Started started) {
    int first = started.firstEpoch();
    boolean sameRun =
        plan.continues()
            && plan.request().start().filter(model -> curves.endWith(model.card())).isPresent();
    if (!sameRun) {
      clear();
      plan.request().start().ifPresent(model -> curves.load(model.card()));
    }
    parent.set(sameRun ? parent.get() : plan.parent().orElse(null));
    curveLoss.set(started.spec().loss());
    learningRate.set(started.spec().learningRateAt(first));
    secondsPerEpoch = Double.NaN;
    known.set(true);
    progress.set(new RunProgress(first, first, started.spec().epochs(), 0, Double.NaN));
    changed();
  }

  void batches(TrainingEvent.Batches batches) {
    curves.add(batches);
    learningRate.set(batches.learningRate());
    long digits = plan.request().corpus().training().size();
    progress.set(
        progress.get().after(batches.epoch(), batches.samplesPerSecond(), secondsPerEpoch, digits));
    changed();
  }

  void rateChanged(TrainingEvent.RateChanged changed) {
    rateChanges.add(new RateMark(changed.epoch(), changed.learningRate()));
    learningRate.set(changed.learningRate());
  }

  void epochDone(TrainingEvent.EpochDone done) {
    lastEpoch.set(done);
    curves.add(done);
    RunProgress now = progress.get();
    int left = now.lastEpoch() - done.epoch();
    secondsPerEpoch = left > 0 ? done.secondsLeft() / left : Double.NaN;
    progress.set(
        new RunProgress(
            now.firstEpoch(),
            done.epoch(),
            now.lastEpoch(),
            now.samplesPerSecond(),
            done.secondsLeft()));
    changed();
  }

  void ended() {
    RunProgress now = progress.get();
    progress.set(new RunProgress(now.firstEpoch(), now.epoch(), now.lastEpoch(), 0, Double.NaN));
    state.set(TrainingState.IDLE);
  }

  /** Shows what an opened model remembers. */
  void show(ModelCard card) {
    clear();
    parent.set(null);
    curves.load(card);
    curveLoss.set(card.spec().loss());
    progress.set(RunProgress.NONE);
    changed();
  }

  private void clear() {
    curves.clear();
    insight.clear();
    rateChanges.clear();
    findings.clear();
    known.set(false);
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
