package io.bottleneck.data;

import java.io.IOException;

/**
 * A refusal of a file with digits. The message is one sentence for the user: file, line and column
 * where they apply, what was found, what was expected.
 */
public class DatasetException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A refusal without an underlying failure. */
  public DatasetException(String message) {
    super(message);
  }

  /** A refusal caused by {@code cause}. */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
