package io.bottleneck.training;

import io.bottleneck.model.SavedModel;

/** Hears of a run. Called on the training thread: it must return at once and never throw. */
@FunctionalInterface
public interface TrainingObserver {
  /** Receives the next event; events of one run arrive one by one and in order. */
  void on(TrainingEvent event);

  /**
   * Receives what a file would keep of the weights a run begins with, right before its {@link
   * TrainingEvent.Started}.
   */
  default void begins(SavedModel first) {}

  /**
   * Receives what a file would keep of a finished epoch, right before its {@link
   * TrainingEvent.EpochDone}: weights, card and optimiser state, enough to continue from.
   */
  default void checkpoint(SavedModel model) {}

  /** This observer, then {@code next}. */
  default TrainingObserver andThen(TrainingObserver next) {
    TrainingObserver first = this;
    return new TrainingObserver() {
      @Override
      public void on(TrainingEvent event) {
        first.on(event);
        next.on(event);
      }

      @Override
      public void begins(SavedModel model) {
        first.begins(model);
        next.begins(model);
      }

      @Override
      public void checkpoint(SavedModel model) {
        first.checkpoint(model);
        next.checkpoint(model);
      }
    };
  }
}
