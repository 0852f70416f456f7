package io.bottleneck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.lab.sweep.Sweep;
import io.bottleneck.lab.sweep.SweepPlan;
import io.bottleneck.lab.sweep.SweepResult;
import io.bottleneck.lab.sweep.SweepRow;
import io.bottleneck.lab.watch.Figures;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a sweep prints: for people a line for each entry and a table, for programs one object. */
final class SweepPrinter implements Sweep.Listener {
  private static final List<String> FIGURES =
      List.of("trained epochs", "training", "validation", "10-NN", "trustworthiness", "seconds");

  private final SweepPlan plan;
  private final Path folder;
  private final int jobs;
  private final PrintWriter out;
  private final ProgressLine line;
  private final boolean json;
  private int over;

  SweepPrinter(
      SweepPlan plan, Path folder, int jobs, PrintWriter out, ProgressLine line, boolean json) {
    this.plan = plan;
    this.folder = folder;
    this.jobs = jobs;
    this.out = out;
    this.line = line;
    this.json = json;
  }

  @Override
  public void begins(int finished, int begun, int fresh) {
    over = finished;
    if (!json) {
      out.printf(
          Locale.ROOT,
          "%,d entries, %d at a time, kept in %s: %,d finished already, %,d go on, %,d to begin.%n",
          plan.entries().size(),
          jobs,
          folder,
          finished,
          begun,
          fresh);
    }
  }

  @Override
  public void over(SweepRow row) {
    over++;
    if (!json) {
      line.close();
      out.printf(
          Locale.ROOT,
          "%d/%d  entry %d (%s): %s%n",
          over,
          plan.entries().size(),
          row.entry().number(),
          plan.words(row.entry()),
          row.result()
              .map(
                  is ->
                      String.format(
                          Locale.ROOT,
                          "validation loss %.5f after epoch %d",
                          is.validationLoss(),
                          is.epochs()))
              .orElse("failed"));
    }
  }

  @Override
  public void progress(int epochs, int of, int running) {
    line.report(
        (double) epochs / of,
        String.format(
            Locale.ROOT,
            "%d of %d entries over, %d running",
            over,
            plan.entries().size(),
            running));
  }

  /** The table, or the object. */
  void print(List<SweepRow> rows, Path table) {
    line.close();
    if (json) {
      printJson(rows, table);
    } else {
      printTable(rows);
      out.printf("The table is also in %s.%n", table);
    }
  }

  private void printTable(List<SweepRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("entry"));
    header.addAll(plan.varied());
    header.addAll(FIGURES);
    cells.add(header);
    for (SweepRow row : rows) {
      List<String> one = new ArrayList<>(List.of(Integer.toString(row.entry().number())));
      plan.varied().forEach(name -> one.add(row.entry().setting(name)));
      one.addAll(
          row.result()
              .map(SweepPrinter::numbers)
              .orElseGet(
                  () ->
                      List.of(
                          row.state().name().toLowerCase(Locale.ROOT), "-", "-", "-", "-", "-")));
      cells.add(one);
    }
    int[] widths = new int[header.size()];
    cells.forEach(
        one -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], one.get(i).length());
          }
        });
    out.println();
    for (List<String> one : cells) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append(i == 0 ? "" : "  ").append(" ".repeat(widths[i] - one.get(i).length()));
        text.append(one.get(i));
      }
      out.println(text);
    }
  }

  private static List<String> numbers(SweepResult result) {
    return List.of(
        Integer.toString(result.epochs()),
        text("%.5f", Optional.of(result.trainingLoss())),
        text("%.5f", Optional.of(result.validationLoss())),
        text("%.3f", figure(result, Figures.KNN_ACCURACY)),
        text("%.3f", figure(result, Figures.TRUSTWORTHINESS)),
        text("%.1f", Optional.of(result.seconds())));
  }

  private static Optional<Double> figure(SweepResult result, String name) {
    return Optional.ofNullable(result.figures().get(name));
  }

  private static String text(String format, Optional<Double> value) {
    return value.map(is -> String.format(Locale.ROOT, format, is)).orElse("-");
  }

  private void printJson(List<SweepRow> rows, Path table) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (SweepRow row : rows) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("entry", row.entry().number());
      Map<String, String> settings = new LinkedHashMap<>();
      plan.varied().forEach(name -> settings.put(name, row.entry().setting(name)));
      one.put("settings", settings);
      one.put("state", row.state().name().toLowerCase(Locale.ROOT));
      one.put("folder", folder.resolve(row.folder()).toString());
      row.result()
          .ifPresent(
              is -> {
                one.put("run", is.run());
                one.put("trainedEpochs", is.epochs());
                one.put("trainingLoss", is.trainingLoss());
                one.put("validationLoss", is.validationLoss());
                one.put("knnAccuracy", is.figures().get(Figures.KNN_ACCURACY));
                one.put("trustworthiness", is.figures().get(Figures.TRUSTWORTHINESS));
                one.put("seconds", is.seconds());
              });
      if (!row.failure().isEmpty()) {
        one.put("failure", row.failure());
      }
      entries.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("event", "sweep");
    all.put("table", table.toString());
    all.put("entries", entries);
    try {
      out.println(new ObjectMapper().writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of numbers and texts is always JSON", e);
    }
  }
}
