package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SpecSettings;
import io.bottleneck.ui.view.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which settings tell runs apart. */
final class SpecDifferences {
  private static final Texts TEXTS = Texts.of(SpecDifferences.class);

  /** Significant digits of a number. */
  private static final int DIGITS = 6;

  /** Characters of a hash that tell digits apart. */
  private static final int HASH = 6;

  private SpecDifferences() {}

  /**
   * A setting that is not the same in all runs.
   *
   * @param setting its name
   * @param values one for each run, in the order of the runs
   */
  record Row(String setting, List<String> values) {}

  /**
   * The digits if they differ, and the differing settings in the order of the spec; empty for fewer
   * than two.
   */
  static List<Row> of(List<RunEntry> runs) {
    List<Map<String, String>> settings = runs.stream().map(run -> settings(run.spec())).toList();
    List<Row> rows = new ArrayList<>();
    if (runs.size() > 1) {
      List<RunEntry.Digits> digits = runs.stream().map(RunEntry::digits).toList();
      if (digits.stream().map(RunEntry.Digits::sha256).distinct().count() > 1) {
        rows.add(new Row(TEXTS.get("spec.digits"), names(digits)));
      }
      for (String key : settings.get(0).keySet()) {
        List<String> values = settings.stream().map(each -> each.get(key)).toList();
        if (values.stream().distinct().count() > 1) {
          rows.add(new Row(TEXTS.get("spec." + key), values));
        }
      }
    }
    return rows;
  }

  /** Their names, and where different digits have the same name, the beginning of their hash. */
  private static List<String> names(List<RunEntry.Digits> digits) {
    long names = digits.stream().map(RunEntry.Digits::name).distinct().count();
    long all = digits.stream().distinct().count();
    return digits.stream()
        .map(
            each ->
                names == all
                    ? each.name()
                    : each.name() + " (" + each.sha256().substring(0, HASH) + ")")
        .toList();
  }

  /** All settings of a spec by their path, as texts. */
  static Map<String, String> settings(AutoencoderSpec spec) {
    Map<String, String> texts = new LinkedHashMap<>();
    SpecSettings.of(spec).forEach((path, value) -> texts.put(path, text(value)));
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof Boolean yes) {
      return TEXTS.get(yes ? "yes" : "no");
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return new BigDecimal(number)
          .round(new MathContext(DIGITS))
          .stripTrailingZeros()
          .toPlainString();
    }
    return String.valueOf(value);
  }
}
