package io.bottleneck.ui.gallery;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Sampler;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Digits of one set, each with its reconstruction below; a denoising network's noisy input stands
 * between the two. Immutable.
 *
 * @param stacks in the order they were drawn from the set
 * @param pictures how many pictures each stack has room for
 */
public record GalleryGroup(List<DigitStack> stacks, int pictures) {
  /** No digits. */
  public static final GalleryGroup EMPTY = new GalleryGroup(List.of(), 2);

  private static final long NOISE_SEED = 1;

  /** Copies the list. */
  public GalleryGroup {
    stacks = List.copyOf(stacks);
  }

  /**
   * The mean squared error over the first {@code count} digits; NaN when there are none or no
   * network has seen them.
   */
  public double meanError(int count) {
    return stacks.stream().limit(count).mapToDouble(DigitStack::error).average().orElse(Double.NaN);
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

  /**
   * Reconstructs and colours the digits at {@code indices}; any thread. The same digits get the
   * same noise again, so that epochs can be compared.
   */
  static GalleryGroup of(DigitDataset digits, int[] indices, Optional<Autoencoder> network) {
    float[] images = digits.images(indices);
    if (network.isEmpty()) {
      return alone(digits, indices, images);
    }
    AutoencoderSpec spec = network.get().spec();
    boolean noisy = spec.kind() == NetworkKind.DENOISING;
    float[] seen = images;
    if (noisy) {
      seen = images.clone();
      spec.noise().apply(seen, indices.length, NOISE_SEED);
    }
    float[] made = network.get().reconstruct(seen);
    List<DigitStack> stacks = new ArrayList<>(indices.length);
    for (int i = 0; i < indices.length; i++) {
      List<int[]> pictures = new ArrayList<>();
      float[] image = row(images, i);
      float[] reconstruction = row(made, i);
      pictures.add(DigitColours.grey(image));
      if (noisy) {
        pictures.add(DigitColours.grey(row(seen, i)));
      }
      pictures.add(DigitColours.grey(reconstruction));
      // Of what the network said, not of what is drawn: values beyond 0..1 count in full.
      double error = ReconstructionErrors.between(image, reconstruction);
      stacks.add(new DigitStack(indices[i], digits.label(indices[i]), pictures, error));
    }
    return new GalleryGroup(stacks, noisy ? 3 : 2);
  }

  /** Colours {@code count} digits drawn from the standard normal distribution; any thread. */
  static GalleryGroup drawn(Sampler sampler, int count, long seed) {
    float[] made = sampler.draw(count, seed);
    List<DigitStack> stacks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stacks.add(DigitStack.alone(i, DigitDataset.UNLABELLED, DigitColours.grey(row(made, i))));
    }
    return new GalleryGroup(stacks, 1);
  }

  private static GalleryGroup alone(DigitDataset digits, int[] indices, float[] images) {
    List<DigitStack> stacks = new ArrayList<>(indices.length);
    for (int i = 0; i < indices.length; i++) {
      int label = digits.label(indices[i]);
      stacks.add(DigitStack.alone(indices[i], label, DigitColours.grey(row(images, i))));
    }
    return new GalleryGroup(stacks, 2);
  }

  private static float[] row(float[] images, int index) {
    int from = index * DigitDataset.PIXELS;
    return Arrays.copyOfRange(images, from, from + DigitDataset.PIXELS);
  }
}
