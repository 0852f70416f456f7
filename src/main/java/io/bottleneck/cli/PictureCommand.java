package io.bottleneck.cli;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.CodesThumbnail;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck models picture}: the picture of the codes that lies beside a model. */
@Command(
    name = "picture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Draw a model's codes, coloured by class, as the small picture of its card.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck models picture --model seed --data kaggle --out models/seed.png")
final class PictureCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;
  @Mixin private OutputOption output;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  PictureCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    SavedModel saved = model.open(services);
    Autoencoder network = ModelOption.network(saved, services);
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      DigitDataset some = labelled(digits.open(services, progress));
      progress.report(-1, "Drawing the codes");
      CodesThumbnail.write(file, network, some);
      progress.close();
      print(Math.min(CodesThumbnail.MOST_DIGITS, some.size()), some.name(), file);
    }
    return ExitCode.DONE;
  }

  private void print(int count, String name, Path file) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      new JsonObject("picture").put("digits", count).put("data", name).put("file", file).print(out);
    } else {
      out.printf(
          Locale.ROOT, "The codes of %,d digits of %s were drawn to %s.%n", count, name, file);
    }
  }

  /**
   * {@code digits}, whose labels colour the picture.
   *
   * @throws RefusedException if they carry none
   */
  static DigitDataset labelled(DigitDataset digits) throws RefusedException {
    if (!digits.labelled()) {
      throw new RefusedException(
          "The digits of %s carry no labels, which colour the picture; nothing was written, choose labelled digits."
              .formatted(digits.name()));
    }
    return digits;
  }
}
