package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.DigitOutput;
import io.bottleneck.lab.files.DigitFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck convert}: digits from one layout to the other. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Convert digits between Kaggle's CSV and MNIST's IDX files, either way.",
    footerHeading = "%nThe name of --out says the layout; .gz at its end packs it:%n",
    footer = {
      "  train.csv.gz              Kaggle's CSV, labels in the first column",
      "  train-images-idx3-ubyte   IDX; labels go to train-labels-idx1-ubyte beside",
      "Digits without labels stay without. Where two files are written, both are or none.",
      "",
      "Example:",
      "  bottleneck convert --in kaggle --part training --out train-images-idx3-ubyte.gz"
    })
final class ConvertCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PATH",
      description =
          "CSV or IDX file, plain or .gz, with the labels that lie beside; or a folder of such"
              + " files.")
  private Path in;

  @Option(
      names = "--part",
      paramLabel = "SET",
      description = "Which set of a folder: training (the default) or held_out.")
  private DigitsOption.Part part;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ConvertCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    DigitOutput output = DigitOutput.named(out);
    for (Path file : output.files(true)) {
      OutputOption.writable("--out", file, force);
    }
    DigitDataset digits;
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      digits = open(progress);
    }
    List<Path> files = DigitFiles.write(digits, output);
    String sentence =
        String.format(
            Locale.ROOT,
            "%,d digits of %s %s:",
            digits.size(),
            digits.name(),
            digits.labelled() ? "with labels" : "without labels");
    DigitFilesReport.print(
        command.commandLine().getOut(), json, "converted", digits.size(), sentence, files);
    return ExitCode.DONE;
  }

  private DigitDataset open(ProgressLine progress) throws IOException, RefusedException {
    DatasetLoader loader = services.digits().get();
    if (Files.isDirectory(in)) {
      return loader.openSet(in, part == DigitsOption.Part.HELD_OUT, progress);
    }
    if (part != null) {
      throw new RefusedException(
          "--part chooses a set of a folder and --in %s is none; leave it out, or name the folder."
              .formatted(in));
    }
    return loader.openSingle(in, progress);
  }
}
