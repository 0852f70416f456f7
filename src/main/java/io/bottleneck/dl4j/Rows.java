package io.bottleneck.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A native matrix with a row for each digit of a minibatch, filled again for the next one. */
final class Rows implements AutoCloseable {
  private final INDArray all;
  private final FloatPointer pointer;
  private final int width;
  private INDArray part;

  /** Zeros; {@code most} is the largest number of rows that will come. */
  Rows(int most, int width) {
    this.width = width;
    all = Nd4j.zeros(DataType.FLOAT, most, width);
    pointer = pointer(all);
    part = all;
  }

  /** Takes over the first {@code count} rows of {@code values} and returns them as a matrix. */
  INDArray filled(float[] values, int count) {
    pointer.put(values, 0, count * width);
    return first(count);
  }

  /** The first {@code count} rows as they are. */
  INDArray first(int count) {
    if (part.rows() != count) {
      part =
          count == all.rows() ? all : all.get(NDArrayIndex.interval(0, count), NDArrayIndex.all());
    }
    return part;
  }

  @Override
  public void close() {
    all.close();
  }

  /** The native values of {@code array} in their order in memory. */
  static FloatPointer pointer(INDArray array) {
    return new FloatPointer(array.data().addressPointer());
  }
}
