package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import io.bottleneck.training.TrainingState;
import java.util.function.Supplier;

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

  /**
   * The application's own service.
   *
   * @param witness makes, for each run, somebody who hears of it before the window does
   */
  static TrainingPort of(TrainingService service, Supplier<TrainingObserver> witness) {
    return new TrainingPort() {
      @Override
      public void start(TrainingRequest request, TrainingObserver observer) {
        service.start(request, witness.get().andThen(observer));
      }

      @Override
      public void pause() {
        service.pause();
      }

      @Override
      public void resume() {
        service.resume();
      }

      @Override
      public void stop() {
        service.stop();
      }

      @Override
      public TrainingState state() {
        return service.state();
      }
    };
  }
}
