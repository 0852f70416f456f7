package io.bottleneck.lab.runs;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes folders of new runs, and takes runs up again; each has a recorder that holds its lock. */
final class RunStarts {
  private static final Logger LOG = LoggerFactory.getLogger(RunStarts.class);
  private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;
  private final Disk disk;
  private final ModelStore models;
  private final Clock clock;

  RunStarts(Path folder, Disk disk, ModelStore models, Clock clock) {
    this.folder = folder;
    this.disk = disk;
    this.models = models;
    this.clock = clock;
  }

  /** Finds what a run goes on from. */
  interface Weights {
    SavedModel newest() throws IOException;
  }

  /** A new run's folder; nothing is left of it after a failure. */
  RunRecorder begin(
      TrainingRequest request, RunPlan plan, Map<String, String> versions, Consumer<String> failed)
      throws RunException {
    DigitCorpus corpus = request.corpus();
    String id =
        ID.format(LocalDateTime.now(clock)) + "-" + UUID.randomUUID().toString().substring(0, 4);
    RunInfo info =
        new RunInfo(
            id,
            plan.name(),
            plan.note(),
            plan.tags(),
            request.spec(),
            corpus.name(),
            corpus.source().toString(),
            corpus.training().sha256(),
            corpus.heldOut().sha256(),
            corpus.training().size(),
            corpus.heldOut().size(),
            plan.origin(),
            plan.group(),
            plan.parent(),
            request.start().map(model -> model.card().epoch()).orElse(0.0),
            request.nativeThreads(),
            clock.instant(),
            versions);
    RunFolder run = new RunFolder(folder.resolve(id));
    try {
      disk.createFolders(run.path());
      run.writeInfo(disk, info);
      RunHistory inherited =
          request.start().map(model -> CardLosses.of(model.card())).orElse(RunHistory.EMPTY);
      if (!inherited.epochs().isEmpty()) {
        HistoryFile.write(disk, run.history(), inherited);
      }
      return recorder(run, info, inherited, failed);
    } catch (IOException e) {
      deleteQuietly(run);
      throw new RunException(
          "The run \"%s\" cannot be kept in %s: %s; nothing was left there, make room or choose another folder."
              .formatted(info.name(), folder, AtomicFile.reason(e)),
          e);
    }
  }

  /** Takes a run up at its newest weights; after a failure it is as it was. */
  RunStore.Continuation resume(
      RunFolder run,
      Weights weights,
      DigitCorpus corpus,
      AutoencoderSpec spec,
      Consumer<String> failed)
      throws IOException {
    RunInfo info = run.readInfo().extended(spec);
    if (!info.learnedFrom(corpus)) {
      throw new RunException(
          "The run \"%s\" learned from other digits (%s, %s) than those open (%s); open its own to go on."
              .formatted(info.name(), info.dataName(), info.dataSource(), corpus.name()));
    }
    SavedModel newest = weights.newest();
    if (newest.card().epoch() >= spec.epochs()) {
      throw new RunException(
          "The run \"%s\" already has %.0f of %d epochs; ask for more to go on."
              .formatted(info.name(), newest.card().epoch(), spec.epochs()));
    }
    ProcessLock lock = lock(run, info);
    try {
      double epoch = newest.card().epoch();
      RunHistory history = HistoryFile.read(run.history()).upTo(epoch);
      history = CardLosses.addTo(history, newest.card());
      rewrite(run, info, history);
      TrainingRequest request =
          new TrainingRequest(
              spec, corpus, info.nativeThreads(), Optional.of(newest), behind(info, history));
      return new RunStore.Continuation(
          request, new RunRecorder(run, info, history, disk, models, lock, failed));
    } catch (IOException e) {
      lock.close();
      throw cannotGoOn(run, info, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static TrainingRequest.Behind behind(RunInfo info, RunHistory history) {
    double seconds =
        history.epochs().stream()
            .filter(epoch -> epoch.epoch() > info.parentEpoch())
            .mapToDouble(EpochRecord::seconds)
            .filter(Double::isFinite)
            .sum();
    return new TrainingRequest.Behind((int) info.parentEpoch(), seconds);
  }

  /**
   * The history comes last: with it goes what it held beyond the weights, and how the run ended.
   */
  private void rewrite(RunFolder run, RunInfo info, RunHistory history) throws IOException {
    RunInfo before = run.readInfo();
    run.writeInfo(disk, info);
    try {
      HistoryFile.write(disk, run.history(), history);
    } catch (IOException e) {
      try {
        run.writeInfo(disk, before);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private RunRecorder recorder(
      RunFolder run, RunInfo info, RunHistory history, Consumer<String> failed) throws IOException {
    return new RunRecorder(run, info, history, disk, models, locked(run, info), failed);
  }

  private static ProcessLock lock(RunFolder run, RunInfo info) throws RunException {
    try {
      return locked(run, info);
    } catch (RunException e) {
      throw e;
    } catch (IOException e) {
      throw cannotGoOn(run, info, e);
    }
  }

  private static RunException cannotGoOn(RunFolder run, RunInfo info, IOException why) {
    return new RunException(
        "The run \"%s\" cannot be gone on with in %s: %s; it is as it was, make room there and try again."
            .formatted(info.name(), run.path(), AtomicFile.reason(why)),
        why);
  }

  private static ProcessLock locked(RunFolder run, RunInfo info) throws IOException {
    return ProcessLock.take(run.lock())
        .orElseThrow(
            () ->
                new RunException(
                    "The run \"%s\" is being trained by another Bottleneck; wait for its end."
                        .formatted(info.name())));
  }

  /** What a failed beginning leaves is taken away; an empty folder is no run. */
  private void deleteQuietly(RunFolder run) {
    try {
      disk.delete(run.info());
      disk.delete(run.history());
      disk.delete(run.lock());
      disk.delete(run.path());
    } catch (IOException e) {
      LOG.warn("{} could not be taken away; an empty folder is no run", run.path(), e);
    }
  }
}
