package io.bottleneck.cli;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.DigitSheet;
import io.bottleneck.export.PixelCsv;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck reconstruct}: digits to what a model makes of them. */
@Command(
    name = "reconstruct",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show what a model makes of digits.",
    footerHeading = "%n",
    footer = {
      "FILE.png: one sheet, each digit above its reconstruction, in file order.",
      "FILE.csv: header label,error,pixel0,...,pixel783, one line a digit: the mean",
      "squared error over its pixels, then the reconstruction, 0 = paper, 1 = ink.",
      "Values are the network's own; without a sigmoid at its output they may leave",
      "0 to 1 a little. Digits without labels have no column label.",
      "",
      "Example:",
      "  bottleneck reconstruct --model seed --data kaggle --first 100 --out some.png"
    })
final class ReconstructCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;
  @Mixin private OutputOption output;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ReconstructCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    FileEnding ending = FileEnding.of("--out", file, FileEnding.PNG, FileEnding.CSV);
    SavedModel saved = model.open(services);
    Autoencoder network = ModelOption.network(saved, services);
    DigitDataset shown;
    ReconstructionErrors errors;
    int written;
    PrintWriter err = command.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      shown = digits.open(services, progress);
      float[] codes = Codes.of(network, shown, progress);
      progress.report(-1, "measuring reconstructions");
      errors = ReconstructionErrors.ofCodes(network, codes, shown, progress::cancelled);
      written = shown.size();
      if (ending == FileEnding.CSV) {
        PixelCsv.write(file, shown, network, codes, errors, progress);
      } else {
        progress.report(-1, "drawing digits");
        int[] all = IntStream.range(0, shown.size()).toArray();
        int multiple = DigitSheet.multiple(shown.size());
        written = DigitSheet.write(file, shown, all, network, codes, multiple, progress::cancelled);
      }
    }
    print(file, saved, network, shown, errors, written);
    return ExitCode.DONE;
  }

  private void print(
      Path file,
      SavedModel saved,
      Autoencoder network,
      DigitDataset shown,
      ReconstructionErrors errors,
      int written) {
    PrintWriter out = command.commandLine().getOut();
    int[] all = IntStream.range(0, shown.size()).toArray();
    int[] worst = errors.worst(all, 1);
    if (json) {
      new JsonObject("reconstruct")
          .put("out", file)
          .put("model", saved.card().name())
          .put("epoch", network.epoch())
          .put("data", shown.name())
          .put("digits", shown.size())
          .put("written", written)
          .put("meanError", errors.mean())
          .put("medianError", errors.quantile(0.5))
          .put("worstError", worst.length == 0 ? null : (double) errors.error(worst[0]))
          .put("worstRow", worst.length == 0 ? null : worst[0] + 1)
          .print(out);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d digits of %s and what %s makes of them are in %s%s.%n",
        written,
        shown.name(),
        ModelOption.named(saved),
        file,
        written == shown.size()
            ? ""
            : String.format(
                Locale.ROOT,
                "; the other %,d have no room there, a .csv takes all",
                shown.size() - written));
    out.printf(
        Locale.ROOT,
        "Mean squared error of %,d digits: mean %.4f, median %.4f",
        shown.size(),
        errors.mean(),
        errors.quantile(0.5));
    if (worst.length > 0) {
      out.printf(
          Locale.ROOT,
          ", largest %.4f at %s",
          errors.error(worst[0]),
          DigitRow.named(worst[0], shown));
    }
    out.println(".");
  }
}
