package io.bottleneck.plot;

/** A part of a map; immutable. */
public interface MapRegion {
  /** Whether a place in map units lies inside; never for one that is not finite. */
  boolean holds(double x, double y);

  /** A rectangle that holds all of it. */
  Bounds bounds();
}
