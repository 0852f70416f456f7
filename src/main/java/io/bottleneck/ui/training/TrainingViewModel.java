package io.bottleneck.ui.training;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.EventBuffer;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A run as the window sees it: the spec to train, the verbs, the state and the result; what the
 * chart draws of it is {@link #chart()}. Lives on the FX thread and never waits; the shell calls
 * {@link #drain()} some 20 times a second.
 */
public final class TrainingViewModel {
  private final Workbench workbench;
  private final TrainingPort service;
  private final MatrixProduct product;
  private final EventBuffer events = new EventBuffer();
  private final SpecEditor editor = new SpecEditor(Presets.QUICK);
  private final RunFollower run = new RunFollower();
  private final RunLauncher launcher;
  private final RunChart chart = new RunChart(run);
  private final IntegerProperty nativeThreads = new SimpleIntegerProperty(this, "nativeThreads", 1);
  private final BooleanProperty tensorBoard = new SimpleBooleanProperty(this, "tensorBoard");
  private final ReadOnlyObjectWrapper<TrainingEvent.Ended> ended =
      new ReadOnlyObjectWrapper<>(this, "ended");
  private final ObjectProperty<SavedModel> result = new SimpleObjectProperty<>(this, "result");
  private final ObjectProperty<SavedModel> opened = new SimpleObjectProperty<>(this, "opened");
  private final ObjectProperty<SavedModel> branchStart =
      new SimpleObjectProperty<>(this, "branchStart");
  private final ReadOnlyObjectWrapper<SavedModel> reached =
      new ReadOnlyObjectWrapper<>(this, "reached");
  private final ObjectBinding<SavedModel> continuable;
  private final BooleanBinding branchable =
      branchStart.isNotNull().or(reached.isNotNull()).or(opened.isNotNull());

  /**
   * A view-model without a run.
   *
   * @param product for the batches of the finished model
   */
  public TrainingViewModel(Workbench workbench, TrainingPort service, MatrixProduct product) {
    this.workbench = Objects.requireNonNull(workbench, "workbench");
    this.service = Objects.requireNonNull(service, "service");
    launcher = new RunLauncher(editor, service, events, run, workbench, nativeThreads);
    this.product = Objects.requireNonNull(product, "product");
    continuable =
        Bindings.createObjectBinding(
            this::findContinuable,
            run.state,
            result,
            opened,
            branchStart,
            workbench.modelProperty(),
            editor.checkProperty());
    workbench.modelProperty().addListener((observed, before, now) -> modelChanged(now));
    modelChanged(workbench.modelProperty().get());
  }

  /** What the window calls a run of {@code spec} with fresh weights. */
  public static String runName(AutoencoderSpec spec) {
    return RunPlanner.name(spec);
  }

  /** The spec being edited. */
  public SpecEditor editor() {
    return editor;
  }

  /** What the charts and the doctor's strip show. */
  public RunChart chart() {
    return chart;
  }

  /** The losses on show; after a change {@link #revisionProperty()} counts up. */
  public LossCurves curves() {
    return run.onShow.get().losses();
  }

  /** Digits and model shared with the other panels. */
  public Workbench workbench() {
    return workbench;
  }

  /** Threads the native library may use in the next run, at least 1. */
  public IntegerProperty nativeThreadsProperty() {
    return nativeThreads;
  }

  /** Whether runs that start from now on write a TensorBoard log too. */
  public BooleanProperty tensorBoardProperty() {
    return tensorBoard;
  }

  /** What the service was doing at the last drain. */
  public ReadOnlyObjectProperty<TrainingState> stateProperty() {
    return run.state.getReadOnlyProperty();
  }

  /** Whether a run is going on, paused or stopping included. */
  public boolean running() {
    return run.state.get() != TrainingState.IDLE;
  }

  /** How far the run is, and how fast. */
  public ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return run.progress.getReadOnlyProperty();
  }

  /** Counts the changes of {@link #curves()}. */
  public ReadOnlyLongProperty revisionProperty() {
    return run.revision.getReadOnlyProperty();
  }

  /** The last thing to tell the user, one sentence; empty when there is none. */
  public ReadOnlyStringProperty messageProperty() {
    return launcher.messageProperty();
  }

  /** The newest epoch of the run, with its losses and seconds; null before its first. */
  public ReadOnlyObjectProperty<TrainingEvent.EpochDone> lastEpochProperty() {
    return run.lastEpoch.getReadOnlyProperty();
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

  /** What the model in use was opened from, for whoever opens one to set; or null. */
  public ObjectProperty<SavedModel> openedProperty() {
    return opened;
  }

  /**
   * The weights {@link #branchFromHere()} begins with, those of the epoch on show for example; null
   * for what the run on show has reached.
   */
  public ObjectProperty<SavedModel> branchStartProperty() {
    return branchStart;
  }

  /** The model in use when {@link #continueRun(SavedModel)} could go on with it now; else null. */
  public ObjectBinding<SavedModel> continuable() {
    return continuable;
  }

  /** Whether there are weights {@link #branchFromHere()} could begin with. */
  public BooleanBinding branchable() {
    return branchable;
  }

  /**
   * Starts a run with fresh weights.
   *
   * @return false after a refusal, whose reason is the message
   */
  public boolean start() {
    return launcher.start(Pace.ON);
  }

  /**
   * Queues a run of the form's settings with fresh weights; it trains when nothing else does.
   *
   * @return false after a refusal, whose reason is the message
   */
  public boolean queue() {
    return launcher.queue();
  }

  /** Pauses a run, or goes on with it. */
  public void pauseOrResume() {
    launcher.pauseOrResume();
  }

  /** What Space does: starts, pauses or goes on. */
  public void playOrPause() {
    if (running()) {
      pauseOrResume();
    } else {
      start();
    }
  }

  /** Trains one minibatch and waits; starts a run when none is on. */
  public void stepBatch() {
    launcher.step(Pace.ONE_BATCH);
  }

  /** Trains to the end of the epoch and waits; starts a run when none is on. */
  public void stepEpoch() {
    launcher.step(Pace.ONE_EPOCH);
  }

  /**
   * Trains the last run once more from the same initial weights; a run that is on ends first and is
   * kept. Before the first run this is {@link #start()}.
   */
  public boolean rewind() {
    return launcher.rewind();
  }

  /** Trains the network of the last run, or else the form's, under the next seed. */
  public boolean newSeed() {
    return launcher.newSeed();
  }

  /**
   * Goes on with {@code model} under its own spec, as if it had never stopped; for more epochs if
   * the form says more. A run that is on ends first.
   *
   * @param name what the window calls the run
   */
  public boolean continueRun(SavedModel model, String name) {
    return launcher.continueRun(model, name);
  }

  /** Goes on with the model in use, which {@link #continuable()} says can. */
  public boolean continueShown() {
    ModelInUse shown = workbench.modelProperty().get();
    return continuable.get() != null && continueRun(continuable.get(), shown.name());
  }

  /**
   * Starts a run from given weights with the form's settings, which must have the same layers. The
   * whole curve of the parent's card stays on the chart as a ghost.
   *
   * @param model weights of {@code epoch}; its card may remember later epochs too
   * @param epoch epochs behind the weights, a fraction inside an epoch
   */
  public boolean branch(SavedModel model, double epoch) {
    return launcher.branch(model, epoch);
  }

  /** Branches from {@link #branchStartProperty()}, or else from what the run has reached. */
  public boolean branchFromHere() {
    SavedModel from =
        Stream.of(branchStart.get(), reached.get(), opened.get())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return from == null ? launcher.refuse("refused.no-branch") : branch(from, from.card().epoch());
  }

  /**
   * Trains with another learning rate from the next minibatch on.
   *
   * @return false after a refusal, whose reason is the message
   */
  public boolean changeLearningRate(double rate) {
    return launcher.changeLearningRate(rate);
  }

  /** Says that {@code typed} is no learning rate. */
  void refuseLearningRate(String typed) {
    launcher.refuse("refused.rate", typed);
  }

  /** Ends a run; its weights stay in use and become the result. */
  public void stop() {
    launcher.stop();
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
      run.started(started, service.before());
      workbench.shownModel().begin(inUse(started.snapshot()));
    } else if (event instanceof TrainingEvent.StateChanged changed) {
      if (changed.state() != TrainingState.IDLE) { // idle is told with the result, by Ended
        run.state.set(changed.state());
      }
    } else if (event instanceof TrainingEvent.Batches batches) {
      run.batches(batches);
    } else if (event instanceof TrainingEvent.HeldOut seen) {
      run.heldOut(seen);
    } else if (event instanceof TrainingEvent.RateChanged changed) {
      run.rateChanged(changed);
    } else if (event instanceof TrainingEvent.EpochDone done) {
      run.epochDone(done);
      workbench.shownModel().offer(inUse(done.snapshot()));
    } else if (event instanceof TrainingEvent.Snapshot snapshot) {
      workbench.shownModel().offer(inUse(snapshot.snapshot()));
    } else if (event instanceof TrainingEvent.Ended ended) {
      ended(ended);
    }
  }

  private void ended(TrainingEvent.Ended event) {
    launcher.tell(event.message());
    event
        .result()
        .ifPresent(
            model -> {
              result.set(model);
              reached.set(model);
              Autoencoder network = model.autoencoder(product);
              workbench
                  .shownModel()
                  .offer(new ModelInUse(network, run.runName(), Optional.of(model.card())));
            });
    run.ended();
    ended.set(event);
    launcher.runEnded();
  }

  private ModelInUse inUse(Autoencoder snapshot) {
    return new ModelInUse(snapshot, run.runName(), Optional.empty());
  }

  /** An opened model shows the curve it came with, so that the chart is never empty. */
  private void modelChanged(ModelInUse model) {
    if (model != null && !running()) {
      model.card().filter(card -> !curves().tell(card)).ifPresent(run::show);
    }
  }

  private SavedModel findContinuable() {
    ModelInUse model = workbench.modelProperty().get();
    if (running() || model == null) {
      return null;
    }
    Stream<SavedModel> own =
        Stream.of(result.get(), opened.get())
            .filter(
                saved ->
                    saved != null && model.card().filter(card -> card == saved.card()).isPresent());
    Stream<SavedModel> lookedAt =
        Stream.ofNullable(branchStart.get())
            .filter(saved -> saved.card().validationLosses().size() == saved.card().epoch());
    return Stream.concat(lookedAt, own)
        .filter(RunPlanner::resumable)
        .filter(saved -> launcher.planner().epochsAsked(saved) > saved.card().epoch())
        .findFirst()
        .orElse(null);
  }
}
