package io.bottleneck.data;

import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.PenDigit;
import io.bottleneck.ink.Stroke;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Digits of our own making: drawn stroke by stroke in the ways people write them, each writing with
 * its own jitter, slant, rotation, proportions, elastic bending and pen. Nothing is traced from
 * anybody's scans.
 *
 * <p>Every digit is a pure function of (seed, index), the same on every platform. Any thread.
 */
public final class Handwriting {
  private static final InkRenderer RENDERER = new InkRenderer();

  private Handwriting() {}

  /**
   * Labelled digits, centred as MNIST's are. The classes are balanced and shuffled: every ten
   * digits in a row hold each class once. A longer set of the same seed begins with the shorter.
   *
   * @param name what a person calls the set
   * @param count how many, at least 0
   * @param seed any number
   */
  public static DigitDataset digits(String name, int count, long seed) {
    byte[] pixels = new byte[Math.multiplyExact(count, DigitDataset.PIXELS)];
    byte[] labels = new byte[count];
    int[] at = {0};
    write(
        count,
        seed,
        digit -> {
          int i = at[0]++;
          labels[i] = (byte) digit.label();
          float[] picture = RENDERER.render(digit.strokes(), true);
          System.arraycopy(
              DigitDataset.greyLevels(picture), 0, pixels, i * picture.length, picture.length);
        });
    return new DigitDataset(name, pixels, labels);
  }

  /**
   * The very writings that {@link #digits} draws, one after the other.
   *
   * @param count how many, at least 0
   * @param seed any number
   * @param each is handed every digit in turn
   */
  public static void write(int count, long seed, Consumer<PenDigit> each) {
    byte[] order = new byte[DigitDataset.CLASSES];
    for (int i = 0; i < count; i++) {
      if (i % order.length == 0) {
        shuffle(order, new SplittableRandom(mix(seed, -1 - i)));
      }
      int label = order[i % order.length];
      each.accept(new PenDigit(label, strokes(label, mix(seed, i))));
    }
  }

  /**
   * One writing of a digit, in the order in which a hand would draw it: about 17 units high in the
   * middle of the 28x28 picture, some ten points for each bend.
   *
   * @param label the digit, 0 to 9
   * @param seed any number; the same seed gives the same writing
   * @throws IndexOutOfBoundsException if {@code label} is no digit
   */
  public static List<Stroke> strokes(int label, long seed) {
    List<HandwritingStyle> ways = HandwritingStyles.ways(label);
    SplittableRandom random = new SplittableRandom(seed);
    double total = ways.stream().mapToDouble(HandwritingStyle::share).sum();
    double left = random.nextDouble() * total;
    int way = 0;
    while (way + 1 < ways.size() && left >= ways.get(way).share()) {
      left -= ways.get(way).share();
      way++;
    }
    return new HandwritingHand(random::nextDouble, HandwritingStyles.boldness(label))
        .write(ways.get(way));
  }

  /**
   * A digit as a copybook shows it: its most usual way of writing, by a hand without any habits.
   *
   * @param label the digit, 0 to 9
   * @throws IndexOutOfBoundsException if {@code label} is no digit
   */
  public static List<Stroke> copybook(int label) {
    HandwritingStyle usual =
        Collections.max(
            HandwritingStyles.ways(label), Comparator.comparingDouble(HandwritingStyle::share));
    return new HandwritingHand(() -> 0.5, HandwritingStyles.boldness(label)).write(usual);
  }

  private static void shuffle(byte[] order, SplittableRandom random) {
    for (byte i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) (random.nextDouble() * (i + 1));
      byte swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /**
   * One seed from two numbers. The sum goes through the generator's own mixing: seeds that differ
   * by its step would give the same stream, only shifted.
   */
  private static long mix(long seed, long index) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + index).nextLong();
  }
}
