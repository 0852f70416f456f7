package io.bottleneck.cli;

import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.model.ModelCard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bottleneck models show}: all that one model says of itself. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Print a model's card, settings and figures.",
    footerHeading = "%nExample:%n",
    footer = "  bottleneck models show seed")
final class ShowModelCommand implements Callable<Integer> {
  private final CommandServices services;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      description = "Model file, or the name of a model that \"bottleneck models\" lists.")
  private Path model;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ShowModelCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws RefusedException {
    LibraryEntry entry =
        ModelsCommand.library(services)
            .find(model)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "There is no model file %s and no model of that name; \"bottleneck models\" lists those there are."
                            .formatted(model)));
    ModelCard card = entry.card().orElseThrow(() -> new RefusedException(entry.refusal()));
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      ModelsJson.print(entry, card, out);
    } else {
      print(entry, card, out);
    }
    return ExitCode.DONE;
  }

  private static void print(LibraryEntry entry, ModelCard card, PrintWriter out) {
    out.println(entry.title());
    entry
        .description()
        .ifPresent(
            words -> {
              out.println(words.sentence());
              out.println();
              out.println("Trained by");
              out.println("  " + words.command());
            });
    out.println();
    out.println("Card");
    lines(CardFacts.of(card), out);
    line("File", "%s, %s".formatted(entry.file(), CardFacts.megabytes(entry.bytes())), out);
    if (!entry.figures().isEmpty()) {
      out.println();
      out.println("Figures");
      for (Map.Entry<String, Double> each : entry.figures().entrySet()) {
        line(Figure.label(each.getKey()), Figure.text(each.getKey(), each.getValue()), out);
      }
    }
    out.println();
    out.println("Settings");
    lines(CardFacts.ofSpec(card.spec()), out);
  }

  private static void lines(List<CardFacts.Fact> facts, PrintWriter out) {
    facts.forEach(fact -> line(fact.label(), fact.value(), out));
  }

  private static void line(String label, String value, PrintWriter out) {
    out.println("  %-28s %s".formatted(label, value).stripTrailing());
  }
}
