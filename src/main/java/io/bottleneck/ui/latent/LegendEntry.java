package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the legend.
 *
 * @param label the class 0..9, -1 for digits without labels, or {@link ClassFilter#OWN}
 * @param count digits of it on the map
 */
public record LegendEntry(int label, int count) {
  /** Whether this is the user's own digits. */
  boolean own() {
    return label == ClassFilter.OWN;
  }

  /** The classes in order, then digits without a label, if any. Reads every label. */
  static List<LegendEntry> classes(DigitDataset digits) {
    int[] counts = new int[DigitDataset.CLASSES];
    int unlabelled = 0;
    for (int i = 0; i < digits.size(); i++) {
      if (digits.label(i) == DigitDataset.UNLABELLED) {
        unlabelled++;
      } else {
        counts[digits.label(i)]++;
      }
    }
    List<LegendEntry> entries = new ArrayList<>();
    for (int label = 0; label < counts.length && unlabelled < digits.size(); label++) {
      entries.add(new LegendEntry(label, counts[label]));
    }
    if (unlabelled > 0) {
      entries.add(new LegendEntry(DigitDataset.UNLABELLED, unlabelled));
    }
    return List.copyOf(entries);
  }

  /** {@code classes}, then the user's {@code own} digits, if any. */
  static List<LegendEntry> with(List<LegendEntry> classes, int own) {
    if (own == 0) {
      return classes;
    }
    List<LegendEntry> entries = new ArrayList<>(classes);
    entries.add(new LegendEntry(ClassFilter.OWN, own));
    return List.copyOf(entries);
  }
}
