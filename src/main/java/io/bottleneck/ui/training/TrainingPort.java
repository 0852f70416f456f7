package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingObserver;
import java.util.Optional;

/** What the window needs of whoever trains. No method blocks; all are called on the FX thread. */
public interface TrainingPort {
  /**
   * Starts a run that tells {@code observer} everything.
   *
   * @param pace how far it goes before it waits
   * @throws IllegalStateException if a run is going on
   * @throws IllegalArgumentException if the model to start from does not fit
   */
  void start(PlannedRun plan, TrainingObserver observer, Pace pace);

  /**
   * Puts a run of the open digits into the queue, to be trained when nothing else is.
   *
   * @throws IllegalStateException with one sentence for the user when it cannot be queued
   */
  void queue(AutoencoderSpec spec);

  /** What was written down, before it started, of the run that has just told that it has. */
  Optional<RunHistory> before();

  /** Waits after the current minibatch; nothing happens unless a run is going on. */
  void pause();

  /** Goes on after a pause as far as {@code pace} says; a run that goes on will wait there too. */
  void resume(Pace pace);

  /** Trains with {@code rate}, in (0, 1], from the next minibatch on. */
  void setLearningRate(double rate);

  /** Ends the run after the current minibatch and keeps its weights. */
  void stop();
}
