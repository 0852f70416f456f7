package io.bottleneck.plot;

import io.bottleneck.data.DigitDataset;

/**
 * Which classes are drawn; immutable.
 *
 * @param mask bit {@code c} is set when class {@code c} is visible; bit 10 stands for unlabelled
 *     digits
 */
public record ClassFilter(int mask) {
  private static final int UNLABELLED_BIT = DigitDataset.CLASSES;

  /** Every class. */
  public static final ClassFilter ALL = new ClassFilter((1 << (UNLABELLED_BIT + 1)) - 1);

  /** Whether digits of class {@code label} (-1 for unlabelled) are drawn. */
  public boolean shows(int label) {
    return shows(mask, label);
  }

  /** The same for a filter's mask, for loops over many points. */
  static boolean shows(int mask, int label) {
    return (mask & bit(label)) != 0;
  }

  /** The other way round for one class. */
  public ClassFilter toggled(int label) {
    return new ClassFilter(mask ^ bit(label));
  }

  /** Only this class; when it already is the only one, all of them again. */
  public ClassFilter isolated(int label) {
    return mask == bit(label) ? ALL : new ClassFilter(bit(label));
  }

  private static int bit(int label) {
    return 1 << (label < 0 ? UNLABELLED_BIT : label);
  }
}
