package io.bottleneck.ui.training;

import io.bottleneck.training.Pace;
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
   * @param pace how far it goes before it waits
   * @throws IllegalStateException if a run is going on
   * @throws IllegalArgumentException if the model to start from does not fit
   */
  void start(TrainingRequest request, TrainingObserver observer, Pace pace);

  /** Waits after the current minibatch; nothing happens unless a run is going on. */
  void pause();

  /** Goes on after a pause as far as {@code pace} says; a run that goes on will wait there too. */
  void resume(Pace pace);

  /** Trains with {@code rate}, in (0, 1], from the next minibatch on. */
  void setLearningRate(double rate);

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
      public void start(TrainingRequest request, TrainingObserver observer, Pace pace) {
        service.start(request, witness.get().andThen(observer), pace);
      }

      @Override
      public void pause() {
        service.pause();
      }

      @Override
      public void resume(Pace pace) {
        service.resume(pace);
      }

      @Override
      public void setLearningRate(double rate) {
        service.setLearningRate(rate);
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
