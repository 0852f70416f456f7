package io.bottleneck.cli;

import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options that say how a run is kept, and which one goes on. */
final class RecordOptions {
  /** What may change when a run goes on; everything else is what it was begun with. */
  private static final Set<String> WITH_RESUME =
      Set.of(
          "--resume",
          "--epochs",
          "--patience",
          "--minutes",
          "--target",
          "--data",
          "--out",
          "--force",
          "--weights-only",
          "--json",
          "--verbose",
          "--tensorboard");

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description =
          "Go on with a kept run: its id, the beginning of it, or last. With --epochs it gets more;"
              + " --patience, --minutes and --target may be others.")
  private String resume;

  @Option(names = "--name", paramLabel = "TEXT", description = "What to call the run.")
  private String name;

  @Option(names = "--note", paramLabel = "TEXT", description = "A note on the run.")
  private String note;

  @Option(names = "--tag", paramLabel = "WORD", description = "A tag of the run; may be repeated.")
  private List<String> tags = List.of();

  @Option(names = "--no-record", description = "Do not keep the run among the others.")
  private boolean unrecorded;

  @Option(
      names = "--tensorboard",
      paramLabel = "DIR",
      description = "Also write a log there that TensorBoard opens.")
  private Path tensorBoard;

  /** Where a TensorBoard log goes, if one is written. */
  Optional<Path> tensorBoard() {
    return Optional.ofNullable(tensorBoard);
  }

  /** The run that goes on, if one does. */
  Optional<String> resume() {
    return Optional.ofNullable(resume);
  }

  boolean recorded() {
    return !unrecorded;
  }

  /** What a new run is called. */
  RunPlan plan(String preset) {
    return new RunPlan(
        Objects.requireNonNullElse(name, preset),
        Objects.requireNonNullElse(note, ""),
        tags,
        RunOrigin.COMMAND_LINE,
        "",
        "");
  }

  /** Refuses options that a run which goes on has no use for. */
  static void requireOnlyWhatMayChange(ParseResult given) throws RefusedException {
    Set<String> others = new TreeSet<>();
    for (OptionSpec option : given.matchedOptions()) {
      others.add(option.longestName());
    }
    others.removeAll(WITH_RESUME);
    if (!others.isEmpty()) {
      throw new RefusedException(
          "--resume goes on with the settings of the run and cannot change %s; leave it out, or"
                  .formatted(String.join(", ", others))
              + " train a new run.");
    }
  }
}
