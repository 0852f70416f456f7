package io.bottleneck.cli;

import io.bottleneck.export.CodesFile;
import io.bottleneck.export.PixelCsv;
import io.bottleneck.export.UnreadableFileException;
import io.bottleneck.lab.asking.DecodedSheet;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck decode}: codes to digits. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Draw what a model makes of codes.",
    footerHeading = "%n",
    footer = {
      "FILE.png: one sheet, row by row, below each digit the number of its code.",
      "FILE.csv: header pixel0,...,pixel783, one line a code, 0 = paper, 1 = ink.",
      "Values are the network's own; without a sigmoid at its output they may leave",
      "0 to 1 a little.",
      "",
      "A table of codes with a header gives its columns z1,z2,... (as encode writes",
      "them) or code_0,code_1,..., whatever else it holds; without a header all",
      "columns are the code.",
      "",
      "Examples:",
      "  bottleneck decode --model seed --codes codes.csv --out digits.png",
      "  bottleneck decode --model seed --code 0.5,-1.2 --code 3,4 --out two.png"
    })
final class DecodeCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;
  @Mixin private ModelOption model;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Mixin private OutputOption output;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description =
          "Digits in a row of the sheet (default: so that it is a little wider than high).")
  private Integer columns;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DecodeCommand(CommandServices services) {
    this.services = services;
  }

  /** Where codes come from: one of these. */
  private static final class Source {
    @Option(
        names = "--codes",
        required = true,
        paramLabel = "FILE",
        description = "Codes: FILE.csv, or FILE.npy of float32 or float64.")
    private Path file;

    @Option(
        names = "--code",
        required = true,
        paramLabel = "X,Y,...",
        description = "A code; may be given several times.")
    private List<String> typed;
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    FileEnding ending = FileEnding.of("--out", file, FileEnding.PNG, FileEnding.CSV);
    if (columns != null && (columns < 1 || columns > DecodedSheet.LONGEST_ROW)) {
      throw new RefusedException(
          "--columns is %d; 1 to %d is possible.".formatted(columns, DecodedSheet.LONGEST_ROW));
    }
    SavedModel saved = model.open(services);
    Autoencoder network = ModelOption.network(saved, services);
    float[] codes =
        source.file == null
            ? TypedCode.parse("--code", source.typed, network.codeSize())
            : read(network.codeSize());
    int count = codes.length / network.codeSize();
    int shown = count;
    PrintWriter err = command.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err, services)) {
      if (ending == FileEnding.CSV) {
        PixelCsv.write(file, network, codes, progress);
      } else {
        progress.report(-1, "drawing digits");
        int across = columns == null ? DecodedSheet.columns(count) : columns;
        shown = DecodedSheet.write(file, network, codes, across);
      }
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      new JsonObject("decode")
          .put("out", file)
          .put("model", saved.card().name())
          .put("epoch", network.epoch())
          .put("codes", count)
          .put("written", shown)
          .print(out);
    } else {
      out.printf(
          Locale.ROOT,
          "What %s makes of %,d %s is in %s%s.%n",
          ModelOption.named(saved),
          count,
          count == 1 ? "code" : "codes",
          file,
          shown == count
              ? ""
              : String.format(
                  Locale.ROOT, "; only the first %,d have room there, a .csv takes all", shown));
    }
    return ExitCode.DONE;
  }

  private float[] read(int codeSize) throws RefusedException {
    try {
      return CodesFile.read(source.file, codeSize);
    } catch (UnreadableFileException e) {
      throw new RefusedException(e.getMessage() + "; nothing was written.");
    }
  }
}
