package io.bottleneck.cli;

/** What the process answers to whoever started it. */
final class ExitCode {
  /** Everything asked for is done. */
  static final int DONE = 0;

  /** Something went wrong on the way. */
  static final int FAILED = 1;

  /** Arguments or files are not what they should be; nothing was done. */
  static final int REFUSED = 2;

  /** Interrupted by Ctrl+C (128 and the signal's number). */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
