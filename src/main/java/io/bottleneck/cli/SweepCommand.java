package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.sweep.GridFile;
import io.bottleneck.lab.sweep.Sweep;
import io.bottleneck.lab.sweep.SweepException;
import io.bottleneck.lab.sweep.SweepFolder;
import io.bottleneck.lab.sweep.SweepPlan;
import io.bottleneck.lab.sweep.SweepRow;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bottleneck sweep}: many trainings from one file, and one table at the end. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Train a list or a grid of networks, each in a process of its own, and compare them in one"
          + " table, the smallest validation loss first.",
      "Run again after whatever ended it, it skips what is finished, goes on with what was begun"
          + " and tries again what failed."
    },
    footerHeading = "%nThe file is JSON, either all combinations of a grid or a list:%n",
    footer = {
      "  {\"base\": {\"preset\": \"quick\", \"epochs\": 10},",
      "   \"grid\": {\"seed\": [1, 2, 3], \"layers\": [[128, 32, 2], [64, 2]]}}",
      "",
      "  {\"base\": {\"preset\": \"quick\"},",
      "   \"list\": [{\"learningRate\": 0.001},",
      "            {\"kind\": \"denoising\", \"noiseStrength\": 0.2}]}",
      "",
      "Settings are the options of bottleneck train about the network in camel case,"
          + " learningRate for --learning-rate; base holds for all entries and may be left out.",
      "In DIR are sweep.csv and a folder for each entry with its model.zip; the runs are also kept"
          + " among the others.",
      "",
      "Example:",
      "  bottleneck sweep grid.json --data train.csv --out sweep --jobs 2"
    })
final class SweepCommand implements Callable<Integer> {
  /** Longer than a run waits for its minibatch and its file when it is interrupted. */
  private static final long PATIENCE_SECONDS = 25;

  private final CommandServices services;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "GRID.json", description = "File that says what to train.")
  private Path grid;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description = "Digits to learn from, as for bottleneck train.")
  private Path data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the sweep: a new one, or an old one to go on.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Trainings at a time (default: ${DEFAULT-VALUE}).")
  private int jobs = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Native threads of each training (default: 1).")
  private Integer threads;

  @Option(
      names = "--force",
      description = "Train all entries anew, finished or not; their kept runs stay.")
  private boolean force;

  @Option(names = "--json", description = "Print one JSON object at the end.")
  private boolean json;

  SweepCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    int nativeThreads = threads == null ? services.nativeThreads() : threads;
    requirePossible(nativeThreads);
    try {
      SweepPlan plan = GridFile.read(grid, new SweepSettings());
      DigitCorpus corpus = opened();
      requireTrainable(plan, corpus);
      try (SweepFolder folder = SweepFolder.take(out)) {
        String name = grid.getFileName().toString().replaceFirst("(?i)\\.json$", "");
        Sweep.Request request = new Sweep.Request(name, plan, corpus, jobs, nativeThreads);
        return swept(request, folder);
      }
    } catch (SweepException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private void requirePossible(int nativeThreads) throws RefusedException {
    int processors = Runtime.getRuntime().availableProcessors();
    if (jobs < 1 || jobs > processors) {
      throw new RefusedException(
          "--jobs is %d; 1 to %d are possible on this machine.".formatted(jobs, processors));
    }
    if (nativeThreads < 1 || (long) nativeThreads * jobs > processors) {
      throw new RefusedException(
          "--threads is %d; 1 to %d are possible on this machine with --jobs %d."
              .formatted(nativeThreads, processors / jobs, jobs));
    }
  }

  private DigitCorpus opened() throws IOException {
    try (ProgressLine progress = progress()) {
      DigitCorpus corpus = services.digits().get().open(data, progress);
      if (!json) {
        console().println(corpus.chosen());
      }
      return corpus;
    }
  }

  private static void requireTrainable(SweepPlan plan, DigitCorpus corpus) throws RefusedException {
    for (SweepPlan.Entry entry : plan.entries()) {
      Optional<String> refusal = TrainingRequest.refusal(entry.spec(), corpus);
      if (refusal.isPresent()) {
        throw new RefusedException("Entry %d: %s".formatted(entry.number(), refusal.get()));
      }
    }
  }

  private int swept(Sweep.Request request, SweepFolder folder) throws Exception {
    SweepPrinter printer =
        new SweepPrinter(request.plan(), folder.path(), jobs, console(), progress(), json);
    Sweep sweep = new Sweep(request, folder, services.runs().get(), services.children(), printer);
    if (force) {
      sweep.forget();
    }
    CountDownLatch said = new CountDownLatch(1);
    ProcessEnd.Registration atEnd =
        services.processEnd().whenEnding(() -> interrupted(sweep, said));
    try {
      List<SweepRow> rows = sweep.run();
      boolean running = atEnd.withdraw();
      printer.print(rows, folder.table());
      return exitCode(rows, !running || sweep.stopped());
    } finally {
      said.countDown();
    }
  }

  private int exitCode(List<SweepRow> rows, boolean interrupted) {
    if (interrupted) {
      complaints()
          .printf(
              Locale.ROOT,
              "Interrupted with %d of %d entries finished; those begun keep their last epoch, the"
                  + " same command goes on.%n",
              count(rows, SweepRow.State.FINISHED),
              rows.size());
      return ExitCode.INTERRUPTED;
    }
    return failures(rows);
  }

  private int failures(List<SweepRow> rows) {
    long failed = count(rows, SweepRow.State.FAILED);
    if (failed == 0) {
      return ExitCode.DONE;
    }
    SweepRow first =
        rows.stream().filter(row -> row.state() == SweepRow.State.FAILED).findFirst().orElseThrow();
    complaints()
        .printf(
            Locale.ROOT,
            "%d of %d entries failed, the first is %d (%s); the others are kept, the same command"
                + " tries again.%n",
            failed,
            rows.size(),
            first.entry().number(),
            first.failure().replaceFirst("\\.$", ""));
    return ExitCode.FAILED;
  }

  /** Runs while the process ends, which waits for it: so do the children's last epochs. */
  private void interrupted(Sweep sweep, CountDownLatch said) {
    try {
      if (sweep.stop(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        said.await(PATIENCE_SECONDS, TimeUnit.SECONDS); // or the table would be cut off
      } else {
        complaints().println("Some trainings did not stop in time; their last epochs are whole.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long count(List<SweepRow> rows, SweepRow.State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  private ProgressLine progress() {
    return json ? ProgressLine.none() : ProgressLine.on(complaints(), services);
  }

  private PrintWriter console() {
    return command.commandLine().getOut();
  }

  private PrintWriter complaints() {
    return command.commandLine().getErr();
  }
}
