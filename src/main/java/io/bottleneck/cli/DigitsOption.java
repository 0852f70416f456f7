package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which digits a command asks about. */
final class DigitsOption {
  /** The two sets of a corpus. */
  enum Part {
    /** What one learns from. */
    TRAINING,
    /** What is never learned from. */
    HELD_OUT
  }

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description =
          "Kaggle's CSV or IDX file, plain or .gz, or a folder that holds a training and a test"
              + " file.")
  private Path data;

  @Option(
      names = "--part",
      paramLabel = "SET",
      description =
          "training or held_out (default: held_out of a folder, and a file from its first row to"
              + " its last).")
  private Part part;

  @Option(
      names = "--first",
      paramLabel = "N",
      description = "Only the first N digits (default: all).")
  private Integer first;

  /**
   * What was opened.
   *
   * @param digits those asked about
   * @param all the set whose first ones they are
   * @param training what one learns from, where a folder or {@code --part} brings it
   */
  record Opened(DigitDataset digits, DigitDataset all, Optional<DigitDataset> training) {}

  /**
   * Opens them, in the order of their file.
   *
   * @throws IOException with one sentence for the user
   * @throws RefusedException if {@code --first} asks for none
   */
  DigitDataset open(CommandServices services, LoadProgress progress)
      throws IOException, RefusedException {
    return open(services, null, progress).digits();
  }

  /**
   * Opens them with what belongs to them.
   *
   * @param labelsOrNull a file with a label for each of {@link Opened#all}, instead of those beside
   * @throws IOException with one sentence for the user
   * @throws RefusedException if {@code --first} asks for none
   */
  Opened open(CommandServices services, Path labelsOrNull, LoadProgress progress)
      throws IOException, RefusedException {
    if (first != null && first < 1) {
      throw new RefusedException("--first is %d; at least 1 is possible.".formatted(first));
    }
    DatasetLoader loader = services.digits().get();
    Optional<DigitCorpus> corpus =
        part == null && !Files.isDirectory(data)
            ? Optional.empty()
            : Optional.of(loader.open(data, progress));
    DigitDataset all =
        corpus.isPresent() ? chosen(corpus.get()) : loader.openSingle(data, progress);
    DigitDataset labelled =
        labelsOrNull == null ? all : loader.labelled(all, labelsOrNull, progress);
    DigitDataset digits = first == null ? labelled : labelled.first(first);
    return new Opened(digits, all, corpus.map(DigitCorpus::training));
  }

  private DigitDataset chosen(DigitCorpus corpus) {
    return part == Part.TRAINING ? corpus.training() : corpus.heldOut();
  }
}
