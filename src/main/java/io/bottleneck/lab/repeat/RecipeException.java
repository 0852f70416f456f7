package io.bottleneck.lab.repeat;

import java.io.IOException;

/** Nothing that could be repeated, with one sentence for the user. */
public final class RecipeException extends IOException {
  private static final long serialVersionUID = 1L;

  RecipeException(String message) {
    super(message);
  }

  RecipeException(String message, Throwable cause) {
    super(message, cause);
  }
}
