package io.bottleneck.cli;

/** Arguments or files that a command refuses; the message is one sentence for the user. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
