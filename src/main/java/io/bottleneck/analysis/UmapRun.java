package io.bottleneck.analysis;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import tagbio.umap.ProgressListener;
import tagbio.umap.ProgressState;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * UMAP (McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection for
 * Dimension Reduction", 2018) lays points out so that near neighbours stay near: it joins each to
 * its nearest ones by springs and lets all others push apart. What is far away on the plane, and
 * how far, means little.
 *
 * <p>The library tells its progress to everybody at once, so that one run waits for another.
 */
final class UmapRun {
  private static final int NEIGHBOURS = 15;

  /** Fewer have no neighbourhoods. */
  static final int FEWEST = 4;

  /** Rounds of moving all points; the first number is the library's own for few points. */
  private static final int ROUNDS_FOR_FEW = 500;

  private static final int ROUNDS = 200;
  private static final int FEW = 4000;
  private static final Object ONE_AT_A_TIME = new Object();

  private UmapRun() {}

  /**
   * Lays out {@code points}; same points and seed, same places. Some 6 s for 10,000 points of 32
   * dimensions.
   *
   * @param points at least {@value #FEWEST} rows of finite values
   * @param progress told 0..1 about twice a second
   * @return x, y of each point
   * @throws CancellationException half a second after {@code cancelled} is true, at worst a few
   *     seconds
   */
  static float[] of(
      float[][] points, long seed, BooleanSupplier cancelled, DoubleConsumer progress) {
    Umap umap =
        new Umap()
            .setNumberComponents(2)
            .setNumberNearestNeighbours(Math.min(NEIGHBOURS, points.length - 1))
            .setNumberEpochs(points.length <= FEW ? ROUNDS_FOR_FEW : ROUNDS)
            .setRandom(new Random(seed))
            .setThreads(1); // with more the places would differ from run to run
    ProgressListener listener = state -> tell(state, cancelled, progress);
    float[][] places;
    synchronized (ONE_AT_A_TIME) {
      UmapProgress.addProgressListener(listener);
      try {
        places = umap.fitTransform(points);
      } finally {
        UmapProgress.removeProgressListener(listener);
      }
    }
    float[] flat = new float[2 * places.length];
    for (int i = 0; i < places.length; i++) {
      flat[2 * i] = places[i][0];
      flat[2 * i + 1] = places[i][1];
    }
    return flat;
  }

  private static void tell(
      ProgressState state, BooleanSupplier cancelled, DoubleConsumer progress) {
    Cancelled.check(cancelled);
    if (state.getTotal() > 0) {
      progress.accept(Math.min(1, (double) state.getCount() / state.getTotal()));
    }
  }
}
