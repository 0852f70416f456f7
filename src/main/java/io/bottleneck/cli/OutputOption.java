package io.bottleneck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * The file a command writes. Looked at before the work begins: an hour of it must not end at a
 * folder that is not there, nor at the cost of a file somebody else made.
 */
final class OutputOption {
  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  /**
   * The file, which can be written.
   *
   * @throws RefusedException with one sentence that says why not
   */
  Path file() throws RefusedException {
    return writable("--out", out, force);
  }

  /**
   * Another file of the same command, which can be written as {@link #file} can.
   *
   * @throws RefusedException with one sentence that says why not
   */
  Path also(String option, Path other) throws RefusedException {
    if (other.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw new RefusedException(
          "%s and --out are both %s; name two files.".formatted(option, out));
    }
    return writable(option, other, force);
  }

  /** {@code file} if it can be written, and replaced only by {@code force}. */
  static Path writable(String option, Path file, boolean force) throws RefusedException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new RefusedException("%s %s is a folder; name a file in it.".formatted(option, file));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new RefusedException(
          "%s %s is a device or a pipe, which a file would replace; name a file."
              .formatted(option, file));
    }
    if (Files.exists(file) && !force) {
      throw new RefusedException(
          "%s %s is there already and was left as it is; choose another name, or replace it with"
                  .formatted(option, file)
              + " --force.");
    }
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(
          "%s %s cannot be written because there is no folder %s; make it first."
              .formatted(option, file, folder));
    }
    try {
      Files.delete(Files.createTempFile(folder, ".bottleneck", ".tmp"));
    } catch (IOException e) {
      throw new RefusedException(
          "%s %s cannot be written because files cannot be made in %s; choose another folder."
              .formatted(option, file, folder));
    }
    return file;
  }
}
