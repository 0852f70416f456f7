package io.bottleneck.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.Disk;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossHistoryTest {
  @TempDir private Path folder;

  private String train(RunStore store, long seed) throws Exception {
    TrainingRequest request =
        TrainingRequest.fresh(TinyRuns.spec(3).withSeed(seed), TinyRuns.CORPUS, 1);
    RunRecorder recorder =
        store.begin(request, RunPlan.of("tiny", RunOrigin.HAND), Map.of(), failure -> {});
    new TrainingService(new Dl4jEngine(), Runnable::run).start(request, recorder);
    return store.list().runs().stream()
        .filter(run -> run.info().spec().seed() == seed)
        .findFirst()
        .orElseThrow()
        .info()
        .id();
  }

  @Test
  void aKeptRunOfTheModelTellsWhatCameAfterIt() throws Exception {
    RunStore store = new RunStore(folder, Disk.REAL, new ModelFile(), Clock.systemUTC());
    String id = train(store, 1);
    train(store, 2);
    ModelCard early = store.checkpoint(id, store.keptEpochs(id).get(1)).card();
    assertThat(early.validationLosses()).isNotEmpty();
    LossHistory history = LossHistory.of(early, store);
    assertThat(history.words()).contains(id);
    assertThat(history.validation())
        .hasSize(3)
        .startsWith(early.validationLosses().toArray(Double[]::new));
    assertThat(history.training()).hasSize(3);
  }

  @Test
  void withoutSuchARunTheCardIsAsked() throws Exception {
    RunStore store = new RunStore(folder, Disk.REAL, new ModelFile(), Clock.systemUTC());
    ModelCard card = store.newest(train(store, 1)).card();
    RunStore empty =
        new RunStore(folder.resolve("none"), Disk.REAL, new ModelFile(), Clock.systemUTC());
    LossHistory history = LossHistory.of(card, empty);
    assertThat(history.words()).contains("card");
    assertThat(history.training()).isEqualTo(card.trainingLosses()).hasSize(3);
    assertThat(history.validation()).isEqualTo(card.validationLosses());
  }
}
