package io.bottleneck.cli;

import io.bottleneck.lab.runs.RunListing;
import io.bottleneck.lab.runs.RunStore;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck runs}: what was trained and kept. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the trainings that were kept, those of the window too, newest first.",
    synopsisSubcommandLabel = "[show RUN]",
    footer = {
      "",
      "The best loss is the smallest reconstruction MSE of the held-out digits. A run",
      "is training, completed, stopped (by somebody), interrupted (its process ended",
      "before it) or failed.",
      "",
      "Examples:",
      "  bottleneck runs",
      "  bottleneck runs show last"
    })
final class RunsCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  private RunsCommand(CommandServices services) {
    this.services = services;
  }

  /** The command with the one below it. */
  static CommandLine line(CommandServices services) {
    CommandLine runs = new CommandLine(new RunsCommand(services));
    return runs.addSubcommand(new RunsShowCommand(services));
  }

  @Override
  public Integer call() {
    RunStore store = services.runs().get();
    RunListing listing = store.list();
    PrintWriter out = command.commandLine().getOut();
    RunsTable.printUnreadable(command.commandLine().getErr(), listing);
    if (json) {
      JsonObject.print(out, RunsTable.json(store.folder().toString(), listing));
    } else if (listing.runs().isEmpty()) {
      out.printf(
          "No runs are kept in %s yet; bottleneck train --data DIR --preset quick trains the"
              + " first.%n",
          store.folder());
    } else {
      RunsTable.print(out, listing.runs());
    }
    return ExitCode.DONE;
  }
}
