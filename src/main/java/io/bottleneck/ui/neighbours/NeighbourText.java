package io.bottleneck.ui.neighbours;

import io.bottleneck.ui.view.Texts;

/** What is near in words and numbers. */
final class NeighbourText {
  private static final Texts TEXTS = Texts.of(NeighbourText.class);

  private NeighbourText() {}

  /** The class, or that it is not known. */
  static String label(int label) {
    return label < 0 ? TEXTS.get("unlabelled") : TEXTS.get("label", label);
  }

  /** How many neighbours are the same. */
  static String overlap(int shared, int of) {
    if (shared == 0) {
      return TEXTS.get("overlap.none", of);
    }
    return TEXTS.get(shared == of ? "overlap.all" : "overlap.some", shared, of);
  }

  /** What that means: below a third little, from two thirds on much. */
  static String meaning(int shared, int of) {
    if (3 * shared < of) {
      return TEXTS.get("meaning.little");
    }
    return TEXTS.get(3 * shared < 2 * of ? "meaning.part" : "meaning.much");
  }
}
