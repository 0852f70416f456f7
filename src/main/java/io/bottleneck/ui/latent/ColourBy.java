package io.bottleneck.ui.latent;

/** What the points of the map are coloured by. */
public enum ColourBy {
  /** The digit's class. */
  CLASS,
  /** How badly the network gives the digit back. */
  ERROR,
  /** Whether the network learned from the digit or it was held out. */
  SPLIT,
  /** How far the digit's place has moved since the epoch before. */
  MOVEMENT
}
