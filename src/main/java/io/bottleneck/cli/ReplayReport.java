package io.bottleneck.cli;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.analysis.VoteScore;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.ModelCard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a replay found, for persons and for programs.
 *
 * @param strokes the file
 * @param pen width of the pen in pixels
 * @param centred whether the pad centred
 * @param model whose code it is
 * @param voters whose codes voted
 * @param drawn the strokes' score
 * @param heldOut that of the held-out digits
 */
record ReplayReport(
    Path strokes,
    double pen,
    boolean centred,
    ModelCard model,
    VotingDigits voters,
    VoteScore drawn,
    VoteScore heldOut) {

  /** A table. */
  void print(PrintWriter out) {
    DigitDataset training = voters.corpus().training();
    out.printf(
        Locale.ROOT,
        "%,d digits of %s, drawn with a pen of %s pixels, %s, shown to %s (epoch %s).%n",
        drawn.size(),
        strokes.getFileName(),
        PlainNumber.text(pen),
        centred ? "centred" : "not centred",
        model.name(),
        PlainNumber.text(model.epoch()));
    out.printf(
        Locale.ROOT,
        "The %d nearest codes of %,d digits vote: %s in %s, %s.%n%n",
        LabelVote.NEIGHBOURS,
        training.size(),
        training.name(),
        voters.corpus().source(),
        voters.learned()
            ? "which the model learned from"
            : "not those the model learned from (%s); --data names others"
                .formatted(model.dataName()));
    out.println("             digits    right  mean error");
    line(out, "strokes", drawn);
    line(out, "held out", heldOut);
    if (!Double.isNaN(difference())) {
      out.printf(Locale.ROOT, "difference          %+7.1f points%n", 100 * difference());
    }
    out.printf("%nclass  digits    right  taken for%n");
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      if (drawn.count(label) > 0) {
        String row =
            String.format(
                Locale.ROOT,
                "%-5d %,7d %s  %s",
                label,
                drawn.count(label),
                share(drawn.share(label)),
                taken(label));
        out.println(row.stripTrailing());
      }
    }
  }

  /** One object on one line. */
  void printJson(PrintWriter out) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("event", "replay");
    report.put("strokes", strokes.toString());
    report.put("pen", pen);
    report.put("centred", centred);
    report.put("model", model.name());
    report.put("epoch", model.epoch());
    report.put("voters", voters.corpus().training().name());
    report.put("votersSource", voters.corpus().source().toString());
    report.put("votersLearned", voters.learned());
    report.put("votersDigits", voters.corpus().training().size());
    report.put("neighbours", LabelVote.NEIGHBOURS);
    put(report, drawn);
    Map<String, Object> measure = new LinkedHashMap<>();
    put(measure, heldOut);
    report.put("heldOut", measure);
    report.put("differencePoints", JsonObject.finite(100 * difference()));
    List<Map<String, Object>> classes = new ArrayList<>();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      int[] taken = drawn.takenFor(label);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("label", label);
      row.put("digits", drawn.count(label));
      row.put("share", JsonObject.finite(drawn.share(label)));
      row.put("takenFor", Arrays.copyOf(taken, DigitDataset.CLASSES));
      row.put("takenForNone", taken[DigitDataset.CLASSES]);
      classes.add(row);
    }
    report.put("classes", classes);
    JsonObject.print(out, report);
  }

  private static void put(Map<String, Object> object, VoteScore score) {
    object.put("digits", score.size());
    object.put("share", JsonObject.finite(score.share()));
    object.put("meanError", JsonObject.finite(score.meanError()));
  }

  private static void line(PrintWriter out, String name, VoteScore score) {
    out.printf(
        Locale.ROOT,
        "%-10s %,8d %s %11.4f%n",
        name,
        score.size(),
        share(score.share()),
        score.meanError());
  }

  /** The three classes it was most often taken for wrongly. */
  private String taken(int label) {
    int[] taken = drawn.takenFor(label);
    taken[label] = 0;
    StringJoiner others = new StringJoiner(", ");
    for (int place = 0; place < 3; place++) {
      int most = 0;
      for (int other = 1; other < taken.length; other++) {
        most = taken[other] > taken[most] ? other : most;
      }
      if (taken[most] > 0) {
        String name = most == DigitDataset.CLASSES ? "none" : Integer.toString(most);
        others.add(String.format(Locale.ROOT, "%s (%,d)", name, taken[most]));
        taken[most] = 0;
      }
    }
    return others.toString();
  }

  private double difference() {
    return drawn.share() - heldOut.share();
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "unknown" : String.format(Locale.ROOT, "%6.1f %%", 100 * share);
  }
}
