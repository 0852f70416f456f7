package io.bottleneck.model;

import java.util.Arrays;

/**
 * What the filters of a convolution see of one digit, as a matrix: a row for each weight of a
 * filter, a column for each place, so that filters times patches are the sums of all channels after
 * (Chellapilla et al. 2006). Immutable, callable from any thread.
 */
public final class Patches {
  private final int channels;
  private final int sideIn;
  private final int side;
  private final boolean halve;

  /** Those of {@code filters}. */
  public Patches(Convolution filters) {
    channels = filters.channelsIn();
    sideIn = filters.sideIn();
    side = filters.sideOut();
    halve = filters.scaling() == Convolution.Scaling.HALVE;
  }

  /**
   * Fills the matrix.
   *
   * @param patches {@code patch() * sideOut() * sideOut()} floats, row-major
   * @param values channels of a digit from {@code start} on
   */
  public void fill(float[] patches, float[] values, int start) {
    int at = 0;
    for (int channel = 0; channel < channels; channel++) {
      int from = start + channel * sideIn * sideIn;
      for (int kernelRow = -1; kernelRow <= 1; kernelRow++) {
        for (int kernelColumn = -1; kernelColumn <= 1; kernelColumn++) {
          for (int row = 0; row < side; row++) {
            int line = line(from, row, kernelRow);
            if (line < 0) {
              Arrays.fill(patches, at, at + side, 0);
            } else {
              for (int column = 0; column < side; column++) {
                int source = source(column, kernelColumn);
                patches[at + column] = inside(source) ? values[line + source] : 0;
              }
            }
            at += side;
          }
        }
      }
    }
  }

  /**
   * Adds each patch's value to the place it was read from: the transpose of {@link #fill}, which
   * leads gradients back.
   */
  public void addBack(float[] patches, float[] values, int start) {
    int at = 0;
    for (int channel = 0; channel < channels; channel++) {
      int from = start + channel * sideIn * sideIn;
      for (int kernelRow = -1; kernelRow <= 1; kernelRow++) {
        for (int kernelColumn = -1; kernelColumn <= 1; kernelColumn++) {
          for (int row = 0; row < side; row++) {
            int line = line(from, row, kernelRow);
            for (int column = 0; line >= 0 && column < side; column++) {
              int source = source(column, kernelColumn);
              if (inside(source)) {
                values[line + source] += patches[at + column];
              }
            }
            at += side;
          }
        }
      }
    }
  }

  /** Where the row begins that a kernel's row sees; -1 beyond the border. */
  private int line(int from, int row, int kernelRow) {
    int source = source(row, kernelRow);
    return inside(source) ? from + source * sideIn : -1;
  }

  private int source(int place, int kernel) {
    return halve ? 2 * place + kernel : (place + kernel) >> 1; // rounds down, below 0 too
  }

  private boolean inside(int source) {
    return source >= 0 && source < sideIn;
  }
}
