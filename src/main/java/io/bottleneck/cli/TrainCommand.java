package io.bottleneck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.ModelRecorder;
import io.bottleneck.lab.TensorBoardRecorder;
import io.bottleneck.lab.repeat.Recipe;
import io.bottleneck.lab.repeat.RecipeException;
import io.bottleneck.lab.repeat.Repetition;
import io.bottleneck.lab.runs.RunException;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.lab.watch.RunWatch;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bottleneck train}: one run, new or gone on with, one line an epoch. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Train an autoencoder; the run and its model file are kept after every epoch.",
    footerHeading = "%nExample:%n",
    footer = {
      "  bottleneck train --data train.csv --preset seed --epochs 3 --out model.zip",
      "  bottleneck train --from model.zip --seed 2"
    })
final class TrainCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Kaggle's CSV or IDX files, plain or .gz, or a folder that holds them; needed but with"
              + " --resume and --from.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Model file to write beside the kept run.")
  private Path out;

  @Option(names = "--force", description = "Replace the model file if there is one.")
  private boolean force;

  @Option(
      names = "--weights-only",
      description =
          "Leave the optimiser's state out of the model file: a third of the size, but no training"
              + " goes on from it.")
  private boolean weightsOnly;

  @Mixin private FromOption from;

  @Mixin private SpecOptions options;

  @Mixin private RecordOptions record;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Native threads; the same number repeats the same bits (default: 1, or those of"
              + " --from).")
  private Integer threads;

  @Option(names = "--json", description = "Print JSON lines.")
  private boolean json;

  TrainCommand(CommandServices services) {
    this.services = services;
    from = new FromOption();
    options = new SpecOptions();
    record = new RecordOptions();
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter complaints = command.commandLine().getErr();
    try {
      return record.resume().isPresent() ? goneOn(complaints) : fresh(complaints);
    } catch (RunException | RecipeException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private int fresh(PrintWriter complaints) throws Exception {
    Optional<Recipe> recipe = from.recipe(services);
    Optional<Recipe.Past> past = recipe.flatMap(Recipe::past);
    AutoencoderSpec spec =
        recipe.isPresent() ? options.beside(recipe.get().spec()) : options.spec();
    int nativeThreads = nativeThreads(past);
    requireWritable();
    if (data == null && past.isEmpty()) {
      throw new ParameterException(command.commandLine(), "Missing required option: '--data=PATH'");
    }
    DigitCorpus corpus = data == null ? found(past.get()) : opened(data);
    Optional<String> refusal = TrainingRequest.refusal(spec, corpus);
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.get());
    }
    TrainingRequest request = TrainingRequest.fresh(spec, corpus, nativeThreads);
    RunPrinter printer =
        past.isPresent() ? repeating(recipe.get(), request, complaints) : printer(complaints);
    RunRecorder recorder = record.recorded() ? begun(request, complaints) : null;
    return trained(request, recorder, printer, complaints);
  }

  private int nativeThreads(Optional<Recipe.Past> past) throws RefusedException {
    int most = Runtime.getRuntime().availableProcessors();
    if (threads == null && past.isPresent() && past.get().nativeThreads() > most) {
      throw new RefusedException(
          "What is to be repeated had %d native threads and this machine has %d processors; choose"
                  .formatted(past.get().nativeThreads(), most)
              + " with --threads, and the last bits will differ.");
    }
    int chosen =
        threads != null
            ? threads
            : past.map(Recipe.Past::nativeThreads).orElse(services.nativeThreads());
    if (chosen < 1 || chosen > most) {
      throw new RefusedException(
          "--threads is %d; 1 to %d are possible on this machine.".formatted(chosen, most));
    }
    return chosen;
  }

  /** Says what is repeated, and whether with the same digits. */
  private RunPrinter repeating(Recipe recipe, TrainingRequest request, PrintWriter complaints) {
    Repetition repetition =
        Repetition.of(
            recipe,
            request.spec(),
            request.corpus(),
            request.nativeThreads(),
            services.versions().get());
    if (!repetition.sameDigits()) {
      complaints.printf(
          "Warning: the digits in %s are not those of %s (%s), so its losses will not come again.%n",
          request.corpus().source(), recipe.name(), repetition.past().dataName());
    } else if (!json) {
      command
          .commandLine()
          .getOut()
          .printf("These are the digits of %s, by their SHA-256.%n", recipe.name());
    }
    PrintWriter console = command.commandLine().getOut();
    return new RepeatPrinter(printer(complaints), repetition, recipe.name(), console, json);
  }

  private RunPrinter printer(PrintWriter complaints) {
    PrintWriter console = command.commandLine().getOut();
    return json ? new JsonPrinter(console) : RunPrinter.plain(console, complaints);
  }

  /** Null if the run cannot be kept and goes to a model file only. */
  private RunRecorder begun(TrainingRequest request, PrintWriter complaints) throws RunException {
    try {
      return services
          .runs()
          .get()
          .begin(
              request,
              record.plan(request.spec().name()),
              services.versions().get(),
              complaints::println);
    } catch (RunException e) {
      if (out == null) {
        throw e;
      }
      complaints.println(e.getMessage());
      return null;
    }
  }

  private int goneOn(PrintWriter complaints) throws Exception {
    RecordOptions.requireOnlyWhatMayChange(command.commandLine().getParseResult());
    requireWritable();
    RunStore store = services.runs().get();
    RunInfo info = store.info(store.find(record.resume().orElseThrow()));
    DigitCorpus corpus = opened(data == null ? Path.of(info.dataSource()) : data);
    AutoencoderSpec spec = options.goneOn(info.spec());
    RunStore.Continuation run = store.resume(info.id(), corpus, spec, complaints::println);
    return trained(run.request(), run.recorder(), printer(complaints), complaints);
  }

  private DigitCorpus opened(Path path) throws IOException {
    try (ProgressLine progress = progress()) {
      return told(services.digits().get().open(path, progress));
    }
  }

  private DigitCorpus found(Recipe.Past past) throws RefusedException {
    try (ProgressLine progress = progress()) {
      return told(FromOption.digits(past, services, progress));
    }
  }

  private DigitCorpus told(DigitCorpus corpus) {
    if (!json) {
      command.commandLine().getOut().println(corpus.chosen());
    }
    return corpus;
  }

  private ProgressLine progress() {
    return json ? ProgressLine.none() : ProgressLine.on(command.commandLine().getErr(), services);
  }

  private int trained(
      TrainingRequest request, RunRecorder run, RunPrinter printer, PrintWriter complaints)
      throws Exception {
    PrintWriter console = command.commandLine().getOut();
    if (run != null) {
      console.println(
          json
              ? new ObjectMapper()
                  .createObjectNode()
                  .put("event", "run")
                  .put("id", run.id())
                  .put("folder", run.folder().toString())
                  .toString()
              : "Run %s is kept in %s.".formatted(run.id(), run.folder()));
    }
    ModelRecorder file =
        out == null
            ? null
            : new ModelRecorder(
                services.models().get(),
                out,
                weightsOnly,
                Runnable::run, // a printed epoch is a kept epoch
                failure -> complaints.println(failure.getMessage()));
    ConsoleRun.Kept kept = new ConsoleRun.Kept(run, file, out, tensorBoard(request, complaints));
    ConsoleRun.Watching watching =
        listener ->
            new RunWatch(
                request.corpus(),
                new LiveDigits(),
                services.background().get(),
                () -> Optional.ofNullable(run),
                listener);
    return new ConsoleRun(
            services.training().get(),
            printer,
            new EpochProgress(progress()),
            kept,
            watching,
            complaints,
            services.processEnd())
        .run(request);
  }

  private void requireWritable() throws RefusedException {
    if (out != null) {
      OutputOption.writable("--out", out, force);
    } else if (weightsOnly) {
      throw new RefusedException(
          "--weights-only is about the model file; name one with --out, or leave it out.");
    }
  }

  private TensorBoardRecorder tensorBoard(TrainingRequest request, PrintWriter complaints) {
    return record
        .tensorBoard()
        .map(
            folder ->
                new TensorBoardRecorder(
                    folder,
                    request.corpus(),
                    services.background().get(),
                    InstantSource.system(),
                    complaints::println))
        .orElse(null);
  }
}
