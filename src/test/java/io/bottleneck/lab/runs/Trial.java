package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.FaultyDisk;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run on a disk that fails. Whatever could be read when it failed must be readable after every
 * epoch that follows and at the end.
 */
final class Trial {
  /** Epochs of a trial; so few that none makes room for later ones. */
  static final int EPOCHS = 2;

  final FaultyDisk disk = new FaultyDisk();
  final TinyRuns runs;
  String id;
  private int healAfter = Integer.MAX_VALUE;
  private RunRecorder recorder;
  private Readable before;
  private boolean quiet;
  private int failures;
  private TrainingEvent.Ended ended;

  Trial(Path folder) {
    runs = new TinyRuns(folder, disk, new ToyEngine());
  }

  /** A run that nothing disturbs, and that is gone on with at its end. */
  static Trial undisturbed(Path folder) throws IOException {
    Trial trial = new Trial(folder);
    trial.train(trial.begin());
    trial.goOn();
    return trial;
  }

  /** Fails unless it has ended as {@code other} has. */
  void assertEndedAs(Trial other) throws IOException {
    assertThat(newest()).isEqualTo(EPOCHS + 1);
    assertThat(losses()).isEqualTo(other.losses());
    assertThat(runs.store.newest(id).parameters())
        .isEqualTo(other.runs.store.newest(other.id).parameters());
  }

  /** Says after which epoch the disk is healed. */
  Trial healedAfter(int epoch) {
    healAfter = epoch;
    return this;
  }

  /** Makes the folder of a new run. */
  TrainingRequest begin() throws RunException {
    TrainingRequest request = TrainingRequest.fresh(TinyRuns.spec(EPOCHS), TinyRuns.CORPUS, 1);
    RunPlan plan = RunPlan.of("tiny", RunOrigin.HAND);
    recorder = runs.store.begin(request, plan, Map.of(), runs.failures::add);
    id = recorder.info().id();
    return request;
  }

  /** Trains to the end, whatever the disk does meanwhile. */
  void train(TrainingRequest request) {
    quiet = true;
    failures = disk.failures();
    disk.beforeFailure(this::look);
    runs.service.start(request, recorder.andThen(this::hear));
    disk.beforeFailure(() -> {});
    assertThat(ended.reason()).as(ended.message()).isEqualTo(Reason.COMPLETED);
    assertThat(ended.result().orElseThrow().card().epoch()).isEqualTo(request.spec().epochs());
  }

  /** Goes on for one more epoch than the run was to have. */
  void goOn() throws IOException {
    RunStore.Continuation next =
        runs.store.resume(id, TinyRuns.CORPUS, TinyRuns.spec(EPOCHS + 1), runs.failures::add);
    recorder = next.recorder();
    before = null; // what history holds beyond the weights is dropped
    train(next.request());
  }

  /** Epochs behind its newest weights; -1 while there are none. */
  double newest() throws IOException {
    RunSummary run = runs.store.summary(id);
    boolean some = run.part() || !run.keptEpochs().isEmpty();
    return some ? runs.store.newest(id).card().epoch() : -1;
  }

  Readable now() {
    return Readable.of(runs.store, id);
  }

  /** Epochs behind the weights that the recorder says are safe; -1 for none. */
  double keptEpoch() {
    return recorder.keptEpoch().orElse(-1);
  }

  /** What a failure for {@code reason} has to be told as. */
  String sentence(String reason) {
    return ("The run \"tiny\" could not be written to %s: %s; what was written before is kept and the"
            + " training goes on, so make room there or save the model elsewhere.")
        .formatted(runs.store.folder(id), reason);
  }

  /** Both losses of every epoch. */
  List<List<Double>> losses() throws IOException {
    return runs.store.history(id).epochs().stream()
        .map(epoch -> List.of(epoch.trainingLoss(), epoch.validationLoss()))
        .toList();
  }

  /** Files that nobody finished. */
  List<Path> temporaries() throws IOException {
    try (Stream<Path> files = Files.walk(runs.store.folder())) {
      return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
    }
  }

  private void hear(TrainingEvent event) {
    if (event instanceof EpochDone done) {
      int epoch = done.epoch();
      recorder.figures(epoch, Map.of("knn", 1.0 / epoch));
      recorder.codes(epoch, new float[] {epoch, 1, 2, 3}, 2);
      compare();
      quiet = disk.failures() == failures;
      failures = disk.failures();
      if (epoch == healAfter) {
        disk.heal();
      }
    } else if (event instanceof TrainingEvent.Ended end) {
      ended = end;
      compare();
    }
  }

  /** Only before the first of several failures: lines that were never flushed may go again. */
  private void look() {
    if (quiet) {
      before = now();
      quiet = false;
    }
  }

  private void compare() {
    if (before != null) {
      now().assertKeeps(before);
    }
  }
}
