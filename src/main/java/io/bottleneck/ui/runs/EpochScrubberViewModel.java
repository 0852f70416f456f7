package io.bottleneck.ui.runs;

import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The epochs of one run as a film: whichever is chosen, the whole window shows it. Weights are read
 * on the background thread, newest wish wins, and a run that trains meanwhile is not disturbed. FX
 * thread only.
 */
public final class EpochScrubberViewModel {
  /** Epochs a second the film can run at. */
  public static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 20);

  private static final Texts TEXTS = Texts.of(EpochScrubberViewModel.class);

  /** A run and its name. */
  private record Named(String id, String name) {}

  /**
   * What one looks back at.
   *
   * @param run id of the run
   * @param name what a person calls it
   * @param epoch the chosen one
   * @param weightsEpoch of the weights that are shown, the nearest ones that are kept
   */
  public record Shown(String run, String name, int epoch, int weightsEpoch) {}

  private record Opening(Named run, int epoch) {}

  private record Opened(Opening wanted, RunHistory history) {}

  private record Neighbours(String run, RunHistory history, int kept) {}

  private final Workbench workbench;
  private final Workers workers;
  private final LatestTask<EpochFrame.Seek, EpochFrame> reading;
  private final LatestTask<Opening, Opened> opening;
  private final LatestTask<Neighbours, Boolean> prefetching;
  private final ReadOnlyObjectWrapper<RunHistory> history =
      new ReadOnlyObjectWrapper<>(this, "history", RunHistory.NONE);
  private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(this, "epoch");
  private final ReadOnlyStringWrapper runName = new ReadOnlyStringWrapper(this, "runName", "");
  private final ReadOnlyStringWrapper says =
      new ReadOnlyStringWrapper(this, "says", TEXTS.get("scrub.nothing"));
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
  private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper(this, "training");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", 5);
  private final BooleanProperty loop = new SimpleBooleanProperty(this, "loop");
  private Named run;
  private Named trained;
  private ModelInUse lookedAt;
  private int trainedEpoch;
  private int waiting;

  /** Another model was opened since anybody asked for an epoch. */
  private boolean elsewhere;

  /**
   * No run is on show.
   *
   * @param failed told on the FX thread when something could not be read
   */
  public EpochScrubberViewModel(
      Workbench workbench, RunArchive archive, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.workers = workers;
    CheckpointCache cache = new CheckpointCache(archive);
    Consumer<Throwable> lost =
        failure -> {
          waiting = Math.max(0, waiting - 1);
          if (run == null) {
            return; // it was deleted meanwhile
          }
          pause();
          says.set(TEXTS.get("scrub.failed", message(failure)));
          failed.accept(failure);
        };
    reading =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            seek -> EpochFrame.read(seek, archive, cache),
            this::show,
            lost);
    opening =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            wanted -> open(wanted, archive),
            this::opened,
            lost);
    prefetching =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            near -> prefetch(near, cache),
            done -> {},
            failure -> {}); // it will fail again, and be told, when it is asked for
    workbench.modelProperty().addListener((p, before, now) -> otherModel(now));
    workbench.corpusProperty().addListener((p, before, now) -> again());
  }

  // State.

  /** What is kept of the run on show. */
  public ReadOnlyObjectProperty<RunHistory> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The chosen epoch. */
  public ReadOnlyIntegerProperty epochProperty() {
    return epoch.getReadOnlyProperty();
  }

  /** What a person calls the run on show; empty without one. */
  public ReadOnlyStringProperty runNameProperty() {
    return runName.getReadOnlyProperty();
  }

  /** One sentence: what exactly one sees. */
  public ReadOnlyStringProperty saysProperty() {
    return says.getReadOnlyProperty();
  }

  /** What one looks back at; null while live, and while another model is on show. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Id of the run on show; null without one. */
  public String runId() {
    return run == null ? null : run.id;
  }

  /** Whether the window follows the run that trains. */
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** Whether there is a run to go live with. */
  public ReadOnlyBooleanProperty trainingProperty() {
    return training.getReadOnlyProperty();
  }

  /** Whether the film runs. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Epochs a second. */
  public IntegerProperty speedProperty() {
    return speed;
  }

  /** Whether the film begins again after its end. */
  public BooleanProperty loopProperty() {
    return loop;
  }

  // Verbs.

  /** Puts a run on show, at {@code wantedEpoch}. */
  public void open(String id, String name, int wantedEpoch) {
    pause();
    leaveLive();
    ask(new Named(id, name), wantedEpoch);
  }

  /** A run was deleted: if it is on show, its epochs can no longer be chosen. */
  public void deleted(String id) {
    if (id.equals(runId())) {
      pause();
      leaveLive();
      run = null;
      shown.set(null);
      runName.set("");
      history.set(RunHistory.NONE);
      epoch.set(0);
      says.set(TEXTS.get("scrub.nothing"));
    }
  }

  /** A run begins to train and is followed from now on. */
  public void trainingStarted(String id, String name) {
    pause();
    trained = new Named(id, name);
    trainedEpoch = 0;
    training.set(true);
    live.set(true);
    follow();
  }

  /** The run that trains has finished another epoch. */
  public void epochFinished(int finished) {
    trainedEpoch = finished;
    if (trained != null && (live.get() || trained.equals(run))) {
      opening.request(new Opening(trained, live.get() ? finished : epoch.get()));
    }
  }

  /** Shows {@code wanted}, or the nearest epoch there is, while the slider moves. */
  public void drag(int wanted) {
    pause();
    seek(wanted, true);
  }

  /** The slider rests: where weights are kept, they place all digits. */
  public void settle() {
    seek(epoch.get(), false);
  }

  /** Goes to {@code wanted}, or the nearest epoch there is, and stays there. */
  public void jump(int wanted) {
    pause();
    seek(wanted, false);
  }

  /** Goes {@code epochs} forward, or back when negative. */
  public void step(int epochs) {
    jump(epoch.get() + epochs);
  }

  /** Goes to the next kept epoch, or, with -1, to the one before. */
  public void stepKept(int direction) {
    pause();
    int from = epoch.get();
    history.get().kept().stream()
        .filter(kept -> direction > 0 ? kept > from : kept < from)
        .reduce((near, far) -> direction > 0 ? near : far)
        .ifPresent(kept -> seek(kept, false));
  }

  /** Starts the film, from the beginning when it is at its end, or stops it. */
  public void playOrPause() {
    if (playing.get()) {
      pause();
      settle();
    } else if (!history.get().empty()) {
      playing.set(true);
      if (epoch.get() >= history.get().last()) {
        seek(history.get().first(), true);
      }
    }
  }

  /** The film's next picture is due; skipped while the last one is still being read. */
  public void tick() {
    if (!playing.get() || waiting > 0) {
      return;
    }
    if (epoch.get() < history.get().last()) {
      seek(epoch.get() + 1, true);
    } else if (loop.get()) {
      seek(history.get().first(), true);
    } else {
      pause();
      settle();
    }
  }

  /** Follows the run that trains again. */
  public void goLive() {
    if (trained != null) {
      pause();
      live.set(true);
      workbench.shownModel().goLive();
      follow();
    }
  }

  // Wiring.

  private void pause() {
    playing.set(false);
  }

  private void leaveLive() {
    live.set(false);
  }

  private void follow() {
    if (!trained.equals(run)) {
      history.set(RunHistory.NONE);
    }
    run = trained;
    shown.set(null);
    runName.set(run.name);
    epoch.set(trainedEpoch);
    says.set(TEXTS.get("scrub.live", trainedEpoch));
    opening.request(new Opening(trained, trainedEpoch));
  }

  /** Somebody opened another model: what is on show is no longer of this run. */
  private void otherModel(ModelInUse now) {
    boolean own = now == lookedAt || now == workbench.shownModel().newestProperty().get();
    if (!own && run != null) {
      pause();
      leaveLive();
      elsewhere = true;
      shown.set(null);
      says.set(TEXTS.get("scrub.other"));
    }
  }

  private void ask(Named wanted, int wantedEpoch) {
    run = wanted;
    elsewhere = false;
    runName.set(wanted.name);
    history.set(RunHistory.NONE);
    says.set(TEXTS.get("scrub.reading", wanted.name));
    opening.request(new Opening(wanted, wantedEpoch));
  }

  private static Opened open(Opening wanted, RunArchive archive) {
    try {
      return new Opened(wanted, archive.history(wanted.run.id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void opened(Opened read) {
    if (!read.wanted.run.equals(run)) {
      return; // another run was opened meanwhile
    }
    boolean fresh = history.get().empty();
    history.set(read.history);
    if (live.get()) {
      epoch.set(trainedEpoch);
      says.set(TEXTS.get("scrub.live", trainedEpoch));
    } else if (read.history.empty()) {
      says.set(TEXTS.get("scrub.nothing-kept", run.name));
    } else if (fresh && !elsewhere) {
      seek(read.wanted.epoch, false);
    }
  }

  private void again() {
    if (run != null && !live.get() && !elsewhere && !history.get().empty()) {
      seek(epoch.get(), false);
    }
  }

  private void seek(int wanted, boolean moving) {
    RunHistory known = history.get();
    if (known.empty()) {
      return;
    }
    leaveLive();
    elsewhere = false;
    int chosen = Math.max(known.first(), Math.min(known.last(), wanted));
    epoch.set(chosen);
    waiting++;
    boolean superseded =
        reading.request(
            new EpochFrame.Seek(
                run.id, run.name, known, chosen, workbench.corpusProperty().get(), moving));
    if (superseded) {
      waiting--;
    }
  }

  private void show(EpochFrame frame) {
    waiting = Math.max(0, waiting - 1);
    if (live.get() || elsewhere || run == null || !frame.seek().run().equals(run.id)) {
      return; // the user went elsewhere meanwhile
    }
    history.set(frame.seek().history());
    lookedAt = frame.model();
    workbench.shownModel().look(lookedAt);
    says.set(sentence(frame));
    shown.set(new Shown(run.id, run.name, frame.seek().epoch(), frame.weightsEpoch()));
    prefetching.request(new Neighbours(run.id, frame.seek().history(), frame.weightsEpoch()));
  }

  private static String sentence(EpochFrame frame) {
    int shown = frame.seek().epoch();
    int weights = frame.weightsEpoch();
    if (frame.codes().isPresent()) {
      return TEXTS.get("scrub.recorded", shown, frame.codes().get().digits().size(), weights);
    }
    return shown == weights
        ? TEXTS.get("scrub.kept", shown)
        : TEXTS.get("scrub.not-kept", shown, weights);
  }

  private static boolean prefetch(Neighbours near, CheckpointCache cache) {
    List<Integer> kept = near.history.kept();
    int at = kept.indexOf(near.kept);
    try {
      if (at + 1 < kept.size()) {
        cache.get(near.run, kept.get(at + 1));
      }
      if (at > 0) {
        cache.get(near.run, kept.get(at - 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private static String message(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
