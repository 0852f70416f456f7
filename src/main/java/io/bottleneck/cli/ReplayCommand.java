package io.bottleneck.cli;

import io.bottleneck.analysis.VoteScore;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.ink.PenWidth;
import io.bottleneck.lab.StrokeReplay;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.SavedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bottleneck replay}: whether a model knows digits again that a pen wrote. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draw pen strokes as the pad does, and count how many digits the nearest codes know.",
    footerHeading = "%nThe file has one digit a line, a semicolon before each stroke:%n",
    footer = {
      "  7;4,5 20,5 12,28;8,16 16,16",
      "x to the right, y down, in any unit; lines that begin with # are ignored.",
      "",
      "Example:",
      "  bottleneck replay --strokes strokes.txt --model seed --data kaggle"
    })
final class ReplayCommand implements Callable<Integer> {
  /** As many held-out digits are asked, so that long codes take seconds and not minutes. */
  private static final int MOST_HELD_OUT = 10_000;

  private final CommandServices services;

  @Spec private CommandSpec command;

  @Option(
      names = "--strokes",
      required = true,
      paramLabel = "FILE",
      description = "File of pen strokes.")
  private Path strokes;

  @Mixin private ModelOption model;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Labelled digits whose codes vote (default: those the model learned from, where a kept"
              + " run tells where they are; else those that come with the application).")
  private Path data;

  @Option(
      names = "--pen",
      paramLabel = "WIDTH",
      description = "Width of the pen in pixels (default: ${DEFAULT-VALUE}, as on the pad).")
  private double pen = PenWidth.DEFAULT;

  @Option(
      names = "--no-centre",
      description = "Leave the strokes' box in the middle instead of their centre of mass.")
  private boolean uncentred;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ReplayCommand(CommandServices services) {
    this.services = services;
  }

  @Override
  public Integer call() throws Exception {
    if (!(pen >= PenWidth.MIN && pen <= PenWidth.MAX)) { // also true for NaN
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "--pen is %s; %s to %.0f pixels are possible.",
              pen,
              PenWidth.MIN,
              PenWidth.MAX));
    }
    SavedModel saved = model.open(services);
    DigitDataset drawn = StrokeReplay.draw(strokes, pen, !uncentred);
    VotingDigits voting =
        data == null
            ? VotingDigits.found(saved.card(), services)
            : VotingDigits.named(data, saved.card(), services);
    Autoencoder network = ModelOption.network(saved, services);
    VoteScore.Voters voters = VoteScore.Voters.of(network, voting.corpus().training());
    ReplayReport report =
        new ReplayReport(
            strokes,
            pen,
            !uncentred,
            saved.card(),
            voting,
            VoteScore.of(network, voters, drawn),
            VoteScore.of(network, voters, voting.corpus().heldOut().first(MOST_HELD_OUT)));
    PrintWriter console = command.commandLine().getOut();
    if (json) {
      report.printJson(console);
    } else {
      report.print(console);
    }
    return ExitCode.DONE;
  }
}
