package io.bottleneck.ui.shell.desk;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.TensorBoardRecorder;
import io.bottleneck.lab.queue.Recording;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.lab.watch.RunWatch;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Who else hears of a run: whoever measures it and, if wanted, who writes a TensorBoard log. */
final class Watches {
  /** Where a run's log lies in its folder. */
  static final String TENSORBOARD = "tensorboard";

  private final LiveDigits live;
  private final Executor background;
  private final Consumer<String> failed;
  private volatile boolean logging;

  /**
   * Measures only.
   *
   * @param live the digits that are looked at
   * @param background where measuring and writing logs happens
   * @param failed hears a sentence when a log cannot be written, on any thread
   */
  Watches(LiveDigits live, Executor background, Consumer<String> failed) {
    this.live = live;
    this.background = background;
    this.failed = failed;
  }

  /** Whether runs that start from now on write a TensorBoard log too; any thread. */
  void log(boolean wanted) {
    logging = wanted;
  }

  /** Those who hear of one run. */
  TrainingObserver of(TrainingRequest request, Recording run, RunWatch.Listener listener) {
    RunWatch watch = new RunWatch(request.corpus(), live, background, run::recorder, listener);
    return logging ? watch.andThen(new Log(request.corpus(), run)) : watch;
  }

  /** A log in the folder of the run, which is known once it has begun. */
  private final class Log implements TrainingObserver {
    private final DigitCorpus corpus;
    private final Recording run;
    private TrainingObserver log = event -> {};

    Log(DigitCorpus corpus, Recording run) {
      this.corpus = corpus;
      this.run = run;
    }

    @Override
    public void begins(SavedModel first) {
      run.recorder()
          .map(RunRecorder::folder)
          .ifPresent(
              folder ->
                  log =
                      new TensorBoardRecorder(
                          folder.resolve(TENSORBOARD),
                          corpus,
                          background,
                          InstantSource.system(),
                          failed));
      log.begins(first);
    }

    @Override
    public void checkpoint(SavedModel model) {
      log.checkpoint(model);
    }

    @Override
    public void on(TrainingEvent event) {
      log.on(event);
    }
  }
}
