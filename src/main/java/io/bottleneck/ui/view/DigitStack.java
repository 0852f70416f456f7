package io.bottleneck.ui.view;

import java.util.List;

/**
 * A digit and what a network makes of it, coloured and ready to be shown one below the other.
 * Nobody changes the arrays.
 *
 * @param index of the digit in its set
 * @param label its class 0..9, or -1 when not known
 * @param pictures 784 ARGB pixels each, at least one: the digit, what the network saw where that is
 *     another, and its reconstruction
 * @param error mean squared error of the reconstruction, or NaN without one
 */
public record DigitStack(int index, int label, List<int[]> pictures, double error) {
  /** Copies the list. */
  public DigitStack {
    pictures = List.copyOf(pictures);
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("a stack without pictures");
    }
  }

  /** A digit that no network has seen. */
  public static DigitStack alone(int index, int label, int[] digit) {
    return new DigitStack(index, label, List.of(digit), Double.NaN);
  }

  /** The digit itself. */
  public int[] original() {
    return pictures.get(0);
  }
}
