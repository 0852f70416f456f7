package io.bottleneck.ui.shell;

/** Arrangements of the panes around the scatter. */
public enum Perspective {
  /** Asking the map: inspection on the right, reconstructions below. */
  EXPLORE,
  /** Running a training: form on the left, reconstructions on the right, chart below. */
  TRAIN,
  /** Drawing: the pad on the left, inspection on the right. */
  DRAW
}
