package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Disk;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.lab.watch.LiveDigits;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.workbench.RecordedCodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was really trained and really written. */
class StoredRunsTest {
  @TempDir private Path folder;
  private final List<Map<String, String>> unreadable = new ArrayList<>();
  private StoredRuns runs;
  private String id;
  private float[] codesOfThree;

  @BeforeEach
  void train() throws Exception {
    RunStore store = new RunStore(folder, Disk.REAL, new ModelFile(), Clock.systemUTC());
    runs = new StoredRuns(store, MatrixProduct.PLAIN, new LiveDigits(), unreadable::add);
    var request = TrainingRequest.fresh(TinyRuns.spec(3), TinyRuns.CORPUS, 1);
    RunRecorder recorder =
        store.begin(request, RunPlan.of("tiny", RunOrigin.HAND), Map.of(), failure -> {});
    id = recorder.info().id();
    new TrainingService(new Dl4jEngine(), Runnable::run)
        .start(request, recorder.andThen(event -> follow(recorder, event)));
    recorder.figures(3, Map.of(Figures.KNN_ACCURACY, 0.75));
  }

  private void follow(RunRecorder recorder, TrainingEvent event) {
    if (event instanceof TrainingEvent.EpochDone done) {
      DigitDataset digits = TinyRuns.CORPUS.heldOut();
      codesOfThree = done.snapshot().encode(digits.images(0, digits.size()));
      recorder.codes(done.epoch(), codesOfThree, done.snapshot().codeSize());
    }
  }

  @Test
  void aTrainedRunIsALineWithItsFigures() throws Exception {
    RunEntry entry = runs.list().get(0);
    assertThat(entry.name()).isEqualTo("tiny");
    assertThat(entry.sizes()).isEqualTo("5-2");
    assertThat(entry.state()).isEqualTo(RunState.COMPLETED);
    assertThat(entry.epochs()).isEqualTo(3);
    assertThat(entry.accuracy()).isEqualTo(0.75);
    RunHistory history = runs.history(id);
    assertThat(history.validation()).hasSize(3);
    assertThat(entry.bestLoss())
        .isEqualTo(history.validation().get(entry.bestEpoch() - 1))
        .isEqualTo(history.validation().stream().min(Double::compare).orElseThrow());
    assertThat(history.kept()).contains(0, 3);
    assertThat(history.coded()).containsExactly(1, 2, 3);
  }

  @Test
  void keptWeightsMakeTheCodesThatWereRecorded() throws Exception {
    Autoencoder network = runs.weights(id, 3);
    RecordedCodes recorded = runs.codes(id, 3, TinyRuns.CORPUS).orElseThrow();
    assertThat(network.epoch()).isEqualTo(3);
    assertThat(recorded.codes()).isEqualTo(codesOfThree);
    float[] made = network.encode(recorded.digits().images(0, recorded.digits().size()));
    for (int i = 0; i < made.length; i++) {
      assertThat(made[i]).isCloseTo(codesOfThree[i], org.assertj.core.api.Assertions.within(1e-4f));
    }
    assertThat(runs.codes(id, 2, TinyRuns.CORPUS).orElseThrow().digits())
        .isSameAs(recorded.digits());
    assertThat(runs.codes(id, 2, TinyRuns.corpus(9))).isEmpty();
  }

  @Test
  void whatAPersonWritesIsKeptAndADeletedRunComesBack() throws Exception {
    runs.rename(id, "the best");
    runs.note(id, "for the talk");
    runs.tag(id, List.of("talk"));
    RunEntry entry = runs.list().get(0);
    assertThat(entry.name()).isEqualTo("the best");
    assertThat(entry.note()).isEqualTo("for the talk");
    assertThat(entry.tags()).containsExactly("talk");
    runs.delete(id);
    assertThat(runs.list()).isEmpty();
    runs.restore(id);
    assertThat(runs.list()).containsExactly(entry);
  }

  @Test
  void aFolderThatHoldsNoRunIsToldOnce() throws Exception {
    Files.createDirectories(folder.resolve("strange"));
    Files.writeString(folder.resolve("strange").resolve("run.json"), "{");
    assertThat(runs.list()).hasSize(1);
    runs.list();
    assertThat(unreadable).hasSize(1);
    assertThat(unreadable.get(0)).containsOnlyKeys("strange");
  }
}
