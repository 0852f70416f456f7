package io.bottleneck.ui.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.EventBuffer;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A run as the window sees it: the spec to train, the verbs, the state, the curves and the result.
 * Lives on the FX thread and never waits; the shell calls {@link #drain()} some 20 times a second.
 */
public final class TrainingViewModel {
  private static final Texts TEXTS = Texts.of(TrainingViewModel.class);

  private final Workbench workbench;
  private final TrainingPort service;
  private final MatrixProduct product;
  private final EventBuffer events = new EventBuffer();
  private final SpecEditor editor = new SpecEditor(Presets.QUICK);
  private final LossCurves curves = new LossCurves();
  private final IntegerProperty nativeThreads = new SimpleIntegerProperty(this, "nativeThreads", 1);
  private final ReadOnlyObjectWrapper<TrainingState> state =
      new ReadOnlyObjectWrapper<>(this, "state", TrainingState.IDLE);
  private final ReadOnlyObjectWrapper<RunProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", RunProgress.NONE);
  private final ReadOnlyObjectWrapper<TrainingEvent.EpochDone> lastEpoch =
      new ReadOnlyObjectWrapper<>(this, "lastEpoch");
  private final ReadOnlyObjectWrapper<TrainingEvent.Ended> ended =
      new ReadOnlyObjectWrapper<>(this, "ended");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ReadOnlyObjectWrapper<Loss> curveLoss =
      new ReadOnlyObjectWrapper<>(this, "curveLoss", Loss.MSE);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ObjectProperty<SavedModel> result = new SimpleObjectProperty<>(this, "result");
  private final ReadOnlyObjectWrapper<SavedModel> reached =
      new ReadOnlyObjectWrapper<>(this, "reached");
  private String runName = "";
  private long epochDigits;
  private double secondsPerEpoch = Double.NaN;

  /**
   * A view-model without a run.
   *
   * @param product for the batches of the finished model
   */
  public TrainingViewModel(Workbench workbench, TrainingPort service, MatrixProduct product) {
    this.workbench = Objects.requireNonNull(workbench, "workbench");
    this.service = Objects.requireNonNull(service, "service");
    this.product = Objects.requireNonNull(product, "product");
    workbench.modelProperty().addListener((observed, before, now) -> modelChanged(now));
    modelChanged(workbench.modelProperty().get());
  }

  /** The spec being edited. */
  public SpecEditor editor() {
    return editor;
  }

  /** The losses of the run; after a change {@link #revisionProperty()} counts up. */
  public LossCurves curves() {
    return curves;
  }

  /** Digits and model shared with the other panels. */
  public Workbench workbench() {
    return workbench;
  }

  /** Threads the native library may use in the next run, at least 1. */
  public IntegerProperty nativeThreadsProperty() {
    return nativeThreads;
  }

  /** What the service was doing at the last drain. */
  public ReadOnlyObjectProperty<TrainingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a run is going on, paused or stopping included. */
  public boolean running() {
    return state.get() != TrainingState.IDLE;
  }

  /** How far the run is, and how fast. */
  public ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Counts the changes of {@link #curves()}. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The loss whose values {@link #curves()} holds. */
  public ReadOnlyObjectProperty<Loss> curveLossProperty() {
    return curveLoss.getReadOnlyProperty();
  }

  /** The last thing to tell the user, one sentence; empty when there is none. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** The newest epoch of the run, with its losses and seconds; null before its first. */
  public ReadOnlyObjectProperty<TrainingEvent.EpochDone> lastEpochProperty() {
    return lastEpoch.getReadOnlyProperty();
  }

  /** The newest whole epoch of the run that goes on, or what the last run left; null before. */
  public ReadOnlyObjectProperty<SavedModel> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /** How the last run ended; null before the first has. */
  public ReadOnlyObjectProperty<TrainingEvent.Ended> endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /** What the last run left; null before the first has ended. */
  public ObjectProperty<SavedModel> resultProperty() {
    return result;
  }

  /**
   * Starts a run with fresh weights.
   *
   * @return false after a refusal, whose reason is the message
   */
  public boolean start() {
    DigitCorpus corpus = workbench.corpusProperty().get();
    Optional<AutoencoderSpec> spec = editor.checkProperty().get().spec();
    if (running()) {
      return refuse(TEXTS.get("refused.busy"));
    }
    if (corpus == null) {
      return refuse(TEXTS.get("refused.no-data"));
    }
    if (spec.isEmpty()) {
      return refuse(TEXTS.get("refused.faults", String.join(" ", editor.faults())));
    }
    try {
      service.start(TrainingRequest.fresh(spec.get(), corpus, nativeThreads.get()), events);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return refuse(TEXTS.get("refused.service", e.getMessage()));
    }
    lastEpoch.set(null);
    runName = TEXTS.get("run.name", presetTitle(spec.get().name()), "" + spec.get().seed());
    epochDigits = corpus.training().size();
    state.set(TrainingState.RUNNING);
    message.set(TEXTS.get("message.started", runName, epochDigits, corpus.name()));
    return true;
  }

  /** Pauses a run, or goes on with it. */
  public void pauseOrResume() {
    if (state.get() == TrainingState.RUNNING) {
      service.pause();
    } else if (state.get() == TrainingState.PAUSED) {
      service.resume();
    }
  }

  /** What Space does: starts, pauses or goes on. */
  public void playOrPause() {
    if (running()) {
      pauseOrResume();
    } else {
      start();
    }
  }

  /** Ends a run; its weights stay in use and become the result. */
  public void stop() {
    if (running()) {
      service.stop();
      state.set(TrainingState.STOPPING);
    }
  }

  /** Takes what has happened since the last call. */
  public void drain() {
    events.takeCheckpoint().ifPresent(reached::set);
    for (TrainingEvent event : events.drain()) {
      take(event);
    }
  }

  private void take(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      started(started);
    } else if (event instanceof TrainingEvent.StateChanged changed) {
      if (changed.state() != TrainingState.IDLE) { // idle is told with the result, by Ended
        state.set(changed.state());
      }
    } else if (event instanceof TrainingEvent.Batches batches) {
      curves.add(batches);
      progress.set(
          progress
              .get()
              .after(batches.epoch(), batches.samplesPerSecond(), secondsPerEpoch, epochDigits));
      curvesChanged();
    } else if (event instanceof TrainingEvent.EpochDone done) {
      epochDone(done);
    } else if (event instanceof TrainingEvent.Snapshot snapshot) {
      use(snapshot.snapshot());
    } else if (event instanceof TrainingEvent.Ended ended) {
      ended(ended);
    }
  }

  private void started(TrainingEvent.Started started) {
    int first = started.firstEpoch();
    curves.clear();
    curveLoss.set(started.spec().loss());
    secondsPerEpoch = Double.NaN;
    progress.set(new RunProgress(first, first, started.spec().epochs(), 0, Double.NaN));
    use(started.snapshot());
    curvesChanged();
  }

  private void epochDone(TrainingEvent.EpochDone done) {
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
    use(done.snapshot());
    curvesChanged();
  }

  private void ended(TrainingEvent.Ended ended) {
    message.set(ended.message());
    ended
        .result()
        .ifPresent(
            model -> {
              result.set(model);
              reached.set(model);
              workbench
                  .modelProperty()
                  .set(
                      new ModelInUse(
                          model.autoencoder(product), runName, Optional.of(model.card())));
            });
    RunProgress now = progress.get();
    progress.set(new RunProgress(now.firstEpoch(), now.epoch(), now.lastEpoch(), 0, Double.NaN));
    state.set(TrainingState.IDLE);
    this.ended.set(ended);
  }

  private void use(Autoencoder snapshot) {
    workbench.modelProperty().set(new ModelInUse(snapshot, runName, Optional.empty()));
  }

  /** An opened model shows the curve it came with, so that the chart is never empty. */
  private void modelChanged(ModelInUse model) {
    boolean ownResult =
        model != null
            && result.get() != null
            && model.card().filter(card -> card == result.get().card()).isPresent();
    if (model == null || model.card().isEmpty() || running() || ownResult) {
      return;
    }
    curves.load(model.card().get());
    curveLoss.set(model.card().get().spec().loss());
    progress.set(RunProgress.NONE);
    curvesChanged();
  }

  private void curvesChanged() {
    revision.set(revision.get() + 1);
  }

  private boolean refuse(String reason) {
    message.set(reason);
    return false;
  }

  private static String presetTitle(String name) {
    return TEXTS.get("preset." + name);
  }
}
