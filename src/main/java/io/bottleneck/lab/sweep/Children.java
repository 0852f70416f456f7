package io.bottleneck.lab.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Starts this very application in further processes. Callable from any thread. */
@FunctionalInterface
public interface Children {
  /**
   * Starts a command line.
   *
   * @param arguments the command and its arguments
   * @param out the file that its output is written behind
   * @param err the file that its complaints are written to, in place of older ones
   * @throws IOException if no process can be started
   */
  Child start(List<String> arguments, Path out, Path err) throws IOException;

  /** A process that was started. */
  interface Child {
    /** Completes with the exit code, on a thread that must not be kept. */
    CompletionStage<Integer> exit();

    /** Asks it to end in order, as Ctrl+C does; returns at once. */
    void end();
  }
}
