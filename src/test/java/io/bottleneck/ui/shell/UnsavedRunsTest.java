package io.bottleneck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEngine;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.training.TrainingPort;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedRunsTest {
  @TempDir Path folder;

  @Test
  void runsBegunInTheSameSecondKeepTheirOwnFiles() {
    UnsavedRuns runs = runs();
    end(started(runs), QuickModel.afterEpochs(1));
    end(started(runs), QuickModel.afterEpochs(2));
    end(started(runs), QuickModel.afterEpochs(3));

    assertThat(runs().leftBehind())
        .extracting(file -> new ModelFile().open(file).card().epoch())
        .containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void savingTheLastResultLeavesTheRunThatIsOnItsFile() {
    UnsavedRuns runs = runs();
    SavedModel first = QuickModel.afterEpochs(1);
    end(started(runs), first);
    started(runs).checkpoint(QuickModel.afterEpochs(2));

    runs.forget(first);

    assertThat(runs().leftBehind())
        .extracting(file -> new ModelFile().open(file).card().epoch())
        .containsExactly(2.0);
  }

  @Test
  void aRunThatWasRefusedIsNotWaitedFor() {
    UnsavedRuns runs = runs();
    TrainingService busy =
        new TrainingService(
            new NoEngine(),
            task -> {
              throw new IllegalStateException("no thread");
            });
    TrainingPort training = TrainingPort.of(busy, runs::begin);
    DigitDataset digits = new DigitDataset("two", new byte[2 * DigitDataset.PIXELS], null);
    DigitCorpus corpus = new DigitCorpus("two", folder, digits, digits, "two");

    assertThatThrownBy(
            () ->
                training.start(
                    TrainingRequest.fresh(Presets.QUICK, corpus, 1), event -> {}, Pace.ON))
        .hasMessage("no thread");

    Assertions.assertTimeout(Duration.ofSeconds(5), () -> runs.finish(6));
  }

  private UnsavedRuns runs() {
    return new UnsavedRuns(
        folder,
        new ModelFile(),
        new Workers(Runnable::run, Runnable::run, Runnable::run),
        (file, failure) -> fail("%s was not written", file, failure));
  }

  private static TrainingObserver started(UnsavedRuns runs) {
    TrainingObserver keeper = runs.begin();
    Autoencoder fresh = RandomNetworks.of(1, 0).autoencoder();
    keeper.on(new TrainingEvent.Started(Presets.QUICK, 1, 0, fresh));
    return keeper;
  }

  private static void end(TrainingObserver keeper, SavedModel result) {
    keeper.on(
        new TrainingEvent.Ended(TrainingEvent.Reason.STOPPED, "stopped", Optional.of(result)));
  }

  private static final class NoEngine implements TrainingEngine {
    @Override
    public Session open(AutoencoderSpec spec, Optional<SavedModel> start, int nativeThreads) {
      throw new UnsupportedOperationException("nothing trains here");
    }

    @Override
    public MatrixProduct matrixProduct() {
      return MatrixProduct.PLAIN;
    }

    @Override
    public Map<String, String> versions() {
      return Map.of();
    }
  }
}
