package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.UnreadableFileException;
import io.bottleneck.lab.asking.CodedDigits;
import io.bottleneck.lab.asking.PictureOfDigit;
import io.bottleneck.lab.asking.Similarities;
import io.bottleneck.lab.asking.Similarity;
import io.bottleneck.lab.asking.Subject;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck similar}: how alike digits are to a model. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tell how alike two digits are to a model, or which digits are most alike to one, by how far"
            + " their codes are apart.",
    footerHeading = "%n",
    footer = {
      "A distance of codes is in the model's own unit. So it is put among those of",
      "many pairs of the digits: 97 %% says that these two are closer than 97 of 100",
      "pairs, once of any two digits, once of two of the same class. The same of",
      "their pixels stands beside it.",
      "",
      "What it does not measure: differences that the code does not keep, which go",
      "unnoticed; likeness as people see it; whether two digits are of one class or",
      "of one hand. It is no probability, and another model, or other digits, give",
      "other numbers.",
      "",
      "Examples:",
      "  bottleneck similar --model seed --data kaggle --digit 7 --with 12",
      "  bottleneck similar --model seed --data kaggle --image scan.png --out like.png"
    })
final class SimilarCommand implements Callable<Integer> {
  private static final int USUAL = 10;

  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;

  @ArgGroup(multiplicity = "1")
  private Asked asked;

  @Option(names = "--with", paramLabel = "J", description = "Compare with this row only.")
  private Integer with;

  @Option(
      names = "-k",
      paramLabel = "K",
      description =
          "Rank the K digits most alike, at most "
              + NeighboursCommand.MOST
              + " (default: "
              + USUAL
              + ").")
  private Integer k;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draws the pairs where there are too many (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private PictureOption picture;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  SimilarCommand(CommandServices services) {
    this.services = services;
  }

  /** What is compared: one of these. */
  private static final class Asked {
    @Option(
        names = "--digit",
        required = true,
        paramLabel = "I",
        description = "Row of the digit in its set, counted from 1 as Kaggle's ImageId.")
    private Integer digit;

    @Option(
        names = "--image",
        required = true,
        paramLabel = "PICTURE",
        description =
            "A PNG, JPEG, GIF or BMP file with one digit, dark on light or light on dark, fitted and"
                + " centred as the drawing pad does it.")
    private Path image;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Path> file = picture.file();
    if (with != null && k != null) {
      throw new RefusedException("-k ranks, and --with compares with one digit; leave one away.");
    }
    float[] image = asked.image == null ? null : read(asked.image);
    SavedModel saved = model.open(services);
    SimilarReport report;
    PrintWriter err = command.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      DigitDataset all = digits.open(services, progress);
      int index = image == null ? DigitRow.index("--digit", asked.digit, all) : Subject.NONE;
      int other = with == null ? Subject.NONE : DigitRow.index("--with", with, all);
      int count = DigitRow.neighbours(k == null ? USUAL : k, NeighboursCommand.MOST, all);
      CodedDigits coded = CodedDigits.of(ModelOption.network(saved, services), all, progress);
      Subject subject = image == null ? coded.digit(index) : coded.image(image);
      Similarities similarities = Similarities.of(coded, seed, progress);
      List<Similarity> found =
          with == null
              ? similarities.ranked(subject, count)
              : List.of(similarities.with(subject, other));
      if (file.isPresent()) {
        similarities.writePicture(file.get(), subject, found);
      }
      report =
          new SimilarReport(
              saved, all, subject, asked.image, similarities, seed, with != null, found, file);
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      report.printJson(out);
    } else {
      report.print(out);
    }
    return ExitCode.DONE;
  }

  private static float[] read(Path image) throws RefusedException {
    try {
      return PictureOfDigit.read(image);
    } catch (UnreadableFileException e) {
      throw new RefusedException(
          e.getMessage() + "; nothing was compared: choose a picture of one digit.");
    }
  }
}
