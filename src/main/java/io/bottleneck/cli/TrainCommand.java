package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.ModelRecorder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck train}: one run, one line an epoch, one model file. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Train an autoencoder; the model file is rewritten after every epoch.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck train --data train.csv --preset seed --epochs 3 --out model.zip")
final class TrainCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description = "Kaggle's CSV or IDX files, plain or .gz, or a folder that holds them.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Model file; without it nothing is kept.")
  private Path out;

  @Mixin private SpecOptions options;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Native threads; the same number repeats the same bits (default: 1).")
  private Integer threads;

  @Option(names = "--json", description = "Print JSON lines.")
  private boolean json;

  TrainCommand(CommandServices services) {
    this.services = services;
    options = new SpecOptions();
  }

  @Override
  public Integer call() throws Exception {
    AutoencoderSpec spec = options.spec();
    int nativeThreads = threads == null ? services.nativeThreads() : threads;
    if (nativeThreads < 1 || nativeThreads > Runtime.getRuntime().availableProcessors()) {
      throw new RefusedException(
          "--threads is %d; 1 to %d are possible on this machine."
              .formatted(nativeThreads, Runtime.getRuntime().availableProcessors()));
    }
    requireWritable();
    DigitCorpus corpus = services.digits().get().open(data, LoadProgress.NONE);
    Optional<String> refusal = TrainingRequest.refusal(spec, corpus);
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.get());
    }
    PrintWriter console = command.commandLine().getOut();
    PrintWriter complaints = command.commandLine().getErr();
    if (!json) {
      console.println(corpus.chosen());
    }
    RunPrinter printer = json ? new JsonPrinter(console) : RunPrinter.plain(console, complaints);
    ModelRecorder recorder =
        out == null
            ? null
            : new ModelRecorder(
                services.models().get(),
                out,
                Runnable::run, // a printed epoch is a kept epoch
                failure -> complaints.println(failure.getMessage()));
    TrainingRequest request = TrainingRequest.fresh(spec, corpus, nativeThreads);
    return new ConsoleRun(
            services.training().get(), printer, recorder, out, complaints, services.processEnd())
        .run(request);
  }

  /** An hour of training must not end at a folder that is not there. */
  private void requireWritable() throws RefusedException {
    if (out == null) {
      return;
    }
    Path file = out.toAbsolutePath();
    Path folder = file.getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new RefusedException("--out %s is a folder; name a file in it.".formatted(out));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new RefusedException(
          "--out %s is a device or a pipe, which a model would replace; name a file."
              .formatted(out));
    }
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(
          "--out %s cannot be written because there is no folder %s; make it first."
              .formatted(out, folder));
    }
    try {
      Files.delete(Files.createTempFile(folder, ".bottleneck", ".tmp"));
    } catch (IOException e) {
      throw new RefusedException(
          "--out %s cannot be written because files cannot be made in %s; choose another folder."
              .formatted(out, folder));
    }
  }
}
