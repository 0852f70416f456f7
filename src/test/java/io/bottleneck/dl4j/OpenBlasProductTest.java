package io.bottleneck.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.model.MatrixProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBlasProductTest {
  private final MatrixProduct product = new OpenBlasProduct();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithPlainJava(int seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(40);
    int inner = 1 + random.nextInt(300);
    int columns = 1 + random.nextInt(60);
    float[] a = values(random, rows * inner);
    float[] b = values(random, inner * columns);
    float[] expected = new float[rows * columns];
    MatrixProduct.PLAIN.multiply(a, rows, inner, b, columns, expected);
    float[] found = new float[rows * columns + 5];
    product.multiply(a, rows, inner, b, columns, found);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-3f));
    }
    assertThat(found).endsWith(0, 0, 0, 0, 0);
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    Random random = new Random(1);
    float[] a = values(random, 100 * 784);
    float[] b = values(random, 784 * 64);
    float[] expected = new float[100 * 64];
    product.multiply(a, 100, 784, b, 64, expected);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(
            () -> {
              float[] out = new float[100 * 64];
              product.multiply(a, 100, 784, b, 64, out);
              return out;
            });
      }
      for (Future<float[]> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).containsExactly(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void shortArrayIsRefusedBeforeNativeCodeSeesIt() {
    assertThatThrownBy(() -> product.multiply(new float[5], 2, 3, new float[6], 2, new float[4]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static float[] values(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
