package io.bottleneck.plot;

/** What stands for a point of a scatter. */
public enum Marks {
  /** Round dots. */
  DOTS,
  /** The digit of the point's class; dots for points without one. */
  DIGITS,
  /** Nothing: one looks at what lies behind. */
  NONE
}
