package io.bottleneck.cli;

import io.bottleneck.data.DigitOutput;
import io.bottleneck.lab.files.Synthesis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck synthesize}: digits of our own making. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Write digits of our own making: drawn stroke by stroke, labelled, every class as often as"
            + " the others, centred as MNIST's are.",
    footerHeading =
        "%nThe same seed gives the same digits everywhere, a longer set the shorter"
            + " one's first.%n",
    footer = {
      "Strokes are those of the pictures, for bottleneck replay, which draws them with a pen of its"
          + " own.",
      "",
      "Example:",
      "  bottleneck synthesize --count 1000 --seed 7 --out mine.csv.gz --strokes mine.txt"
    })
final class SynthesizeCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many digits.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Any whole number (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "File of pictures: .csv or .csv.gz for Kaggle's layout, a name like"
              + " train-images-idx3-ubyte[.gz] for IDX, with labels beside.")
  private Path out;

  @Option(names = "--strokes", paramLabel = "FILE", description = "File of pen strokes.")
  private Path strokes;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  SynthesizeCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    if (count < 1 || count > Synthesis.MOST) {
      throw new RefusedException(
          String.format(
              Locale.ROOT, "--count is %d; 1 to %,d are possible.", count, Synthesis.MOST));
    }
    DigitOutput pictures = out == null ? null : DigitOutput.named(out);
    List<Path> files = writable(pictures);
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      progress.report(-1, String.format(Locale.ROOT, "drawing %,d digits", count));
      new Synthesis(count, seed).write(pictures, strokes);
    }
    String sentence = String.format(Locale.ROOT, "%,d digits of seed %d:", count, seed);
    DigitFilesReport.print(
        command.commandLine().getOut(), json, "synthesized", count, sentence, files);
    return ExitCode.DONE;
  }

  private List<Path> writable(DigitOutput pictures) throws RefusedException {
    List<Path> files = new ArrayList<>();
    if (pictures != null) {
      for (Path file : pictures.files(true)) {
        files.add(OutputOption.writable("--out", file, force));
      }
    }
    if (strokes != null) {
      OutputOption.writable("--strokes", strokes, force);
      Path place = strokes.toAbsolutePath().normalize();
      if (files.stream().anyMatch(file -> file.toAbsolutePath().normalize().equals(place))) {
        throw new RefusedException(
            "--out and --strokes are the same file %s; give each its own.".formatted(strokes));
      }
      files.add(strokes);
    }
    if (files.isEmpty()) {
      throw new RefusedException(
          "Nothing says where the digits go; name a file with --out, --strokes or both.");
    }
    return files;
  }
}
