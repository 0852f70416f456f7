package io.bottleneck.plot;

import io.bottleneck.data.DigitDataset;
import java.util.BitSet;

/** A set of points by their indices; immutable, callable from any thread. */
public final class Selection {
  /** Nothing is selected. */
  public static final Selection NONE = new Selection(new BitSet());

  private final BitSet members;
  private final int size;

  private Selection(BitSet members) {
    this.members = members;
    size = members.cardinality();
  }

  /** The points with these indices. */
  public static Selection of(int... indices) {
    BitSet members = new BitSet();
    for (int index : indices) {
      members.set(index);
    }
    return new Selection(members);
  }

  /** The points with these indices; the set is copied. */
  public static Selection of(BitSet indices) {
    return new Selection((BitSet) indices.clone());
  }

  /** The points {@code from} to {@code to} (exclusive); none when {@code to} is not larger. */
  public static Selection from(int from, int to) {
    BitSet members = new BitSet();
    members.set(Math.min(from, to), to);
    return new Selection(members);
  }

  /** Whether point {@code index} is selected. */
  public boolean contains(int index) {
    return members.get(index);
  }

  /** Number of selected points. */
  public int size() {
    return size;
  }

  /** Whether nothing is selected. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** These and {@code others}. */
  public Selection plus(Selection others) {
    BitSet union = (BitSet) members.clone();
    union.or(others.members);
    return new Selection(union);
  }

  /** These without {@code others}. */
  public Selection minus(Selection others) {
    BitSet rest = (BitSet) members.clone();
    rest.andNot(others.members);
    return new Selection(rest);
  }

  /** All of {@code among} that are not selected. */
  public Selection invertedIn(Selection among) {
    return among.minus(this);
  }

  /** The selected indices, ascending. */
  public int[] indices() {
    return members.stream().toArray();
  }

  /**
   * How many selected points each class has.
   *
   * @param classes a class 0..9, or -1, for each point
   * @return ten counts, and at index 10 that of points without a class
   */
  public int[] counts(byte[] classes) {
    int[] counts = new int[DigitDataset.CLASSES + 1];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      counts[classes[i] < 0 ? DigitDataset.CLASSES : classes[i]]++;
    }
    return counts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Selection selection && selection.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return size + " selected";
  }
}
