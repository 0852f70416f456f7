package io.bottleneck.ui.training;

/** A run cannot start; the message is the sentence for the user. */
final class RefusedRun extends Exception {
  private static final long serialVersionUID = 1;

  RefusedRun(String sentence) {
    super(sentence);
  }
}
