package io.bottleneck.training;

import java.util.SplittableRandom;

/**
 * Every random choice of a run beside its first weights, as pure functions of seed, epoch and
 * minibatch: a run that continues from a file chooses as if it had never stopped.
 */
final class EpochOrder {
  /** The golden ratio's odd 64-bit fraction spreads consecutive numbers (Steele et al. 2014). */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private EpochOrder() {}

  /** The order in which epoch {@code epoch} (from 0) visits {@code size} digits. */
  static int[] shuffled(int size, long seed, int epoch) {
    SplittableRandom random = new SplittableRandom(mixed(seed, epoch));
    int[] order = new int[size];
    for (int i = 0; i < size; i++) { // Fisher and Yates, inside out
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** The seed of whatever the library draws during one minibatch. */
  static long minibatchSeed(long seed, int epoch, int minibatch) {
    return mixed(mixed(seed, epoch), minibatch + 1L);
  }

  /** The seed of the noise on one minibatch's digits: another stream than the library's. */
  static long noiseSeed(long seed, int epoch, int minibatch) {
    return mixed(minibatchSeed(seed, epoch, minibatch), 0);
  }

  /** The seed of how one minibatch's digits are changed: another stream than the noise. */
  static long augmentationSeed(long seed, int epoch, int minibatch) {
    return mixed(minibatchSeed(seed, epoch, minibatch), 1);
  }

  private static long mixed(long seed, long step) {
    long z = seed + GAMMA * (step + 1); // SplitMix64's finaliser
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
