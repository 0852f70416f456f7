package io.bottleneck.lab.watch;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.InOrder;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Looks at a run after every epoch, away from the training thread: writes down the live digits'
 * codes, measures their quality and the error of each class, and asks the doctor.
 *
 * <p>Codes are made of every epoch, unless {@value #MOST_BEHIND} later ones are over already. Where
 * measuring them takes longer than an epoch, the figures of epochs between are left out, never the
 * last. Put behind whoever shows the run, so that these have heard of an epoch before its figures
 * come.
 */
public final class RunWatch implements TrainingObserver {
  /** Epochs of a few milliseconds would otherwise pile up their weights. */
  private static final int MOST_BEHIND = 64;

  private final DigitCorpus corpus;
  private final LiveDigits live;
  private final Supplier<Optional<RunRecorder>> recorder;
  private final Listener listener;
  private final InOrder tasks;
  private volatile int newest;

  // One task after the other.
  private ModelCard first;
  private Doctor doctor;

  /** Hears what was found, on the thread that measured, in the order of the epochs. */
  public interface Listener {
    /**
     * Figures of the network after an epoch.
     *
     * @param epoch 0 for the initial weights
     * @param figures by the names of {@link Figures}
     */
    void measured(int epoch, Map<String, Double> figures);

    /** All that the doctor says now, worst first; empty when all is well. */
    void diagnosed(List<Finding> findings);
  }

  /**
   * A watch over a run that has not begun.
   *
   * @param corpus the digits of the run
   * @param live chooses the digits to look at
   * @param background where measuring happens
   * @param recorder writes codes and figures down; empty for a run that is not kept
   */
  public RunWatch(
      DigitCorpus corpus,
      LiveDigits live,
      Executor background,
      Supplier<Optional<RunRecorder>> recorder,
      Listener listener) {
    this.corpus = Objects.requireNonNull(corpus, "corpus");
    this.live = Objects.requireNonNull(live, "live");
    this.recorder = Objects.requireNonNull(recorder, "recorder");
    this.listener = Objects.requireNonNull(listener, "listener");
    tasks = new InOrder(background);
  }

  /** Runs {@code task} where measuring happens, once all that was heard so far is measured. */
  public void afterwards(Runnable task) {
    tasks.execute(task);
  }

  @Override
  public void begins(SavedModel model) {
    first = model.card(); // read by tasks that are handed over later
  }

  @Override
  public void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      newest = started.firstEpoch();
      tasks.execute(() -> begin(started));
    } else if (event instanceof TrainingEvent.EpochDone done) {
      newest = done.epoch();
      tasks.execute(() -> epochDone(done));
    } else if (event instanceof TrainingEvent.Probe probe) {
      tasks.execute(() -> doctor.probed(probe));
    } else if (event instanceof TrainingEvent.Ended ended) {
      tasks.execute(() -> end(ended));
    }
  }

  private void begin(TrainingEvent.Started started) {
    doctor = new Doctor(started.spec());
    if (first != null) {
      doctor.remembers(first.validationLosses());
    }
    double epoch = started.snapshot().epoch();
    if (epoch == Math.rint(epoch)) {
      look((int) epoch, started.snapshot());
    }
  }

  private void epochDone(TrainingEvent.EpochDone done) {
    doctor.epochDone(done);
    if (newest - done.epoch() > MOST_BEHIND) {
      return;
    }
    doctor.examined(look(done.epoch(), done.snapshot()));
    listener.diagnosed(doctor.findings());
  }

  private Examination look(int epoch, Autoencoder network) {
    DigitDataset digits = live.of(corpus);
    Examination seen = Examination.of(network, digits);
    recorder.get().ifPresent(run -> run.codes(epoch, seen.codes(), network.codeSize()));
    if (epoch == newest) { // figures of a newer one wait already: its are enough
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.putAll(Figures.of(live.quality(corpus).measure(seen.codes(), network.codeSize())));
      figures.putAll(Figures.ofClasses(seen.classErrors()));
      recorder.get().ifPresent(run -> run.figures(epoch, figures));
      listener.measured(epoch, figures);
    }
    return seen;
  }

  private void end(TrainingEvent.Ended ended) {
    if (doctor != null) { // else it failed before its first weights
      doctor.ended(ended);
      listener.diagnosed(doctor.findings());
    }
  }
}
