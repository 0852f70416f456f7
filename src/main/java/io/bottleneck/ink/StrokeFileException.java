package io.bottleneck.ink;

import java.io.IOException;

/** A refusal of a file of pen strokes; the message is one sentence for the user. */
public final class StrokeFileException extends IOException {
  private static final long serialVersionUID = 1L;

  StrokeFileException(String message) {
    super(message);
  }

  StrokeFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
