package io.bottleneck.lab.sweep;

import io.bottleneck.lab.watch.Figures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table of a sweep for other tools; numbers as Java prints them, empty where there are none.
 */
final class SweepCsv {
  private SweepCsv() {}

  /** UTF-8, one header line, a row for each entry in the order given. */
  static byte[] bytes(List<String> varied, List<SweepRow> rows) {
    StringBuilder text = new StringBuilder();
    List<String> header = new ArrayList<>(List.of("entry"));
    header.addAll(varied);
    header.addAll(
        List.of(
            "state",
            "trained_epochs", // an entry may be varied by epochs, the setting
            "training_loss",
            "validation_loss",
            "knn_accuracy",
            "trustworthiness",
            "seconds",
            "run",
            "folder"));
    line(text, header);
    for (SweepRow row : rows) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row.entry().number())));
      varied.forEach(name -> cells.add(row.entry().setting(name)));
      cells.add(row.state().name().toLowerCase(Locale.ROOT));
      cells.addAll(row.result().map(SweepCsv::numbers).orElse(List.of("", "", "", "", "", "", "")));
      cells.add(row.folder());
      line(text, cells);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> numbers(SweepResult result) {
    return List.of(
        Integer.toString(result.epochs()),
        Double.toString(result.trainingLoss()),
        Double.toString(result.validationLoss()),
        figure(result, Figures.KNN_ACCURACY),
        figure(result, Figures.TRUSTWORTHINESS),
        String.format(Locale.ROOT, "%.3f", result.seconds()),
        result.run());
  }

  private static String figure(SweepResult result, String name) {
    Double value = result.figures().get(name);
    return value == null ? "" : value.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(SweepCsv::quoted).collect(Collectors.joining(","))).append('\n');
  }

  /** As RFC 4180 has it. */
  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
