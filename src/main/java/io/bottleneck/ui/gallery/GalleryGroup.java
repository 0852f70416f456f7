package io.bottleneck.ui.gallery;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Digits of one set over their reconstructions. Immutable.
 *
 * @param pairs in the order they were drawn from the set
 */
public record GalleryGroup(List<DigitPair> pairs) {
  /** No digits. */
  public static final GalleryGroup EMPTY = new GalleryGroup(List.of());

  /** Copies the list. */
  public GalleryGroup {
    pairs = List.copyOf(pairs);
  }

  /**
   * The mean squared error over the first {@code count} digits; NaN when there are none or no
   * network has seen them.
   */
  public double meanError(int count) {
    return pairs.stream().limit(count).mapToDouble(DigitPair::error).average().orElse(Double.NaN);
  }

  /**
   * A random choice without repetition, a function of size, count and seed alone.
   *
   * @return at most {@code size} different indices below {@code size}
   */
  static int[] choice(int size, int count, long seed) {
    Random random = new Random(seed);
    return IntStream.generate(() -> random.nextInt(size))
        .distinct()
        .limit(Math.min(size, count))
        .toArray();
  }

  /** Reconstructs and colours the digits at {@code indices}; any thread. */
  static GalleryGroup of(DigitDataset digits, int[] indices, Optional<Autoencoder> network) {
    float[] images = digits.images(indices);
    float[] made = network.map(autoencoder -> autoencoder.reconstruct(images)).orElse(null);
    List<DigitPair> pairs = new ArrayList<>(indices.length);
    for (int i = 0; i < indices.length; i++) {
      float[] image = row(images, i);
      int[] original = DigitColours.grey(image);
      int label = digits.label(indices[i]);
      if (made == null) {
        pairs.add(new DigitPair(indices[i], label, original, null, Double.NaN));
      } else {
        float[] reconstruction = row(made, i);
        // Of what the network said, not of what is drawn: values beyond 0..1 count in full.
        double error = ReconstructionErrors.between(image, reconstruction);
        pairs.add(
            new DigitPair(indices[i], label, original, DigitColours.grey(reconstruction), error));
      }
    }
    return new GalleryGroup(pairs);
  }

  private static float[] row(float[] images, int index) {
    int from = index * DigitDataset.PIXELS;
    return Arrays.copyOfRange(images, from, from + DigitDataset.PIXELS);
  }
}
