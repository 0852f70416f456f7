package io.bottleneck.ui.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The verbs of a run: begins runs, one after the other, and steers the one that is on. A run that
 * is to take the place of another waits here until that one has ended.
 */
final class RunLauncher {
  private static final Texts TEXTS = Texts.of(RunLauncher.class);

  private final SpecEditor editor;
  private final RunPlanner planner;
  private final TrainingPort service;
  private final TrainingObserver events;
  private final RunFollower run;
  private final Workbench workbench;
  private final IntegerProperty nativeThreads;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private PlannedRun next;

  RunLauncher(
      SpecEditor editor,
      TrainingPort service,
      TrainingObserver events,
      RunFollower run,
      Workbench workbench,
      IntegerProperty nativeThreads) {
    this.editor = editor;
    this.planner = new RunPlanner(editor);
    this.service = Objects.requireNonNull(service, "service");
    this.events = events;
    this.run = run;
    this.workbench = workbench;
    this.nativeThreads = nativeThreads;
  }

  RunPlanner planner() {
    return planner;
  }

  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  void tell(String sentence) {
    message.set(sentence);
  }

  /** Says why not; always false. */
  boolean refuse(String key, Object... values) {
    message.set(values.length == 0 ? TEXTS.get(key) : TEXTS.get(key, values));
    return false;
  }

  boolean start(Pace pace) {
    return running()
        ? refuse("refused.busy")
        : attempt(() -> planner.fresh(corpus(), threads()), pace);
  }

  void pauseOrResume() {
    if (run.state.get() == TrainingState.RUNNING) {
      service.pause();
    } else if (run.state.get() == TrainingState.PAUSED) {
      service.resume(Pace.ON);
    }
  }

  void step(Pace pace) {
    if (!running()) {
      start(pace);
    } else if (run.state.get() != TrainingState.STOPPING) {
      service.resume(pace);
    }
  }

  boolean rewind() {
    PlannedRun last = run.planOrNull();
    if (last == null) {
      return start(Pace.ON);
    }
    // A run that went on has its first weights from its seed, not where it went on.
    return attempt(() -> last.continues() ? planner.again(last.request()) : last, Pace.ON);
  }

  boolean newSeed() {
    PlannedRun last = run.planOrNull();
    if (last == null && editor.faulty().get()) {
      return start(Pace.ON);
    }
    AutoencoderSpec spec = last == null ? editor.soundSpecProperty().get() : last.request().spec();
    boolean begun = attempt(() -> planner.reseeded(spec, corpus(), threads()), Pace.ON);
    if (begun) {
      PlannedRun chosen = next == null ? run.planOrNull() : next;
      editor.set(SpecField.SEED, Long.toString(chosen.request().spec().seed()));
    }
    return begun;
  }

  boolean continueRun(SavedModel model, String name) {
    return attempt(() -> planner.continued(model, name, corpus()), Pace.ON);
  }

  boolean branch(SavedModel model, double epoch) {
    return attempt(() -> planner.branched(model, epoch, corpus(), threads()), Pace.ON);
  }

  boolean queue() {
    try {
      PlannedRun plan = planner.fresh(corpus(), threads());
      service.queue(plan.request().spec());
      tell(TEXTS.get("message.queued", plan.name()));
      return true;
    } catch (RefusedRun | IllegalStateException e) {
      message.set(e.getMessage());
      return false;
    }
  }

  boolean changeLearningRate(double rate) {
    if (!running()) {
      return refuse("refused.rate-idle");
    }
    if (!(rate > 0 && rate <= 1)) { // also true for NaN
      return refuse("refused.rate", FieldKind.DECIMAL.text(rate));
    }
    service.setLearningRate(rate);
    run.learningRate.set(rate); // a paused run will say so only with its next minibatch
    return true;
  }

  /** Ends the run; nothing takes its place. */
  void stop() {
    next = null;
    if (running()) {
      service.stop();
      run.state.set(TrainingState.STOPPING);
    }
  }

  /** The run is over and its result is in use. */
  void runEnded() {
    PlannedRun waiting = next;
    next = null;
    if (waiting != null) {
      begin(waiting, Pace.ON);
    }
  }

  /** Makes a run, which may be refused. */
  private interface Planning {
    PlannedRun plan() throws RefusedRun;
  }

  /** Begins the planned run, at once or as soon as the one that is on has ended. */
  private boolean attempt(Planning planning, Pace pace) {
    PlannedRun plan;
    try {
      plan = planning.plan();
    } catch (RefusedRun e) {
      message.set(e.getMessage());
      return false;
    }
    if (!running()) {
      return begin(plan, pace);
    }
    stop();
    next = plan;
    tell(TEXTS.get("message.replacing"));
    return true;
  }

  private boolean begin(PlannedRun plan, Pace pace) {
    try {
      service.start(plan, events, pace);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return refuse("refused.service", e.getMessage());
    }
    run.follow(plan);
    DigitCorpus corpus = plan.request().corpus();
    String told =
        TEXTS.get("message.started", plan.name(), corpus.training().size(), corpus.name());
    boolean others = RunPlanner.onOtherDigits(plan);
    tell(others ? told + " " + TEXTS.get("message.other-data") : told);
    return true;
  }

  private boolean running() {
    return run.state.get() != TrainingState.IDLE;
  }

  private DigitCorpus corpus() {
    return workbench.corpusProperty().get();
  }

  private int threads() {
    return nativeThreads.get();
  }
}
