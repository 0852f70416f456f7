package io.bottleneck.cli;

/** Tells a command that somebody pressed Ctrl+C, or ends the process in another orderly way. */
@FunctionalInterface
public interface ProcessEnd {
  /** Runs {@code action} on a thread of its own when the process ends; the process waits for it. */
  Registration whenEnding(Runnable action);

  /** An action that waits for the end. */
  @FunctionalInterface
  interface Registration {
    /** Forgets the action; false when the process is already ending and runs it. */
    boolean withdraw();
  }
}
