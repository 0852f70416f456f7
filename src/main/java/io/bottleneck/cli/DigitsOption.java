package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
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
   * Opens them, in the order of their file.
   *
   * @throws IOException with one sentence for the user
   * @throws RefusedException if {@code --first} asks for none
   */
  DigitDataset open(CommandServices services, LoadProgress progress)
      throws IOException, RefusedException {
    if (first != null && first < 1) {
      throw new RefusedException("--first is %d; at least 1 is possible.".formatted(first));
    }
    DigitDataset digits = all(services, progress);
    return first == null || first >= digits.size()
        ? digits
        : digits.subset(digits.name(), IntStream.range(0, first).toArray());
  }

  private DigitDataset all(CommandServices services, LoadProgress progress) throws IOException {
    if (part == null && !Files.isDirectory(data)) {
      return services.digits().get().openSingle(data, progress);
    }
    DigitCorpus corpus = services.digits().get().open(data, progress);
    return part == Part.TRAINING ? corpus.training() : corpus.heldOut();
  }
}
