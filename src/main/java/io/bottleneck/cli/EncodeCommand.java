package io.bottleneck.cli;

import io.bottleneck.analysis.Codes;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.CodesCsv;
import io.bottleneck.export.NpyFile;
import io.bottleneck.export.WholeFiles;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck encode}: digits to codes. */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Write the codes of digits, in the order of their file.",
    footerHeading = "%n",
    footer = {
      "FILE.csv: header label,z1,z2,...; reading the numbers gives the same floats",
      "again. Digits without labels have no column label, so that no stand-in passes",
      "for a class; where only some lack one, theirs is -1.",
      "FILE.npy: for numpy.load, float32 of shape (digits, size of the code).",
      "",
      "Example:",
      "  bottleneck encode --model seed --data kaggle --out codes.csv"
    })
final class EncodeCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;
  @Mixin private DigitsOption digits;
  @Mixin private OutputOption output;

  @Option(
      names = "--pixels-out",
      paramLabel = "FILE.npy",
      description =
          "Write the digits as well, in the same order: uint8 of shape (digits, 784), 255 = ink.")
  private Path pixelsOut;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EncodeCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    FileEnding ending = FileEnding.of("--out", file, FileEnding.CSV, FileEnding.NPY);
    if (pixelsOut != null) {
      FileEnding.of("--pixels-out", pixelsOut, FileEnding.NPY);
      output.also("--pixels-out", pixelsOut);
    }
    SavedModel saved = model.open(services);
    Autoencoder network = ModelOption.network(saved, services);
    PrintWriter err = command.commandLine().getErr();
    DigitDataset shown;
    int notFinite = 0;
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      shown = digits.open(services, progress);
      float[] codes = Codes.of(network, shown, progress);
      for (float value : codes) {
        notFinite += Float.isFinite(value) ? 0 : 1;
      }
      progress.report(-1, "writing " + file.getFileName());
      Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
      files.put(
          file,
          ending == FileEnding.CSV
              ? CodesCsv.of(shown, codes, network.codeSize())
              : NpyFile.floats(codes, network.codeSize()));
      if (pixelsOut != null) {
        files.put(pixelsOut, NpyFile.pixels(shown));
      }
      WholeFiles.write(files);
    }
    if (notFinite > 0) {
      err.printf(
          Locale.ROOT,
          "%,d numbers of the codes are not finite, because the model's weights ran away; take one"
              + " of an earlier epoch.%n",
          notFinite);
    }
    print(file, saved, network, shown, notFinite);
    return ExitCode.DONE;
  }

  private void print(
      Path file, SavedModel saved, Autoencoder network, DigitDataset shown, int notFinite) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      new JsonObject("encode")
          .put("out", file)
          .put("pixelsOut", pixelsOut)
          .put("model", saved.card().name())
          .put("epoch", network.epoch())
          .put("data", shown.name())
          .put("digits", shown.size())
          .put("labelled", CodesCsv.hasLabels(shown))
          .put("codeSize", network.codeSize())
          .put("notFinite", notFinite)
          .print(out);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d codes of %,d numbers by %s are in %s: those of %s%s.%n",
        shown.size(),
        network.codeSize(),
        ModelOption.named(saved),
        file,
        shown.name(),
        CodesCsv.hasLabels(shown) ? "" : ", which carry no labels");
    if (pixelsOut != null) {
      out.printf("Their pixels are in %s.%n", pixelsOut);
    }
  }
}
