package io.bottleneck.cli;

import io.bottleneck.lab.evaluation.Acquaintance;
import io.bottleneck.lab.evaluation.Evaluation;
import io.bottleneck.lab.evaluation.Evaluator;
import io.bottleneck.lab.evaluation.Scope;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck evaluate}: a model's figures on digits. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measure a model: how well it gives digits back, how well its codes tell classes apart and"
            + " keep neighbours, beside what simple methods reach.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck evaluate --model seed --data kaggle --labels kaggle/test-labels.csv")
final class EvaluateCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Mixin private ModelOption model;

  @Mixin private DigitsOption digits;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Labels of the digits, the header ImageId,Label and a line for each of them, plain or .gz (default:"
              + " those in the digits' own file or in test-labels.csv beside it).")
  private Path labels;

  @Option(
      names = "--neighbour-digits",
      paramLabel = "N",
      converter = DigitCount.class,
      description =
          "Measure neighbour accuracy and silhouette on the first N digits, or on all (default:"
              + " 10000).")
  private int neighbourDigits = Scope.USUAL.neighbourDigits();

  @Option(
      names = "--trust-digits",
      paramLabel = "N",
      converter = DigitCount.class,
      description =
          "Measure trustworthiness and continuity on the first N digits, or on all (default: 2000;"
              + " 10000 take seconds, 28000 half a minute).")
  private int trustDigits = Scope.USUAL.trustDigits();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(CommandServices services) {
    this.services = services;
    model = new ModelOption();
    digits = new DigitsOption();
  }

  @Override
  public Integer call() throws Exception {
    EvaluateReport report;
    try (ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), services)) {
      SavedModel saved = model.open(services);
      DigitsOption.Opened opened = digits.open(services, labels, progress);
      Evaluation evaluation =
          new Evaluator(new Scope(neighbourDigits, trustDigits), progress)
              .evaluate(ModelOption.network(saved, services), opened.digits(), opened.training());
      report =
          new EvaluateReport(
              saved.card(),
              Acquaintance.of(saved.card(), opened.all(), opened.training()),
              opened.training(),
              evaluation);
    }
    PrintWriter console = command.commandLine().getOut();
    if (json) {
      report.printJson(console);
    } else {
      report.print(console);
    }
    return ExitCode.DONE;
  }
}
