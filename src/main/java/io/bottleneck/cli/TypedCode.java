package io.bottleneck.cli;

import java.util.List;

/** Codes typed on the command line. */
final class TypedCode {
  private TypedCode() {}

  /**
   * Numbers parted by commas.
   *
   * @param d numbers in a code
   * @return rows of {@code d} finite floats
   * @throws RefusedException naming the code and the number that is none
   */
  static float[] parse(String option, List<String> typed, int d) throws RefusedException {
    float[] codes = new float[typed.size() * d];
    for (int i = 0; i < typed.size(); i++) {
      String[] cells = typed.get(i).split(",", -1);
      if (cells.length != d) {
        throw new RefusedException(
            "%s %s has %d %s; the model's code has %d. Nothing was written."
                .formatted(
                    option,
                    typed.get(i),
                    cells.length,
                    cells.length == 1 ? "number" : "numbers",
                    d));
      }
      for (int j = 0; j < d; j++) {
        codes[i * d + j] = number(option, typed.get(i), j + 1, cells[j]);
      }
    }
    return codes;
  }

  private static float number(String option, String code, int place, String cell)
      throws RefusedException {
    float value;
    try {
      value = Float.parseFloat(cell);
    } catch (NumberFormatException e) {
      value = Float.NaN;
    }
    if (!Float.isFinite(value)) {
      throw new RefusedException(
          "%s %s, number %d: found \"%s\", expected a finite number; nothing was written."
              .formatted(option, code, place, cell));
    }
    return value;
  }
}
