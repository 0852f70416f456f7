package io.bottleneck.model;

/**
 * The one piece of linear algebra that a forward pass over many images needs from a native library.
 * A port: {@code dl4j} implements it, tests use {@link #PLAIN}.
 */
@FunctionalInterface
public interface MatrixProduct {
  /** Plain Java; right for a single image, slow for thousands. */
  MatrixProduct PLAIN =
      (a, rows, inner, b, columns, out) -> {
        for (int r = 0; r < rows; r++) {
          int outRow = r * columns;
          java.util.Arrays.fill(out, outRow, outRow + columns, 0);
          for (int k = 0; k < inner; k++) {
            float factor = a[r * inner + k];
            if (factor == 0) {
              continue; // most pixels are background, and half of all ReLU outputs are zero
            }
            int bRow = k * columns;
            for (int c = 0; c < columns; c++) {
              out[outRow + c] += factor * b[bRow + c];
            }
          }
        }
      };

  /**
   * Writes {@code a * b} into {@code out}, all three row-major: {@code a} is rows x inner, {@code
   * b} is inner x columns, {@code out} is rows x columns and may be longer. Callable from any
   * thread.
   */
  void multiply(float[] a, int rows, int inner, float[] b, int columns, float[] out);
}
