package io.bottleneck.model;

import java.io.IOException;

/** A refusal of a model file or of a spec's text; the message is one sentence for the user. */
public class ModelFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A refusal without an underlying failure. */
  public ModelFileException(String message) {
    super(message);
  }

  /** A refusal caused by {@code cause}. */
  public ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
