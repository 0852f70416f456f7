package io.bottleneck.cli;

import io.bottleneck.data.DatasetException;
import io.bottleneck.ink.StrokeFileException;
import io.bottleneck.lab.download.DownloadException;
import io.bottleneck.model.ModelFileException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line's root. Exit codes: 0 done, 1 failed on the way, 2 refused arguments or files,
 * 130 interrupted. Every complaint is one sentence on the error stream; stack traces only with
 * {@code --verbose}.
 */
@Command(
    name = "bottleneck",
    description = "See what an autoencoder learns on handwritten digits.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something failed on the way",
      "2:arguments or files were refused, nothing was done",
      "130:interrupted"
    })
public final class BottleneckCommand {
  private static final String EXAMPLES =
      """

      Without a command the window opens.

      Examples:
        bottleneck train --data train.csv --preset seed --epochs 3 --out model.zip
        bottleneck sweep grid.json --data train.csv --out sweep --jobs 2
        bottleneck replay --strokes strokes.txt --model model.zip --data train.csv
      """;

  /** Kept here because the logging library keeps loggers, and their levels, only weakly. */
  private static final Logger TRAINING_LOG = Logger.getLogger("io.bottleneck.training");

  private static final Logger VOTING_LOG = Logger.getLogger(VotingDigits.class.getName());

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of failures.")
  private boolean verbose;

  private BottleneckCommand() {}

  /**
   * Runs one command.
   *
   * @param services what commands work with
   * @param out for results
   * @param err for complaints
   * @param args the command and its arguments
   * @return the exit code
   */
  public static int run(
      CommandServices services, PrintStream out, PrintStream err, String... args) {
    CommandLine line = line(services);
    BottleneckCommand root = line.getCommand();
    line.getCommandSpec().usageMessage().footer(EXAMPLES.split("\n"));
    line.getCommandSpec().versionProvider(() -> versionLines(services.versions().get()));
    tellVersionBelow(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(
        parsed -> {
          // A failed run says so in its last sentence; its stack trace is on demand.
          TRAINING_LOG.setLevel(root.verbose ? Level.ALL : Level.OFF);
          VOTING_LOG.setFilter(record -> withTraceOnDemand(root, record));
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setOut(writer(out));
    line.setErr(writer(err));
    line.setParameterExceptionHandler(
        (refusal, found) -> complain(refusal.getCommandLine(), refusal));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(root, failure, command, parsed));
    int code = line.execute(args);
    if (out.checkError() && code == ExitCode.DONE) {
      line.getErr().println("The results could not be written to where they were sent; ask again.");
      return ExitCode.FAILED;
    }
    return code;
  }

  /** The root with all its commands. */
  static CommandLine line(CommandServices services) {
    CommandLine line = new CommandLine(new BottleneckCommand());
    line.addSubcommand(new TrainCommand(services));
    line.addSubcommand(new SweepCommand(services));
    line.addSubcommand(new EvaluateCommand(services));
    line.addSubcommand(new ReportCommand(services));
    line.addSubcommand(new EncodeCommand(services));
    line.addSubcommand(new DecodeCommand(services));
    line.addSubcommand(new ReconstructCommand(services));
    line.addSubcommand(new DenoiseCommand(services));
    line.addSubcommand(new NeighboursCommand(services));
    line.addSubcommand(new SimilarCommand(services));
    line.addSubcommand(new SubmitCommand(services));
    line.addSubcommand(new ReplayCommand(services));
    line.addSubcommand(new ExportCommand(services));
    line.addSubcommand(new ConvertCommand(services));
    line.addSubcommand(new SynthesizeCommand(services));
    line.addSubcommand(new DownloadCommand(services));
    line.addSubcommand(ModelsCommand.line(services));
    line.addSubcommand(RunsCommand.line(services));
    line.addSubcommand(new TourCommand(services));
    return line;
  }

  private static void tellVersionBelow(CommandLine line) {
    for (CommandLine sub : line.getSubcommands().values()) {
      sub.getCommandSpec().versionProvider(line.getCommandSpec().versionProvider());
      tellVersionBelow(sub);
    }
  }

  private static boolean withTraceOnDemand(BottleneckCommand root, LogRecord record) {
    if (!root.verbose) {
      record.setThrown(null);
    }
    return true;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int complain(CommandLine command, Exception refusal) {
    // Who mistypes an option's name is told that, not that the option is missing.
    List<String> unknown = command.getUnmatchedArguments();
    String sentence =
        refusal instanceof CommandLine.MissingParameterException && !unknown.isEmpty()
            ? "Unknown: '%s'".formatted(String.join("', '", unknown))
            : refusal.getMessage().strip();
    String end = sentence.endsWith(".") ? "" : ".";
    command
        .getErr()
        .printf("%s%s See %s --help.%n", sentence, end, command.getCommandSpec().qualifiedName());
    return ExitCode.REFUSED;
  }

  private static int failed(
      BottleneckCommand root, Exception failure, CommandLine command, ParseResult parsed) {
    if (root.verbose) {
      failure.printStackTrace(command.getErr());
    }
    if (failure instanceof RefusedException
        || failure instanceof DatasetException
        || failure instanceof ModelFileException
        || failure instanceof StrokeFileException) {
      command.getErr().println(failure.getMessage());
      return ExitCode.REFUSED;
    }
    if (failure instanceof DownloadException download) {
      command.getErr().println(failure.getMessage());
      return download.isRefused() ? ExitCode.REFUSED : ExitCode.FAILED;
    }
    command
        .getErr()
        .printf(
            "The command failed (%s); run it again with --verbose to see where.%n",
            failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage());
    return ExitCode.FAILED;
  }

  private static String[] versionLines(Map<String, String> versions) {
    return versions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toArray(String[]::new);
  }
}
