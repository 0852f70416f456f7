package io.bottleneck.export;

import java.io.IOException;

/**
 * A refusal of a file of another tool: codes or a picture. The message is one sentence for the user
 * without its end, so that whoever asked can add what was kept and what to do: where, what was
 * found, what was expected.
 */
public final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message) {
    super(message);
  }

  UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
