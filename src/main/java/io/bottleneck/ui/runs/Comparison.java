package io.bottleneck.ui.runs;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.ScatterPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Two networks and the same digits.
 *
 * @param digits point i of both maps is digit i of this set
 * @param first one network
 * @param second the other
 * @param sample some of the digits with both reconstructions
 */
record Comparison(DigitDataset digits, Side first, Side second, List<CompareDigit> sample) {
  /** How many digits are reconstructed; a view shows as many as it has room for. */
  static final int SAMPLE = 24;

  /**
   * A network to compare.
   *
   * @param run whose
   * @param epoch wanted, or -1 for the best
   */
  record Pick(String run, int bestEpoch, int epoch) {}

  /** What to compare; {@code seed} chooses the digits of the sample. */
  record Request(Pick first, Pick second, DigitDataset digits, long seed) {}

  /**
   * One half.
   *
   * @param epoch of the weights
   * @param network they are of
   * @param map how codes were laid flat
   * @param points the digits' places, sorted for picking
   */
  record Side(int epoch, Autoencoder network, LatentMap map, PointIndex points) {}

  /**
   * Encodes the digits with both networks; some 0.3 s for 28,000 and a large network, twice.
   *
   * @throws java.util.concurrent.CancellationException once {@code cancelled} is true
   */
  static Comparison of(
      Request request, RunArchive archive, CheckpointCache cache, BooleanSupplier cancelled) {
    try {
      Side first = side(request.first, request.digits, archive, cache, cancelled);
      Side second = side(request.second, request.digits, archive, cache, cancelled);
      int[] chosen =
          new Random(request.seed)
              .ints(0, request.digits.size())
              .distinct()
              .limit(Math.min(SAMPLE, request.digits.size()))
              .toArray();
      return new Comparison(
          request.digits,
          first,
          second,
          CompareDigit.of(request.digits, chosen, first.network, second.network));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Side side(
      Pick pick,
      DigitDataset digits,
      RunArchive archive,
      CheckpointCache cache,
      BooleanSupplier cancelled)
      throws IOException {
    RunHistory history = archive.history(pick.run);
    if (history.empty()) {
      throw new IOException("no weights of the run " + pick.run + " were kept");
    }
    int epoch = history.nearestKept(pick.epoch < 0 ? pick.bestEpoch : pick.epoch);
    Autoencoder network = cache.get(pick.run, epoch);
    float[] codes = Codes.of(network, digits, cancelled);
    LatentMap map = LatentMaps.of(codes, network.codeSize());
    byte[] classes = new byte[digits.size()];
    IntStream.range(0, classes.length).forEach(i -> classes[i] = (byte) digits.label(i));
    return new Side(
        epoch, network, map, new PointIndex(new ScatterPoints(map.positions(codes), classes)));
  }
}
