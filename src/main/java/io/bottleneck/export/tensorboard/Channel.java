package io.bottleneck.export.tensorboard;

/**
 * Where a figure comes from. Each channel is a run of its own for TensorBoard, so that figures of
 * the same tag lie over each other in one chart.
 */
public enum Channel {
  /** What is computed from the digits the network learns from, and the network itself. */
  TRAINING("train"),

  /** What is computed from the digits held out. */
  VALIDATION("validation");

  private final String folder;

  Channel(String folder) {
    this.folder = folder;
  }

  /** The name of the channel's folder, by which TensorBoard calls it. */
  public String folder() {
    return folder;
  }
}
