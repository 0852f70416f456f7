package io.bottleneck.lab.sweep;

import java.io.IOException;

/** A sweep that cannot begin, with one sentence for the user; nothing was trained. */
public final class SweepException extends IOException {
  private static final long serialVersionUID = 1L;

  SweepException(String message) {
    super(message);
  }

  SweepException(String message, Throwable cause) {
    super(message, cause);
  }
}
