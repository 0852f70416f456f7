package io.bottleneck.ui.latent;

/** What of the decoder's local geometry is drawn on the map. */
public enum Geometry {
  /** Nothing. */
  NONE,
  /** How strongly the decoder stretches the map. */
  STRETCH,
  /** Where a code drifts to when it is decoded and encoded again. */
  DRIFT
}
