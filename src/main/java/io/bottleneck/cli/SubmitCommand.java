package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.KaggleLabelsWriter;
import io.bottleneck.lab.evaluation.Acquaintance;
import io.bottleneck.lab.evaluation.Submission;
import io.bottleneck.lab.evaluation.Submitter;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck submit}: labels for held-out digits, as Kaggle wants them. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Label the test digits by the nearest codes of the labelled training digits, for Kaggle.",
    footerHeading =
        "%nThe file has the header ImageId,Label and a line for each digit.%n%nExample:%n",
    footer = "  bottleneck submit --model seed --data kaggle --out submission.csv")
final class SubmitCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with labelled training digits and a test file, as train.csv, test.csv.")
  private Path data;

  @Mixin private OutputOption output;

  @Option(
      names = "--k",
      paramLabel = "N",
      description =
          "How many nearest codes vote (default: the one of a few numbers that is right most often"
              + " among the training digits).")
  private Integer k;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  SubmitCommand(CommandServices services) {
    this.services = services;
    model = new ModelOption();
    output = new OutputOption();
  }

  @Override
  public Integer call() throws Exception {
    Path file = output.file();
    SubmitReport report;
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      SavedModel saved = model.open(services);
      DigitCorpus corpus = opened(progress);
      Submission submission =
          new Submitter(progress)
              .submit(
                  ModelOption.network(saved, services),
                  corpus.training(),
                  corpus.heldOut(),
                  k == null ? OptionalInt.empty() : OptionalInt.of(k));
      requireAnswers(submission);
      KaggleLabelsWriter.write(submission.labels(), file);
      boolean learned =
          Acquaintance.of(saved.card(), corpus.training(), Optional.empty())
              == Acquaintance.LEARNED;
      report = new SubmitReport(file, saved.card(), corpus, learned, k == null, submission);
    }
    PrintWriter console = command.commandLine().getOut();
    if (json) {
      report.printJson(console);
    } else {
      report.print(console);
    }
    return ExitCode.DONE;
  }

  private DigitCorpus opened(ProgressLine progress) throws IOException, RefusedException {
    DatasetLoader loader = services.digits().get();
    if (!loader.bringsHeldOut(data)) {
      throw new RefusedException(
          ("There is no test file beside the training digits of %s, so nothing was written; put"
                  + " test.csv there.")
              .formatted(data));
    }
    DigitCorpus corpus = loader.open(data, progress);
    DigitDataset training = corpus.training();
    if (!training.labelled()) {
      throw new RefusedException(
          ("%s of %s cannot vote because its digits carry no labels, so nothing was written; name"
                  + " labelled training digits with --data.")
              .formatted(training.name(), data));
    }
    int most = Submitter.mostNeighbours(training.size());
    if (most < 1) {
      throw new RefusedException(
          "%s holds a single digit, so nothing was written; a vote needs two to be tried on."
              .formatted(training.name()));
    }
    if (k != null && (k < 1 || k > most)) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "--k is %d; 1 to %,d are possible with the %,d digits of %s.",
              k,
              most,
              training.size(),
              training.name()));
    }
    return corpus;
  }

  private static void requireAnswers(Submission submission) throws RefusedException {
    int image = 1 + submission.labels().indexOf(DigitDataset.UNLABELLED);
    if (image > 0) {
      throw new RefusedException(
          ("Image %d has no nearest codes because the network's numbers overflow, so nothing was"
                  + " written; choose another model.")
              .formatted(image));
    }
  }
}
