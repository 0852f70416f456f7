package io.bottleneck.ink;

/** One thing on the pad, in units of the 28x28 picture: a stroke, or a picture laid under ink. */
public sealed interface Mark permits Stroke, PlacedPicture {
  /** The same thing moved, turned and scaled, pen width and all. */
  Mark moved(Similarity by);
}
