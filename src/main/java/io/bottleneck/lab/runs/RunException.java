package io.bottleneck.lab.runs;

import java.io.IOException;

/** A run that cannot be kept, found or taken up, with one sentence for the user. */
public final class RunException extends IOException {
  private static final long serialVersionUID = 1L;

  RunException(String message) {
    super(message);
  }

  RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
