package io.bottleneck.training;

/** Hears of a run. Called on the training thread: it must return at once and never throw. */
@FunctionalInterface
public interface TrainingObserver {
  /** Receives the next event; events of one run arrive one by one and in order. */
  void on(TrainingEvent event);
}
