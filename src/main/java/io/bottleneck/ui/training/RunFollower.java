package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the events of a run add up to. FX thread only, without nodes. */
final class RunFollower {
  final RunCurves own = new RunCurves();
  final ReadOnlyObjectWrapper<RunCurves> onShow = new ReadOnlyObjectWrapper<>(this, "onShow", own);
  final ReadOnlyObjectWrapper<TrainingState> state =
      new ReadOnlyObjectWrapper<>(this, "state", TrainingState.IDLE);
  final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", RunProgress.NONE);
  final ReadOnlyObjectWrapper<TrainingEvent.EpochDone> lastEpoch =
      new ReadOnlyObjectWrapper<>(this, "lastEpoch");
  final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  final ReadOnlyDoubleWrapper learningRate =
      new ReadOnlyDoubleWrapper(this, "learningRate", Double.NaN);
  private PlannedRun plan;
  private double secondsPerEpoch = Double.NaN;

  /** The run whose events come next. */
  void follow(PlannedRun next) {
    plan = next;
    lastEpoch.set(null);
    state.set(TrainingState.RUNNING);
  }

  /** The run that was followed last; null before the first. */
  PlannedRun planOrNull() {
    return plan;
  }

  String runName() {
    return plan.name();
  }

  /**
   * A run has started.
   *
   * @param written what was written down of it before; empty for a new one
   */
  void started(TrainingEvent.Started started, Optional<RunHistory> written) {
    int first = started.firstEpoch();
    Optional<ModelCard> card = plan.request().start().map(SavedModel::card);
    boolean sameRun = plan.continues() && card.filter(own.losses()::endWith).isPresent();
    String heldOut = plan.request().corpus().heldOut().sha256();
    own.begin(started.spec(), heldOut, plan.parent().orElse(null), sameRun);
    if (!sameRun) {
      card.ifPresent(own.losses()::load);
    }
    written.ifPresent(own::remember);
    onShow.set(own);
    learningRate.set(started.spec().learningRateAt(first));
    secondsPerEpoch = Double.NaN;
    progress.set(new RunProgress(first, first, started.spec().epochs(), 0, Double.NaN));
    changed();
  }

  void batches(TrainingEvent.Batches batches) {
    own.losses().add(batches);
    learningRate.set(batches.learningRate());
    long digits = plan.request().corpus().training().size();
    progress.set(
        progress.get().after(batches.epoch(), batches.samplesPerSecond(), secondsPerEpoch, digits));
    changed();
  }

  void heldOut(TrainingEvent.HeldOut seen) {
    own.losses().add(seen);
    changed();
  }

  void rateChanged(TrainingEvent.RateChanged changed) {
    own.changeRate(changed.epoch(), changed.learningRate());
    learningRate.set(changed.learningRate());
  }

  void epochDone(TrainingEvent.EpochDone done) {
    lastEpoch.set(done);
    own.losses().add(done);
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
    onShow.set(own.losses().tell(card) ? own : RunCurves.of(card));
    if (onShow.get() != own) {
      progress.set(RunProgress.NONE);
    }
    changed();
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
