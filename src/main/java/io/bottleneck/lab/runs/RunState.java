package io.bottleneck.lab.runs;

/** What has become of a run. */
public enum RunState {
  /** Trains, or is paused. */
  RUNNING,
  /** Trained all it was asked for, or until a rule ended it. */
  COMPLETED,
  /** Somebody stopped it. */
  STOPPED,
  /** The application ended before the run did. */
  INTERRUPTED,
  /** It diverged or failed. */
  FAILED;

  /** Whether there are epochs left that can be trained from what was kept. */
  public boolean continuable() {
    return this == STOPPED || this == INTERRUPTED;
  }
}
