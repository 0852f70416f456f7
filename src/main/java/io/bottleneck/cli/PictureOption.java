package io.bottleneck.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The picture a command draws beside its answer, where one is wanted. */
final class PictureOption {
  @Option(names = "--out", paramLabel = "PICTURE.png", description = "Draw the answer as well.")
  private Path out;

  @Option(names = "--force", description = "Replace the picture if there is one.")
  private boolean force;

  /**
   * The file, which can be written; looked at before the work begins.
   *
   * @throws RefusedException with one sentence that says why not
   */
  Optional<Path> file() throws RefusedException {
    if (out == null) {
      return Optional.empty();
    }
    FileEnding.of("--out", out, FileEnding.PNG);
    return Optional.of(OutputOption.writable("--out", out, force));
  }
}
