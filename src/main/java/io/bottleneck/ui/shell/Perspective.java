package io.bottleneck.ui.shell;

import io.bottleneck.ui.shell.Settings.PaneSizes;

/** Arrangements of the panes around the scatter. */
public enum Perspective {
  /** Asking the map: inspection on the right, reconstructions below. */
  EXPLORE(new PaneSizes(296, 300, 216)),
  /** Running a training: form on the left, reconstructions on the right, chart below. */
  TRAIN(new PaneSizes(296, 300, 248)),
  /** Drawing: the pad on the left, inspection on the right, what else one does with it below. */
  DRAW(new PaneSizes(296, 300, 228)),
  /** Kept runs: two side by side in the centre, the table below. */
  RUNS(new PaneSizes(296, 300, 336)),
  /** Choosing a model: the cards of all on the left, the map of the open one beside them. */
  LIBRARY(new PaneSizes(440, 300, 216));

  private final PaneSizes sizes;

  Perspective(PaneSizes sizes) {
    this.sizes = sizes;
  }

  /** Sizes of the panes at a first start. */
  PaneSizes sizes() {
    return sizes;
  }
}
