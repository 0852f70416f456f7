package io.bottleneck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.model.LayerShape;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRecorderTest {
  @TempDir private Path folder;

  private final List<IOException> failures = new ArrayList<>();

  @Test
  void everyEpochReplacesTheFile() throws IOException {
    Path file = folder.resolve("model.zip");
    ModelFile store = new ModelFile();
    ModelRecorder recorder = new ModelRecorder(store, file, false, Runnable::run, failures::add);
    assertThat(recorder.lastWrittenOrNull()).isNull();
    for (int epoch = 1; epoch <= 3; epoch++) {
      recorder.checkpoint(model(epoch));
      assertThat(store.open(file).card().epoch()).isEqualTo(epoch);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void theFileLeavesTheOptimiserOutWhenOnlyWeightsAreWanted() throws IOException {
    Path file = folder.resolve("model.zip");
    ModelFile store = new ModelFile();
    SavedModel remembering =
        new SavedModel(model(1).card(), model(1).parameters(), Optional.of(new float[] {0.5f}));
    new ModelRecorder(store, file, false, Runnable::run, failures::add).checkpoint(remembering);
    assertThat(store.open(file).optimiserState()).isPresent();
    new ModelRecorder(store, file, true, Runnable::run, failures::add).checkpoint(remembering);
    assertThat(store.open(file).optimiserState()).isEmpty();
    assertThat(store.open(file).parameters()).isEqualTo(remembering.parameters());
    assertThat(failures).isEmpty();
  }

  @Test
  void aSlowWriterLeavesOutEpochsButNeverTheLast() throws Exception {
    Deque<Runnable> tasks = new ArrayDeque<>();
    List<Double> saved = new ArrayList<>();
    ModelRecorder recorder =
        new ModelRecorder(
            remembering(saved), folder.resolve("model.zip"), false, tasks::add, failures::add);
    recorder.checkpoint(model(1));
    recorder.checkpoint(model(2));
    recorder.checkpoint(model(3));
    recorder.on(new TrainingEvent.Ended(TrainingEvent.Reason.COMPLETED, "done", Optional.empty()));
    assertThat(recorder.awaitEnd(0, TimeUnit.SECONDS)).isFalse();
    tasks.forEach(Runnable::run);
    assertThat(saved).containsExactly(3.0);
    assertThat(recorder.awaitEnd(0, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFailureIsToldAndTheNextEpochIsTriedAgain() {
    Path nowhere = folder.resolve("model.zip");
    List<Double> saved = new ArrayList<>();
    ModelStore full =
        new ModelStore() {
          @Override
          public void save(SavedModel model, Path file) throws IOException {
            if (model.card().epoch() == 1) {
              throw new IOException("no space left");
            }
            saved.add(model.card().epoch());
          }

          @Override
          public SavedModel open(Path file) {
            throw new UnsupportedOperationException();
          }
        };
    ModelRecorder recorder = new ModelRecorder(full, nowhere, false, Runnable::run, failures::add);
    recorder.checkpoint(model(1));
    assertThat(failures).singleElement().asString().contains("no space left");
    assertThat(recorder.lastWrittenOrNull()).isNull();
    recorder.checkpoint(model(2));
    assertThat(saved).containsExactly(2.0);
    assertThat(recorder.lastWrittenOrNull().card().epoch()).isEqualTo(2);
  }

  private static ModelStore remembering(List<Double> epochs) {
    return new ModelStore() {
      @Override
      public void save(SavedModel model, Path file) {
        epochs.add(model.card().epoch());
      }

      @Override
      public SavedModel open(Path file) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static SavedModel model(int epoch) {
    List<Double> losses = java.util.Collections.nCopies(epoch, 0.05);
    String sha = "0".repeat(64);
    ModelCard card =
        new ModelCard(
            "quick",
            Presets.QUICK,
            epoch,
            "digits",
            sha,
            sha,
            10,
            losses,
            losses,
            1,
            1,
            Instant.EPOCH,
            Map.of());
    int length = (int) LayerShape.parameterCount(Presets.QUICK);
    return new SavedModel(card, new float[length], Optional.empty());
  }

  @Test
  void aStoreThatBreaksDoesNotKeepAnybodyWaiting() throws Exception {
    ModelStore broken =
        new ModelStore() {
          @Override
          public void save(SavedModel model, Path file) {
            throw new IllegalStateException("broken");
          }

          @Override
          public SavedModel open(Path file) {
            throw new IllegalStateException("broken");
          }
        };
    Deque<Runnable> tasks = new ArrayDeque<>();
    ModelRecorder recorder =
        new ModelRecorder(broken, folder.resolve("model.zip"), false, tasks::add, failures::add);
    recorder.checkpoint(model(1));
    recorder.on(new TrainingEvent.Ended(TrainingEvent.Reason.COMPLETED, "done", Optional.empty()));
    Runnable end = tasks.removeLast();

    assertThatThrownBy(end::run).hasMessage("broken");

    assertThat(recorder.awaitEnd(0, TimeUnit.SECONDS)).isTrue();
  }
}
