package io.bottleneck.cli;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.lab.runs.RunException;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bottleneck runs show}: everything of one kept run. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show the settings, losses, figures, note and tags of one run.",
    footer = {"", "Example:", "  bottleneck runs show last"})
final class RunsShowCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "Id of the run, the beginning of it, or last for the newest.")
  private String run;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  RunsShowCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    RunSummary summary = found();
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      RunCardJson.print(out, summary);
    } else {
      new RunCard(summary).print(out);
    }
    return ExitCode.DONE;
  }

  private RunSummary found() throws RefusedException {
    RunStore store = services.runs().get();
    String id = run;
    try {
      id = store.find(run);
      return store.summary(id);
    } catch (RunException e) {
      throw new RefusedException(e.getMessage());
    } catch (IOException e) {
      throw new RefusedException(
          "The run %s cannot be read (%s) and was left as it is; bottleneck runs lists the others."
              .formatted(id, AtomicFile.reason(e)));
    }
  }
}
