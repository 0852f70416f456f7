package io.bottleneck.training;

/** What the training service is doing. */
public enum TrainingState {
  /** Nothing runs; a run may be started. */
  IDLE,
  /** Minibatches are being fitted, or an epoch is being validated. */
  RUNNING,
  /** A run waits between two minibatches. */
  PAUSED,
  /** A run was asked to stop and ends after the current minibatch. */
  STOPPING
}
