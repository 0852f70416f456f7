package io.bottleneck.model;

import java.util.Objects;

/**
 * The filters of a convolution: each of {@code channelsOut} filters looks at 3 x 3 neighbouring
 * places of all {@code channelsIn} channels, beyond the border it sees 0. Values of a digit lie
 * channel by channel, each channel row by row.
 *
 * <p>Weights are {@code channelsOut * channelsIn * 3 * 3}: filter by filter, each channel by
 * channel, each row by row, multiplied with the places as they lie (no flipping). Biases are one a
 * filter.
 *
 * @param channelsIn channels before, 1 or more
 * @param channelsOut filters, which are the channels after, 1 or more
 * @param sideIn rows and columns of a channel before; even when it grows or shrinks
 * @param scaling what happens to the sides
 */
public record Convolution(int channelsIn, int channelsOut, int sideIn, Scaling scaling) {
  /** Rows and columns a filter sees. */
  public static final int KERNEL = 3;

  /** What a convolution does to the sides of a channel. */
  public enum Scaling {
    /** Every second place only: filter centres at rows and columns 0, 2, 4... */
    HALVE,
    /**
     * Every place is doubled in both directions before the filter sees it, which leaves no
     * checkerboard as transposed convolutions do (Odena et al. 2016).
     */
    DOUBLE
  }

  /** Checks that nothing is missing. */
  public Convolution {
    Objects.requireNonNull(scaling, "scaling");
  }

  /** Rows and columns of a channel after. */
  public int sideOut() {
    return scaling == Scaling.HALVE ? (sideIn + 1) / 2 : sideIn * 2;
  }

  /** Number of weights, biases left out. */
  public int weightCount() {
    return channelsOut * patch();
  }

  /** Numbers one filter sees at one place. */
  public int patch() {
    return channelsIn * KERNEL * KERNEL;
  }

  /** Values of a digit before. */
  public int inputs() {
    return channelsIn * sideIn * sideIn;
  }

  /** Values of a digit after. */
  public int outputs() {
    return channelsOut * sideOut() * sideOut();
  }
}
