package io.bottleneck.lab.runs;

/** Who started a run. */
public enum RunOrigin {
  /** Somebody in the window. */
  HAND,
  /** The queue. */
  QUEUE,
  /** The queue, for a ladder of code sizes. */
  LADDER,
  /** The command line. */
  COMMAND_LINE
}
