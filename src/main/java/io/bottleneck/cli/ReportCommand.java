package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.report.Report;
import io.bottleneck.lab.report.ReportFigures;
import io.bottleneck.lab.report.ReportFiles;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck report}: a folder of pictures of a model, with a text that holds them. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draw a model, its loss, digits and their reconstructions, noisy digits, and the codes, each"
            + " as PNG and SVG, and write report.html and report.md around them.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck report --model seed --data data/sample --out report")
final class ReportCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description =
          "Kaggle's CSV or IDX files, plain or .gz, or a folder that holds them; digits are held"
              + " out where no test file lies beside.")
  private Path data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; made when missing.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Which digits are drawn by lot, and the noise on them (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--force", description = "Replace an earlier report in the folder.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ReportCommand(CommandServices services) {
    this.services = services;
    model = new ModelOption();
  }

  @Override
  public Integer call() throws Exception {
    requireWritable();
    SavedModel saved = model.open(services);
    Report report;
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      DigitCorpus corpus = services.digits().get().open(data, progress);
      Report.Request request =
          new Report.Request(
              saved.card(),
              ModelOption.network(saved, services),
              corpus,
              services.runs().get(),
              seed,
              again(),
              services.versions().get());
      report = Report.make(request, Disk.REAL, out, progress);
    }
    PrintWriter console = command.commandLine().getOut();
    if (json) {
      JsonObject.print(console, object(report));
    } else {
      print(report, console);
    }
    return ExitCode.DONE;
  }

  private void requireWritable() throws RefusedException {
    if (!Files.isDirectory(out)) {
      if (Files.exists(out)) {
        throw new RefusedException(
            "--out %s is a file and was left as it is; name a folder.".formatted(out));
      }
      OutputOption.writable("--out", out, force);
      return;
    }
    List<Path> earlier = ReportFiles.present(out);
    if (!earlier.isEmpty() && !force) {
      throw new RefusedException(
          "--out %s holds a report already (%s), which was left as it is; choose another folder, or"
                  .formatted(out, earlier.get(0).getFileName())
              + " replace it with --force.");
    }
    OutputOption.writable("--out", out.resolve("report.html"), force);
  }

  /** The command as it was given, with leave to replace what it made. */
  private String again() {
    Stream<String> given =
        Stream.of(
            "bottleneck",
            "report",
            "--model",
            model.given(),
            "--data",
            data.toString(),
            "--out",
            out.toString(),
            "--seed",
            Long.toString(seed),
            "--force");
    return given.map(ReportCommand::quoted).collect(Collectors.joining(" "));
  }

  /** As shells take it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void print(Report report, PrintWriter console) {
    ReportFigures figures = report.figures();
    console.printf(
        Locale.ROOT,
        "Mean squared error %.5f of %,d held-out digits, %.5f of %,d training digits.%n",
        figures.heldOut().mean(),
        figures.heldOut().size(),
        figures.training().mean(),
        figures.training().size());
    report.leftOut().forEach(console::println);
    console.printf(
        "%d files are in %s; open %s.%n",
        report.files().size(), report.folder(), report.folder().resolve("report.html"));
  }

  private Map<String, Object> object(Report report) throws IOException {
    ReportFigures figures = report.figures();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("model", model.given());
    object.put("out", report.folder().toString());
    object.put("seed", seed);
    object.put("files", report.files());
    object.put("leftOut", report.leftOut());
    object.put("heldOutDigits", figures.heldOut().size());
    object.put("heldOutError", JsonObject.finite(figures.heldOut().mean()));
    object.put("trainingDigits", figures.training().size());
    object.put("trainingError", JsonObject.finite(figures.training().mean()));
    object.put("meanImageError", figures.baselines().meanImage());
    object.put("classMeanImageError", JsonObject.finite(figures.baselines().classMeanImage()));
    int components = figures.baselines().components();
    object.put("components", components);
    object.put("componentsError", figures.baselines().pca(components));
    object.put("neighbourAccuracy", JsonObject.finite(figures.quality().neighbourAccuracy()));
    object.put("silhouette", JsonObject.finite(figures.quality().silhouette()));
    object.put("neighbourDigits", figures.neighbourDigits());
    object.put("trustworthiness", JsonObject.finite(figures.quality().trustworthiness()));
    object.put("continuity", JsonObject.finite(figures.quality().continuity()));
    object.put("trustDigits", figures.trustDigits());
    object.put("classes", figures.classes().map(ClassRows::of).orElse(null));
    return object;
  }
}
