package io.bottleneck.cli;

import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.data.DigitDataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors by class for programs: one object a class. */
final class ClassRows {
  private ClassRows() {}

  /** Label, how many digits, and their mean squared error, null where there are none. */
  static List<Map<String, Object>> of(ClassErrors errors) {
    List<Map<String, Object>> classes = new ArrayList<>();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("label", label);
      row.put("digits", errors.count(label));
      row.put("meanError", JsonObject.finite(errors.mean(label)));
      classes.add(row);
    }
    return classes;
  }
}
