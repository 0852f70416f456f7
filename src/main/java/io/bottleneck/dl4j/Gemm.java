package io.bottleneck.dl4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

/** OpenBLAS's products of row-major matrices in Java arrays, which are copied in and out. */
final class Gemm {
  private Gemm() {}

  /** {@code out = a * b} with {@code a} of rows x inner and {@code b} of inner x columns. */
  static void product(float[] a, int rows, int inner, float[] b, int columns, float[] out) {
    cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasNoTrans,
        rows,
        columns,
        inner,
        1f,
        a,
        inner,
        b,
        columns,
        0f,
        out,
        columns);
  }

  /** {@code sum += a * b'} with {@code a} of rows x inner and {@code b} of columns x inner. */
  static void addTimesTransposed(
      float[] a, int rows, int inner, float[] b, int columns, float[] sum) {
    cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasTrans,
        rows,
        columns,
        inner,
        1f,
        a,
        inner,
        b,
        inner,
        1f,
        sum,
        columns);
  }

  /** {@code out = a' * b} with {@code a} of inner x rows and {@code b} of inner x columns. */
  static void transposedTimes(float[] a, int inner, int rows, float[] b, int columns, float[] out) {
    cblas_sgemm(
        CblasRowMajor,
        CblasTrans,
        CblasNoTrans,
        rows,
        columns,
        inner,
        1f,
        a,
        rows,
        b,
        columns,
        0f,
        out,
        columns);
  }
}
