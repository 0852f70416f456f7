package io.bottleneck.data;

import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How images are spoilt before a denoising autoencoder sees them, as a pure function of the seed.
 *
 * @param kind what happens to a pixel
 * @param strength for {@link Kind#GAUSSIAN} the standard deviation in grey levels of [0,1], for the
 *     others the share of the pixels that are hit, 0 to 1
 */
public record Noise(Kind kind, double strength) {
  /** No noise. */
  public static final Noise NONE = new Noise(Kind.NONE, 0);

  /** The kinds of noise one can choose (Vincent et al. 2010 compare them). */
  public enum Kind {
    /** Pixels stay as they are. */
    NONE("none"),
    /** A normal number is added to each pixel; the sum is kept within [0,1]. */
    GAUSSIAN("Gaussian"),
    /** Pixels become black or white, each as often. */
    SALT_AND_PEPPER("salt and pepper"),
    /** Pixels become background. */
    MASKING("masking");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name the field uses. */
    public String label() {
      return label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Checks that nothing is missing; the strength is checked by whoever uses it. */
  public Noise {
    Objects.requireNonNull(kind, "kind");
  }

  /** Whether the strength is a number that makes sense: 0 to 1, and above 0 unless none. */
  public boolean sound() {
    return kind == Kind.NONE || strength > 0 && strength <= 1; // false for NaN
  }

  /**
   * Spoils the first {@code count} images of {@code images}, 784 floats in [0,1] each. The same
   * seed always spoils alike. Any thread.
   */
  public void apply(float[] images, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int end = count * DigitDataset.PIXELS;
    switch (kind) {
      case NONE -> {}
      case GAUSSIAN -> addGaussian(images, end, random);
      case SALT_AND_PEPPER -> {
        for (int i = 0; i < end; i++) {
          double chance = random.nextDouble();
          if (chance < strength) {
            images[i] = chance < strength / 2 ? 0 : 1;
          }
        }
      }
      case MASKING -> {
        for (int i = 0; i < end; i++) {
          if (random.nextDouble() < strength) {
            images[i] = 0;
          }
        }
      }
    }
  }

  /** Marsaglia's polar method (1964): two normal numbers from each accepted pair. */
  private void addGaussian(float[] images, int end, SplittableRandom random) {
    for (int i = 0; i < end; i += 2) {
      double x;
      double y;
      double square;
      do {
        x = 2 * random.nextDouble() - 1;
        y = 2 * random.nextDouble() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square == 0);
      double scale = strength * Math.sqrt(-2 * Math.log(square) / square);
      images[i] = kept(images[i] + x * scale);
      if (i + 1 < end) {
        images[i + 1] = kept(images[i + 1] + y * scale);
      }
    }
  }

  private static float kept(double grey) {
    return (float) Math.min(1, Math.max(0, grey));
  }
}
