package io.bottleneck.model;

/**
 * When a run ends before its last epoch; looked at after each epoch. Zero turns a rule off.
 *
 * @param patience epochs without a better validation loss (Prechelt 1998), 0 to 100,000
 * @param minutes minutes of training since the run began or was continued, pauses left out
 * @param target validation loss that is good enough
 */
public record StopSpec(int patience, double minutes, double target) {
  /** No rule: all epochs are trained. */
  public static final StopSpec NONE = new StopSpec(0, 0, 0);
}
