package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingState;

/** What the window needs of whoever trains. No method blocks; all are called on the FX thread. */
public interface TrainingPort {
  /**
   * Starts a run that tells {@code observer} everything.
   *
   * @throws IllegalStateException if a run is going on
   */
  void start(TrainingRequest request, TrainingObserver observer);

  /** Waits after the current minibatch; nothing happens unless a run is going on. */
  void pause();

  /** Goes on after a pause. */
  void resume();

  /** Ends the run after the current minibatch and keeps its weights. */
  void stop();

  /** What it is doing now. */
  TrainingState state();
}
