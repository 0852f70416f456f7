package io.bottleneck.cli;

import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.lab.library.ModelLibrary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck models}: which models there are, and how good they are. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the models that come with the application and those you have saved.",
    footerHeading = "%nExamples:%n",
    footer = {"  bottleneck models", "  bottleneck models show seed"})
final class ModelsCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  private ModelsCommand(CommandServices services) {
    this.services = services;
  }

  /** The command with those below it. */
  static CommandLine line(CommandServices services) {
    CommandLine line = new CommandLine(new ModelsCommand(services));
    line.addSubcommand(new ShowModelCommand(services));
    line.addSubcommand(new PictureCommand(services));
    line.addSubcommand(new DescribeCommand(services));
    return line;
  }

  /** The models that commands can be told by name. */
  static ModelLibrary library(CommandServices services) {
    return new ModelLibrary(
        services.models().get(), services.shippedModels(), services.home().resolve("models"));
  }

  @Override
  public Integer call() {
    List<LibraryEntry> entries = library(services).entries();
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      ModelsJson.print(entries, out);
    } else {
      ModelsTable.print(entries, out);
    }
    return ExitCode.DONE;
  }
}
