package io.bottleneck.cli;

import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.model.ModelCard;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The models as a table for persons; figures that nobody measured are dashes. */
final class ModelsTable {
  private static final List<String> HEAD =
      List.of(
          "name",
          "kind",
          "code",
          "epochs",
          "held-out MSE",
          "10-NN",
          "trustw.",
          "contin.",
          "silhou.",
          "size",
          "where");

  /** Columns of words; all others are numbers and stand on the right. */
  private static final List<Integer> WORDS = List.of(0, 1, 10);

  private ModelsTable() {}

  static void print(List<LibraryEntry> entries, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    entries.forEach(entry -> entry.card().ifPresent(card -> rows.add(row(entry, card))));
    if (rows.size() > 1) {
      int[] widths = new int[HEAD.size()];
      rows.forEach(row -> widen(widths, row));
      rows.forEach(row -> out.println(line(row, widths)));
    }
    List<LibraryEntry> refused = entries.stream().filter(each -> each.card().isEmpty()).toList();
    if (rows.size() > 1 && !refused.isEmpty()) {
      out.println();
    }
    refused.forEach(entry -> out.println(entry.refusal()));
    if (entries.isEmpty()) {
      out.println("There are no models: none is shipped and you have saved none.");
    }
  }

  private static List<String> row(LibraryEntry entry, ModelCard card) {
    return List.of(
        entry.name(),
        card.spec().kind().label(),
        Integer.toString(card.spec().codeSize()),
        CardFacts.number(card.epoch()),
        text(Figure.HELD_OUT_MSE, entry.heldOutMse()),
        text(entry, Figure.NEIGHBOUR_ACCURACY),
        text(entry, Figure.TRUSTWORTHINESS),
        text(entry, Figure.CONTINUITY),
        text(entry, Figure.SILHOUETTE),
        CardFacts.megabytes(entry.bytes()),
        entry.place().label());
  }

  private static String text(LibraryEntry entry, Figure figure) {
    return text(figure, entry.figure(figure));
  }

  private static String text(Figure figure, OptionalDouble value) {
    return value.isPresent() ? figure.text(value.getAsDouble()) : "-";
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - row.get(i).length());
      line.append(WORDS.contains(i) ? row.get(i) + space : space + row.get(i)).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
