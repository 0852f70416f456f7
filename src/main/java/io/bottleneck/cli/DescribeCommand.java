package io.bottleneck.cli;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.export.CodesThumbnail;
import io.bottleneck.export.WholeFiles;
import io.bottleneck.lab.evaluation.Acquaintance;
import io.bottleneck.lab.evaluation.Evaluation;
import io.bottleneck.lab.evaluation.Evaluator;
import io.bottleneck.lab.evaluation.Scope;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck models describe}: what a model's card shows beside its numbers. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measure a model and write NAME.json and NAME.png beside NAME.zip: title, sentence and"
            + " figures of its card, and the picture of its codes.",
    footerHeading = "%nExample:%n",
    footer = {
      "  bottleneck models describe --model mine.zip --data kaggle --title Mine --sentence \"Wider"
          + " than Seed.\" --trained-with \"bottleneck train --preset wide\""
    })
final class DescribeCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;

  @Option(
      names = "--title",
      required = true,
      paramLabel = "TEXT",
      description = "What it is called, at most 60 characters.")
  private String title;

  @Option(
      names = "--sentence",
      required = true,
      paramLabel = "TEXT",
      description = "What it is for, in one line of at most 200.")
  private String sentence;

  @Option(
      names = "--trained-with",
      required = true,
      paramLabel = "COMMAND",
      description = "The exact command that trained it.")
  private String trainedWith;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DescribeCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Path file = model.file(services);
    Path description = OutputOption.writable("the description", beside(file, ".json"), force);
    Path picture = OutputOption.writable("the picture", beside(file, ".png"), force);
    SavedModel saved = model.open(services);
    Autoencoder network = ModelOption.network(saved, services);
    ModelDescription described;
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      DigitDataset some = heldOut(saved, progress);
      Evaluation measured =
          new Evaluator(Scope.USUAL, progress).evaluate(network, some, Optional.empty());
      described = described(measured);
      Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
      files.put(description, described.content());
      files.put(picture, CodesThumbnail.content(network, some));
      WholeFiles.write(files);
    }
    print(described, description, picture);
    return ExitCode.DONE;
  }

  /** Figures of digits that a model has learned would pass for figures of held-out ones. */
  private DigitDataset heldOut(SavedModel saved, LoadProgress progress)
      throws IOException, RefusedException {
    DigitsOption.Opened opened = digits.open(services, null, progress);
    Acquaintance known = Acquaintance.of(saved.card(), opened.all(), opened.training());
    if (known == Acquaintance.LEARNED) {
      throw new RefusedException(
          "The model has learned from the digits of %s, whose errors say little; nothing was written, choose held-out digits."
              .formatted(opened.all().name()));
    }
    return PictureCommand.labelled(opened.digits());
  }

  private ModelDescription described(Evaluation measured) throws RefusedException {
    try {
      return new ModelDescription(title, sentence, trainedWith, ModelDescription.figures(measured));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "The card cannot be written because %s; nothing was written, change it."
              .formatted(e.getMessage()));
    }
  }

  private void print(ModelDescription described, Path description, Path picture) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      new JsonObject("described")
          .put("description", description)
          .put("picture", picture)
          .put("figures", described.figures())
          .print(out);
      return;
    }
    described
        .figures()
        .forEach((key, value) -> out.println(Figure.label(key) + ": " + Figure.text(key, value)));
    out.printf("They are in %s, the picture is %s.%n", description, picture);
  }

  private static Path beside(Path file, String ending) {
    String name = file.getFileName().toString();
    String stem = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    return file.resolveSibling(stem + ending);
  }
}
