package io.bottleneck.cli;

import io.bottleneck.lab.runs.RunListing;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.lab.runs.RunSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All kept runs, one line each, newest first. */
final class RunsTable {
  private static final List<String> TITLES =
      List.of("id", "name", "state", "epochs", "best loss", "began", "kind", "data");

  /** Numbers stand at the right of their columns. */
  private static final List<String> NUMBERS = List.of("epochs", "best loss");

  private static final int LONGEST_TEXT = 24;

  private RunsTable() {}

  /** The table, and what to do about runs that were cut off. */
  static void print(PrintWriter out, List<RunSummary> runs) {
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    runs.forEach(run -> rows.add(row(run)));
    int[] widths = new int[TITLES.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - row.get(i).length());
        boolean number = NUMBERS.contains(TITLES.get(i));
        line.append(i == 0 ? "" : "  ").append(number ? gap + row.get(i) : row.get(i) + gap);
      }
      out.println(line.toString().stripTrailing());
    }
    for (RunSummary run : runs) {
      if (run.state() == RunState.INTERRUPTED && run.canContinue()) {
        out.printf(
            "%nThe run %s was cut off; bottleneck train --resume %s goes on with it.%n",
            run.info().id(), run.info().id());
        return; // the newest; the table marks the others
      }
    }
  }

  /** The files in the runs' folder that are no runs, one line each. */
  static void printUnreadable(PrintWriter err, RunListing listing) {
    new TreeMap<>(listing.unreadable())
        .forEach(
            (id, why) ->
                err.printf(
                    "%s holds no run that can be read (%s) and was left as it is.%n", id, why));
  }

  /** Everything as one object. */
  static Map<String, Object> json(String folder, RunListing listing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", "runs");
    fields.put("folder", folder);
    fields.put("runs", listing.runs().stream().map(RunFacts::of).toList());
    fields.put("unreadable", new TreeMap<>(listing.unreadable()));
    return fields;
  }

  private static List<String> row(RunSummary run) {
    return List.of(
        run.info().id(),
        shortened(run.info().name()),
        RunFacts.state(run.state()),
        RunFacts.epochs(run),
        RunFacts.bestLoss(run),
        RunFacts.when(run.info().created()),
        run.info().spec().kind().label(),
        shortened(run.info().dataName()));
  }

  private static String shortened(String text) {
    String line = RunFacts.line(text);
    return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 3) + "...";
  }
}
