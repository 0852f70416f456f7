package io.bottleneck.dl4j;

import io.bottleneck.model.MatrixProduct;
import java.util.Objects;

/**
 * OpenBLAS's single-precision product on Java arrays. Arrays are copied in and out, never pinned,
 * so that the garbage collector, and with it the window, does not wait for a long product. Safe
 * from any thread: OpenBLAS keeps no state between calls.
 */
final class OpenBlasProduct implements MatrixProduct {

  @Override
  public void multiply(float[] a, int rows, int inner, float[] b, int columns, float[] out) {
    Objects.checkFromIndexSize(0, Math.multiplyExact(rows, inner), a.length);
    Objects.checkFromIndexSize(0, Math.multiplyExact(inner, columns), b.length);
    Objects.checkFromIndexSize(0, Math.multiplyExact(rows, columns), out.length);
    if (rows == 0 || columns == 0) {
      return; // OpenBLAS refuses leading dimensions of 0
    }
    NativeRuntime.load();
    Gemm.product(a, rows, inner, b, columns, out);
  }
}
