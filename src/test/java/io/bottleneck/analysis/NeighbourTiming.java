package io.bottleneck.analysis;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How long it takes to find the digits with the nearest pixels among all of a folder, with nothing
 * else to do and beside as many busy threads as there are processors.
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     io.bottleneck.analysis.NeighbourTiming FOLDER_WITH_DIGITS
 * }</pre>
 */
final class NeighbourTiming {
  private static final int ROUNDS = 500;

  private NeighbourTiming() {}

  public static void main(String[] arguments) throws IOException {
    DigitDataset digits =
        new DatasetLoader(null).open(Path.of(arguments[0]), LoadProgress.NONE).training();
    long start = System.nanoTime();
    PixelNeighbours neighbours = new PixelNeighbours(digits);
    System.out.printf(Locale.ROOT, "prepared in %.0f ms%n", millis(start));
    measure("first", neighbours);
    measure("alone", neighbours);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread busy = new Thread(NeighbourTiming::burn);
      busy.setDaemon(true);
      busy.start();
    }
    measure("beside busy threads", neighbours);
  }

  private static void measure(String when, PixelNeighbours neighbours) {
    Random random = new Random(1);
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      int index = random.nextInt(neighbours.digits().size());
      long start = System.nanoTime();
      neighbours.nearestOthers(index, 15);
      times[round] = millis(start);
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f, p95 %.1f, worst %.1f ms%n",
        when,
        times[ROUNDS / 2],
        times[ROUNDS * 95 / 100],
        times[ROUNDS - 1]);
  }

  private static void burn() {
    double sum = 0;
    while (!Double.isNaN(sum)) {
      sum = Math.sqrt(sum + 1);
    }
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
