package io.bottleneck.lab.runs;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.Disk;
import io.bottleneck.model.ModelFileException;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one run down while it happens. Put before other observers, it makes a told epoch a kept
 * one: losses and weights are on the disk when the others hear of it, which costs the training
 * thread some hundredths of a second an epoch.
 *
 * <p>A disk that fails stops nothing: the failure is told once, what is in memory is tried again
 * after the next epoch, and what was written before stays as it was. {@link #figures} and {@link
 * #codes} may be called from any thread, also a little after the end: unless somebody goes on with
 * the run already.
 */
public final class RunRecorder implements TrainingObserver, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

  private final RunFolder folder;
  private final RunInfo info;
  private final Disk disk;
  private final ModelStore models;
  private final ProcessLock lock;
  private final RunHistory before;
  private final Consumer<String> failed;
  private final List<byte[]> unwritten = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private SavedModel pending;
  private int newest = -1;
  private int best = -1;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private boolean over;
  private boolean suspended;
  private long length;
  private OptionalDouble kept = OptionalDouble.empty();

  /**
   * A recorder of a run whose folder is there.
   *
   * @param before what the folder's history holds
   * @param failed hears a sentence when something cannot be written, once for each cause, on
   *     whatever thread it happens
   */
  RunRecorder(
      RunFolder folder,
      RunInfo info,
      RunHistory before,
      Disk disk,
      ModelStore models,
      ProcessLock lock,
      Consumer<String> failed)
      throws IOException {
    this.folder = folder;
    this.info = info;
    this.disk = disk;
    this.models = models;
    this.lock = lock;
    this.before = before;
    this.failed = failed;
    for (EpochRecord epoch : before.epochs()) {
      boolean better = epoch.validationLoss() < bestLoss;
      if (better && Files.exists(folder.checkpoint(epoch.epoch()))) {
        best = epoch.epoch();
        bestLoss = epoch.validationLoss();
      }
    }
    newest = before.epochs().isEmpty() ? -1 : before.newest();
    length = Files.exists(folder.history()) ? Files.size(folder.history()) : 0;
  }

  /** Lets go of a run that will not be started after all; its folder stays as it is. */
  @Override
  public synchronized void close() throws IOException {
    over = true;
    lock.close();
  }

  /** Its id among the runs. */
  public String id() {
    return info.id();
  }

  /** Where it is written. */
  public Path folder() {
    return folder.path();
  }

  /** Epochs behind the newest weights that are safely on the disk; empty before the first. */
  public synchronized OptionalDouble keptEpoch() {
    return kept;
  }

  /** What the run is. */
  public RunInfo info() {
    return info;
  }

  /** What its history held before it was taken up now. */
  public RunHistory before() {
    return before;
  }

  /**
   * Says that the application is about to end: a run that is stopped from now on counts as cut off
   * and is offered at the next start.
   */
  public synchronized void suspend() {
    suspended = true;
  }

  @Override
  public synchronized void begins(SavedModel first) {
    double epoch = first.card().epoch();
    boolean whole = epoch == Math.rint(epoch);
    Path file = whole ? folder.checkpoint((int) epoch) : folder.part();
    if (Files.exists(file) || attempt(() -> models.save(first, file))) {
      kept = OptionalDouble.of(epoch);
    }
    // Codes that stay because they cannot be cut are replaced by those of the same epochs.
    attempt(() -> SubsetCodes.cutAfter(disk, folder.codes(), epoch));
  }

  @Override
  public synchronized void checkpoint(SavedModel model) {
    pending = model;
  }

  @Override
  public synchronized void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.EpochDone done) {
      unwritten.add(HistoryFile.epoch(EpochRecord.of(done)));
      flush();
      keep(done);
    } else if (event instanceof TrainingEvent.RateChanged changed) {
      unwritten.add(
          HistoryFile.rate(new RunHistory.RateRecord(changed.epoch(), changed.learningRate())));
    } else if (event instanceof TrainingEvent.Ended ended) {
      end(ended);
    }
  }

  /**
   * Writes down what was measured after an epoch; values that are not finite are left out.
   *
   * @param figures values by name
   */
  public synchronized void figures(int epoch, Map<String, Double> figures) {
    unwritten.add(HistoryFile.figures(epoch, figures));
    inTime(this::flush);
  }

  /**
   * Writes down the codes of the live subset after an epoch.
   *
   * @param codes one row of {@code codeSize} numbers for each digit of the subset
   */
  public synchronized void codes(int epoch, float[] codes, int codeSize) {
    inTime(() -> attempt(() -> SubsetCodes.append(disk, folder.codes(), epoch, codes, codeSize)));
  }

  /** After its end somebody may go on with the run, or have deleted it: then nothing is written. */
  private void inTime(Runnable write) {
    if (!over) {
      write.run();
    } else if (Files.isDirectory(folder.path())) {
      attempt(() -> ProcessLock.whileFree(folder.lock(), () -> writeIfUnchanged(write)));
    }
  }

  private void writeIfUnchanged(Runnable write) throws IOException {
    if (HistoryFile.wholeLines(folder.history()) == length) {
      write.run();
    }
  }

  /** Whole lines only: those that cannot be written now wait for the next time. */
  private void flush() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    unwritten.forEach(bytes::writeBytes);
    boolean written =
        attempt(
            () -> {
              disk.append(folder.history(), length, bytes.toByteArray());
              length += bytes.size();
            });
    if (written) {
      unwritten.clear();
    }
  }

  private void keep(TrainingEvent.EpochDone done) {
    SavedModel model = pending;
    pending = null;
    int epoch = done.epoch();
    if (model == null || !attempt(() -> models.save(model, folder.checkpoint(epoch)))) {
      return; // older weights stay until newer ones are safe
    }
    int beforeNewest = newest;
    int beforeBest = best;
    newest = epoch;
    kept = OptionalDouble.of(epoch);
    if (done.validationLoss() < bestLoss) {
      bestLoss = done.validationLoss();
      best = epoch;
    }
    attempt(() -> disk.delete(folder.part()));
    forget(beforeNewest);
    forget(beforeBest);
  }

  private void forget(int epoch) {
    if (epoch >= 0 && epoch != newest && epoch != best && !KeptEpochs.spaced(epoch)) {
      attempt(() -> disk.delete(folder.checkpoint(epoch)));
    }
  }

  private void end(TrainingEvent.Ended ended) {
    if (over) {
      return;
    }
    over = true;
    Optional<SavedModel> result = ended.result();
    result
        .filter(model -> model.card().epoch() > Math.max(0, newest))
        .filter(model -> attempt(() -> models.save(model, folder.part())))
        .ifPresent(model -> kept = OptionalDouble.of(model.card().epoch()));
    double epoch = result.map(model -> model.card().epoch()).orElse(0.0);
    if (!suspended || ended.reason() != TrainingEvent.Reason.STOPPED) {
      unwritten.add(
          HistoryFile.ended(new RunHistory.EndRecord(ended.reason(), ended.message(), epoch)));
    }
    flush();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("the lock of {} could not be given back", folder.path(), e);
    }
  }

  private boolean attempt(ProcessLock.Step step) {
    try {
      step.run();
      return true;
    } catch (IOException | RuntimeException e) {
      String reason = reason(e);
      if (told.add(reason)) {
        LOG.warn("{} could not be written", folder.path(), e);
        failed.accept(
            ("The run \"%s\" could not be written to %s: %s; what was written before is kept and the"
                    + " training goes on, so make room there or save the model elsewhere.")
                .formatted(info.name(), folder.path(), reason));
      }
      return false;
    }
  }

  /** A model file's own sentence would name another file for every epoch. */
  private static String reason(Exception failure) {
    Throwable cause =
        failure instanceof ModelFileException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof IOException e ? AtomicFile.reason(e) : String.valueOf(cause);
  }
}
