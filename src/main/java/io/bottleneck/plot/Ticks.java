package io.bottleneck.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis. Arithmetic is decimal, so that 0.3 is never 0.30000000000000004 and a
 * range of a millionth still gets labels that differ. Pure; the same for every locale.
 */
public final class Ticks {
  private static final int[] NICE = {1, 2, 5};
  private static final int[][] WITHIN_DECADE = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1}};

  /** Values from here on, and below its counterpart, are written with an exponent. */
  private static final double LARGE = 1e6;

  private static final double SMALL = 1e-4;

  /** On a logarithmic axis, fewer marks than this do not show where one is. */
  private static final int ENOUGH = 3;

  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten in [{@code low}, {@code high}], ascending.
   *
   * @param most largest number of ticks, at least 1
   * @return at most {@code most} ticks with distinct values; empty only where the range holds no
   *     number rounder than its own ends
   * @throws IllegalArgumentException if the range is not finite or is reversed
   */
  public static List<Tick> linear(double low, double high, int most) {
    check(low, high, most);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    if (low == high) {
      BigDecimal only = BigDecimal.valueOf(low).stripTrailingZeros();
      return List.of(new Tick(low, label(only, only.scale(), largest)));
    }
    BigDecimal from = BigDecimal.valueOf(low);
    BigDecimal to = BigDecimal.valueOf(high);
    // Halves keep the difference finite for ranges that span most of what a double can hold.
    double finest = Math.max((high / 2 - low / 2) * 2 / most, Math.ulp(largest));
    int exponent = (int) Math.floor(Math.log10(Math.min(finest, Double.MAX_VALUE))) - 1;
    for (; ; exponent++) {
      for (int nice : NICE) {
        BigDecimal step = BigDecimal.valueOf(nice).scaleByPowerOfTen(exponent);
        BigDecimal first = from.divide(step, 0, RoundingMode.CEILING);
        BigDecimal last = to.divide(step, 0, RoundingMode.FLOOR);
        if (step.doubleValue() >= Math.ulp(largest)
            && last.subtract(first).compareTo(BigDecimal.valueOf(most)) < 0) {
          return multiples(first, last, step, -exponent, largest);
        }
      }
    }
  }

  /**
   * Round values for a logarithmic axis: powers of ten, with 2 and 5 or all digits between them
   * where they fit; whole groups of decades where even powers of ten are too many. A range that
   * holds too few of them gets {@link #linear} ticks.
   *
   * @param low above 0
   * @param most largest number of ticks, at least 1
   */
  public static List<Tick> log(double low, double high, int most) {
    check(low, high, most);
    if (!(low > 0)) {
      throw new IllegalArgumentException("a logarithmic axis from " + low);
    }
    int firstDecade = (int) Math.floor(Math.log10(low));
    int lastDecade = (int) Math.ceil(Math.log10(high));
    for (int[] digits : WITHIN_DECADE) {
      List<Tick> ticks = decades(low, high, firstDecade, lastDecade, 1, digits);
      if (ticks.size() <= most) {
        return ticks.size() >= ENOUGH ? ticks : linear(low, high, most);
      }
    }
    for (int stride = 2; ; stride++) {
      int start = Math.floorDiv(firstDecade, stride) * stride;
      List<Tick> ticks = decades(low, high, start, lastDecade, stride, WITHIN_DECADE[2]);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
  }

  /**
   * Ticks at values of the caller's own, with plain labels: the sizes a series of networks has, for
   * example. Those outside [{@code low}, {@code high}] are left out.
   *
   * @param values ascending
   */
  public static List<Tick> at(double[] values, double low, double high) {
    check(low, high, 1);
    List<Tick> ticks = new ArrayList<>();
    for (double value : values) {
      if (value >= low && value <= high) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        ticks.add(new Tick(value, label(exact, exact.scale(), Math.abs(value))));
      }
    }
    return List.copyOf(ticks);
  }

  private static List<Tick> multiples(
      BigDecimal first, BigDecimal last, BigDecimal step, int decimals, double largest) {
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
      BigDecimal value = i.multiply(step);
      // Adding 0.0 turns a negative zero into zero.
      ticks.add(new Tick(value.doubleValue() + 0.0, label(value, decimals, largest)));
    }
    return List.copyOf(ticks);
  }

  private static List<Tick> decades(
      double low, double high, int first, int last, int stride, int[] digits) {
    List<Tick> ticks = new ArrayList<>();
    for (int decade = first; decade <= last; decade += stride) {
      for (int digit : digits) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade);
        double place = value.doubleValue();
        if (place >= low && place <= high) {
          ticks.add(new Tick(place, label(value, Math.max(0, -decade), place)));
        }
      }
    }
    return List.copyOf(ticks);
  }

  /**
   * Writes {@code value}, exact to {@code decimals} places, plainly or with an exponent, as the
   * axis' largest value asks for.
   */
  private static String label(BigDecimal value, int decimals, double largest) {
    if (value.signum() == 0) {
      return "0";
    }
    if (largest >= SMALL && largest < LARGE) {
      return value.setScale(Math.max(decimals, 0), RoundingMode.UNNECESSARY).toPlainString();
    }
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return stripped.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  private static void check(double low, double high, int most) {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("an axis from %s to %s".formatted(low, high));
    }
    if (most < 1) {
      throw new IllegalArgumentException("at most %d ticks".formatted(most));
    }
  }
}
