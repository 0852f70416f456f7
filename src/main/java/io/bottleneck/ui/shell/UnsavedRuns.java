package io.bottleneck.ui.shell;

import io.bottleneck.lab.ModelRecorder;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the weights of runs that have no name of their own yet: one file {@code unsaved-<date>.zip}
 * a run, rewritten after every epoch, so that neither closing nor a crash loses more than the
 * running epoch. FX thread only, but for the observers.
 */
final class UnsavedRuns {
  private static final Logger LOG = LoggerFactory.getLogger(UnsavedRuns.class);
  private static final String PREFIX = "unsaved-";
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  private final Path folder;
  private final ModelStore store;
  private final Workers workers;
  private final BiConsumer<Path, IOException> failed;

  /** Set by the training thread when a run has really begun. */
  private volatile Run current;

  /** The run begun before {@link #current}. */
  private volatile Run previous;

  private record Run(Path file, ModelRecorder recorder) {}

  /**
   * Files in {@code folder}, which is made when the first run needs it.
   *
   * @param failed told on the FX thread: which file could not be written, and why
   */
  UnsavedRuns(
      Path folder, ModelStore store, Workers workers, BiConsumer<Path, IOException> failed) {
    this.folder = folder;
    this.store = store;
    this.workers = workers;
    this.failed = failed;
  }

  /** Begins the file of a new run, which the returned observer fills. */
  TrainingObserver begin() {
    Path file = freeFile();
    ModelRecorder recorder =
        new ModelRecorder(
            store,
            file,
            workers.background(),
            e -> workers.fx().execute(() -> failed.accept(file, e)));
    Run run = new Run(file, recorder);
    return new TrainingObserver() {
      @Override
      public void checkpoint(SavedModel model) {
        recorder.checkpoint(model);
      }

      @Override
      public void on(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started) {
          previous = current;
          current = run;
        } else if (event instanceof TrainingEvent.Ended ended) {
          ended.result().ifPresent(recorder::checkpoint); // what came after the last whole epoch
        }
        recorder.on(event);
      }
    };
  }

  /** Two runs begun within one second must not share a file. */
  private Path freeFile() {
    LocalDateTime time = LocalDateTime.now();
    Path file;
    do {
      file = folder.resolve(PREFIX + NAME.format(time) + ".zip");
      time = time.plusSeconds(1);
    } while (Files.exists(file) || isOf(current, file));
    return file;
  }

  private static boolean isOf(Run run, Path file) {
    return run != null && run.file.equals(file);
  }

  /** Waits, for the last moment before the end, until the newest run is safely in its file. */
  void finish(long seconds) {
    Run run = current;
    if (run == null) {
      return;
    }
    try {
      if (!run.recorder.awaitEnd(seconds, TimeUnit.SECONDS)) {
        LOG.warn("{} may lack the last epoch", run.file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes away the file of the run that ended with {@code model}, which is saved elsewhere under a
   * name. Another run that has begun since keeps its own.
   */
  void forget(SavedModel model) {
    Stream.of(current, previous)
        .filter(run -> run != null && run.recorder.lastWrittenOrNull() == model)
        .forEach(run -> delete(run.file));
  }

  /** Takes away a file that an earlier start left behind, at the user's word. */
  void delete(Path file) {
    workers
        .background()
        .execute(
            () -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                LOG.warn("{} could not be removed", file, e);
              }
            });
  }

  /** What earlier starts left behind, oldest first. */
  List<Path> leftBehind() {
    Run run = current;
    return ModelFolder.in(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith(PREFIX))
        .filter(file -> run == null || !file.equals(run.file))
        .toList();
  }
}
