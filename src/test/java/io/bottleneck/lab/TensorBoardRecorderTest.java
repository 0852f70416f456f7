package io.bottleneck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.export.tensorboard.EventReader;
import io.bottleneck.export.tensorboard.EventReader.Entry;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardRecorderTest {
  private static final int BATCHES = 5;

  @TempDir private Path folder;

  private final List<String> failures = new ArrayList<>();
  private final List<EpochDone> epochs = new ArrayList<>();
  private final TrainingService service = new TrainingService(new Dl4jEngine(), Runnable::run);
  private Ended ended;

  @Test
  void aRunLeavesCurvesDistributionsPicturesAndCodes() throws Exception {
    train(TrainingRequest.fresh(TinyRuns.spec(3), TinyRuns.CORPUS, 1), folder, Runnable::run);
    List<Entry> training = EventReader.entries(folder.resolve("train"));
    List<Entry> validation = EventReader.entries(folder.resolve("validation"));

    assertThat(steps(training, "loss/reconstruction")).containsExactly(5L, 10L, 15L);
    assertThat(steps(training, "loss/minibatch")).hasSize(3 * BATCHES).startsWith(1L, 2L);
    assertThat(steps(training, "learning-rate")).hasSize(3);
    List<Entry> losses = tagged(validation, "loss/reconstruction");
    for (int i = 0; i < 3; i++) {
      double expected = epochs.get(i).validationLoss();
      assertThat(losses.get(i).value().float32(2)).isCloseTo((float) expected, within(1e-7f));
    }
    for (String layer : List.of("encoder1", "code", "decoder1", "output")) {
      assertThat(steps(training, "weights/" + layer)).containsExactly(5L, 10L, 15L);
      assertThat(steps(validation, "activations/" + layer)).containsExactly(5L, 10L, 15L);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(steps(validation, "digits/image/" + i)).containsExactly(5L);
      assertThat(steps(validation, "reconstructions/image/" + i)).containsExactly(5L, 10L, 15L);
    }
    assertThat(folder.resolve("validation/projector_config.pbtxt")).exists();
    assertThat(failures).isEmpty();
  }

  @Test
  void aSlowWriterLeavesOutPicturesBetweenButNoCurveAndNotTheLastEpoch() throws Exception {
    Deque<Runnable> writer = new ArrayDeque<>();
    TensorBoardRecorder recorder =
        train(TrainingRequest.fresh(TinyRuns.spec(4), TinyRuns.CORPUS, 1), folder, writer::add);
    assertThat(recorder.awaitEnd(0, TimeUnit.SECONDS)).isFalse();
    while (!writer.isEmpty()) {
      writer.remove().run();
    }
    assertThat(recorder.awaitEnd(0, TimeUnit.SECONDS)).isTrue();
    List<Entry> training = EventReader.entries(folder.resolve("train"));
    assertThat(steps(training, "loss/reconstruction")).hasSize(4);
    assertThat(steps(training, "weights/code")).containsExactly(20L);
  }

  @Test
  void aContinuedRunGoesOnInTheSameFolder() throws Exception {
    train(TrainingRequest.fresh(TinyRuns.spec(2), TinyRuns.CORPUS, 1), folder, Runnable::run);
    AutoencoderSpec more = TinyRuns.spec(4);
    train(new TrainingRequest(more, TinyRuns.CORPUS, 1, ended.result()), folder, Runnable::run);
    List<Entry> training = EventReader.entries(folder.resolve("train"));
    assertThat(steps(training, "loss/reconstruction")).containsExactly(5L, 10L, 15L, 20L);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnceAndTheTrainingGoesOn() throws Exception {
    Path occupied = Files.writeString(folder.resolve("file"), "in the way");
    train(
        TrainingRequest.fresh(TinyRuns.spec(3), TinyRuns.CORPUS, 1),
        occupied.resolve("log"),
        Runnable::run);
    assertThat(epochs).hasSize(3);
    assertThat(failures).singleElement().asString().contains("Cannot write the TensorBoard log");
  }

  private TensorBoardRecorder train(TrainingRequest request, Path to, Executor writer)
      throws Exception {
    TensorBoardRecorder recorder =
        new TensorBoardRecorder(
            to, request.corpus(), writer, InstantSource.system(), failures::add);
    service.start(
        request,
        recorder.andThen(
            event -> {
              if (event instanceof EpochDone done) {
                epochs.add(done);
              } else if (event instanceof Ended end) {
                ended = end;
              }
            }));
    assertThat(Optional.ofNullable(ended)).isPresent();
    return recorder;
  }

  private static List<Entry> tagged(List<Entry> entries, String tag) {
    return entries.stream().filter(entry -> entry.tag().equals(tag)).toList();
  }

  private static List<Long> steps(List<Entry> entries, String tag) {
    return tagged(entries, tag).stream().map(Entry::step).toList();
  }
}
