package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.lab.own.OwnDigitsFile;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the digits in the background after every change, at once: whatever ends the process, what
 * was kept is there at the next start. FX thread only.
 */
final class OwnKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(OwnKeeper.class);

  private final OwnDigitsFile file;
  private final LatestTask<Optional<OwnDigits>, List<OwnDigit>> task;
  private OwnDigits newest;
  private volatile OwnDigits written;

  /**
   * Nothing is read or written yet.
   *
   * @param found hears which digits were found on the disk that are not known here
   * @param failed hears why the digits could not be read or written
   */
  OwnKeeper(
      OwnDigitsFile file,
      Workers workers,
      Consumer<List<OwnDigit>> found,
      Consumer<Throwable> failed) {
    this.file = file;
    task =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            this::run,
            found,
            e -> failed.accept(e instanceof UncheckedIOException io ? io.getCause() : e));
  }

  /** Looks what is on the disk; a write that comes before looks too. */
  void read() {
    task.request(Optional.empty());
  }

  void write(OwnDigits digits) {
    newest = digits;
    task.request(Optional.of(digits));
  }

  private List<OwnDigit> run(Optional<OwnDigits> digits) {
    try {
      if (digits.isEmpty()) {
        return file.read();
      }
      List<OwnDigit> others = file.write(digits.get());
      written = digits.get();
      return others;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what has not reached the disk yet, before the threads end. */
  void close() {
    if (newest != null && newest != written) {
      try {
        file.write(newest);
      } catch (IOException e) {
        LOG.error("The user's digits could not be written at the end", e);
      }
    }
  }
}
