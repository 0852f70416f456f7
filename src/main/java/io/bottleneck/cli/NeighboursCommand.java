package io.bottleneck.cli;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.asking.CodedDigits;
import io.bottleneck.lab.asking.ComparedNeighbours;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck neighbours}: who is near a digit by code, and who by pixels. */
@Command(
    name = "neighbours",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the digits with the nearest codes beside those with the nearest pixels.",
    footerHeading = "%n",
    footer = {
      "Where both sides agree, the model kept what makes images alike; where they do",
      "not, it went by something else. Distances of codes are Euclidean, in the",
      "model's own unit; those of pixels are mean squared differences over the 784",
      "pixels, 0 = paper, 1 = ink.",
      "",
      "Example:",
      "  bottleneck neighbours --model seed --data kaggle --digit 7 --out near.png"
    })
final class NeighboursCommand implements Callable<Integer> {
  /** More would fill screens and no picture. */
  static final int MOST = 500;

  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;

  @Option(
      names = "--digit",
      required = true,
      paramLabel = "I",
      description = "Row of the digit in its set, counted from 1 as Kaggle's ImageId.")
  private int digit;

  @Option(
      names = "-k",
      paramLabel = "K",
      description = "Neighbours of each kind, at most " + MOST + " (default: ${DEFAULT-VALUE}).")
  private int k = 10;

  @Mixin private PictureOption picture;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  NeighboursCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Path> file = picture.file();
    SavedModel saved = model.open(services);
    ComparedNeighbours neighbours;
    PrintWriter err = command.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      DigitDataset all = digits.open(services, progress);
      int index = DigitRow.index("--digit", digit, all);
      int count = DigitRow.neighbours(k, MOST, all);
      CodedDigits coded = CodedDigits.of(ModelOption.network(saved, services), all, progress);
      neighbours = ComparedNeighbours.of(coded, index, count);
      if (file.isPresent()) {
        neighbours.writePicture(file.get());
      }
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      printJson(out, saved, neighbours, file);
    } else {
      print(out, saved, neighbours);
      file.ifPresent(path -> out.printf("They are drawn in %s.%n", path));
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, SavedModel saved, ComparedNeighbours found) {
    DigitDataset all = found.digits().digits();
    out.printf(
        Locale.ROOT,
        "Neighbours of %s among %,d digits of %s, by codes of %s and by pixels.%n%n",
        DigitRow.named(found.subject().index(), all),
        all.size(),
        all.name(),
        ModelOption.named(saved));
    out.println("      nearest codes                nearest pixels");
    out.println("rank     row  class  distance         row  class  distance");
    List<Integer> byCode = found.found().byCode();
    List<Integer> byPixels = found.found().byPixels();
    for (int i = 0; i < Math.max(byCode.size(), byPixels.size()); i++) {
      String line =
          String.format(
              Locale.ROOT,
              "%4d %s   %s",
              i + 1,
              i < byCode.size()
                  ? side(found, byCode.get(i), byPixels, true)
                  : " ".repeat(27), // codes that are no numbers are near nothing
              i < byPixels.size() ? side(found, byPixels.get(i), byCode, false) : "");
      out.println(line.stripTrailing());
    }
    out.printf(
        Locale.ROOT,
        "%n%,d of %,d are on both sides (*).%n",
        found.found().overlap(),
        byPixels.size());
    if (found.found().pixelVote().voters() > 0) {
      out.printf(
          "Most of them are by codes %s, by pixels %s.%n",
          vote(found.found().codeVote()), vote(found.found().pixelVote()));
    }
  }

  private static String side(
      ComparedNeighbours found, int index, List<Integer> others, boolean code) {
    int label = found.digits().digits().label(index);
    double distance =
        code
            ? found.digits().codeDistance(found.subject(), index)
            : found.digits().pixelDistance(found.subject(), index);
    return String.format(
        Locale.ROOT,
        "%7d  %5s  %8.4f %s ",
        index + 1,
        label == DigitDataset.UNLABELLED ? "-" : label,
        distance,
        others.contains(index) ? "*" : " ");
  }

  private static String vote(LabelVote vote) {
    return vote.majority() == DigitDataset.UNLABELLED
        ? "nothing"
        : "%d (%d of %d)"
            .formatted(vote.majority(), vote.counts().get(vote.majority()), vote.voters());
  }

  private static void printJson(
      PrintWriter out, SavedModel saved, ComparedNeighbours found, Optional<Path> file) {
    DigitDataset all = found.digits().digits();
    new JsonObject("neighbours")
        .put("out", file.orElse(null))
        .put("model", saved.card().name())
        .put("epoch", saved.card().epoch())
        .put("data", all.name())
        .put("digits", all.size())
        .put("digit", found.subject().index() + 1)
        .put("label", DigitRow.labelOrNull(found.subject().label()))
        .put("byCode", list(found, found.found().byCode(), true))
        .put("byPixels", list(found, found.found().byPixels(), false))
        .put("shared", found.found().overlap())
        .put("codeVote", DigitRow.labelOrNull(found.found().codeVote().majority()))
        .put("pixelVote", DigitRow.labelOrNull(found.found().pixelVote().majority()))
        .print(out);
  }

  private static List<JsonObject> list(
      ComparedNeighbours found, List<Integer> indices, boolean code) {
    List<JsonObject> list = new ArrayList<>();
    for (int index : indices) {
      list.add(
          new JsonObject()
              .put("row", index + 1)
              .put("label", DigitRow.labelOrNull(found.digits().digits().label(index)))
              .put(
                  "distance",
                  code
                      ? found.digits().codeDistance(found.subject(), index)
                      : found.digits().pixelDistance(found.subject(), index)));
    }
    return list;
  }
}
