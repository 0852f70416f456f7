package io.bottleneck.lab.runs;

/** Who started a run. */
public enum RunOrigin {
  /** Somebody in the window. */
  HAND,
  /** The queue. */
  QUEUE,
  /** The command line. */
  COMMAND_LINE
}
