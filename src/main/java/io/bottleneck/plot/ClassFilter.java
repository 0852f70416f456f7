package io.bottleneck.plot;

import io.bottleneck.data.DigitDataset;

/**
 * Which classes are drawn; immutable.
 *
 * @param mask bit {@code c} is set when class {@code c} is visible; bit 10 stands for unlabelled
 *     digits, bit 11 for the user's own
 */
public record ClassFilter(int mask) {
  private static final int UNLABELLED_BIT = DigitDataset.CLASSES;

  /** What stands for the user's own digits in the place of a class, whatever their labels. */
  public static final int OWN = UNLABELLED_BIT + 1;

  /** Every class, and the user's own digits. */
  public static final ClassFilter ALL = new ClassFilter((1 << (OWN + 1)) - 1);

  /** Whether digits of class {@code label} (-1 for unlabelled, {@link #OWN}) are drawn. */
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
