package io.bottleneck.training;

/** How far a run goes before it waits. */
public enum Pace {
  /** Until it ends or somebody pauses it. */
  ON,
  /** One minibatch. */
  ONE_BATCH,
  /** To the end of the epoch it is in. */
  ONE_EPOCH
}
