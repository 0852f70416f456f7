package io.bottleneck.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.data.Noise;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs of real networks through the service. */
class TrainingWithDl4jTest {
  private final TrainingService service = new TrainingService(new Dl4jEngine(), Runnable::run);

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7})
  void aRunThatWasStoppedContinuesBitForBit(int stopAfter) {
    AutoencoderSpec spec = Presets.QUICK.withEpochs(3);
    DigitCorpus corpus = madeUp();
    SavedModel whole = train(TrainingRequest.fresh(spec, corpus, 1), event -> {});
    List<TrainingEvent> batches = new ArrayList<>();
    SavedModel part =
        train(
            TrainingRequest.fresh(spec, corpus, 1),
            event -> {
              if (event instanceof TrainingEvent.Batches) {
                batches.add(event);
                if (batches.size() == stopAfter) {
                  service.stop();
                }
              }
            });
    assertThat(part.card().epoch()).isCloseTo(stopAfter / 3.0, within(1e-9));
    SavedModel continued =
        train(new TrainingRequest(spec, corpus, 1, Optional.of(part)), event -> {});
    assertThat(Arrays.equals(continued.parameters(), whole.parameters())).isTrue();
    assertThat(
            Arrays.equals(
                continued.optimiserState().orElseThrow(), whole.optimiserState().orElseThrow()))
        .isTrue();
    assertThat(continued.card().validationLosses()).isEqualTo(whole.card().validationLosses());
  }

  @ParameterizedTest
  @EnumSource(NetworkKind.class)
  void everyKindContinuesBitForBitFromItsFile(NetworkKind kind, @TempDir Path folder)
      throws IOException {
    boolean filters = kind == NetworkKind.CONVOLUTIONAL;
    AutoencoderSpec spec =
        Presets.QUICK
            .with()
            .kind(kind)
            .encoderSizes(filters ? List.of(2, 2, 2) : List.of(8, 2))
            .noise(new Noise(Noise.Kind.SALT_AND_PEPPER, 0.2))
            .penalties(new PenaltySpec(1e-3, 1e-4))
            .optimiser(
                Presets.QUICK
                    .optimiser()
                    .withSchedule(new ScheduleSpec(ScheduleSpec.Kind.COSINE, 1, 0.5)))
            .epochs(3)
            .build();
    DigitCorpus corpus = madeUp();
    SavedModel whole = train(TrainingRequest.fresh(spec, corpus, 1), event -> {});
    int[] batches = {0};
    SavedModel part =
        train(
            TrainingRequest.fresh(spec, corpus, 1),
            event -> {
              if (event instanceof TrainingEvent.Batches && ++batches[0] == 4) {
                service.stop();
              }
            });
    ModelFile files = new ModelFile();
    files.save(part, folder.resolve("part.zip"));
    SavedModel opened = files.open(folder.resolve("part.zip"));
    SavedModel continued =
        train(new TrainingRequest(spec, corpus, 1, Optional.of(opened)), event -> {});
    assertThat(Arrays.equals(continued.parameters(), whole.parameters())).isTrue();
    assertThat(
            Arrays.equals(
                continued.optimiserState().orElseThrow(), whole.optimiserState().orElseThrow()))
        .isTrue();
    assertThat(continued.card().validationLosses()).isEqualTo(whole.card().validationLosses());
  }

  @Test
  void anAbsurdLearningRateEndsWithFiniteWeights() {
    AutoencoderSpec quick = Presets.QUICK.withEpochs(50);
    AutoencoderSpec wild =
        new AutoencoderSpec(
            "wild",
            quick.encoderSizes(),
            quick.hiddenActivation(),
            quick.codeActivation(),
            io.bottleneck.model.Activation.LINEAR,
            false,
            quick.weightInit(),
            quick.weightDeviation(),
            quick.biasInit(),
            quick.loss(),
            new io.bottleneck.model.OptimiserSpec(
                io.bottleneck.model.OptimiserSpec.Kind.SGD, 1, 0, 0, 0),
            5,
            50,
            1);
    List<TrainingEvent.Ended> ends = new ArrayList<>();
    SavedModel kept =
        train(
            TrainingRequest.fresh(wild, madeUp(), 1),
            event -> {
              if (event instanceof TrainingEvent.Ended ended) {
                ends.add(ended);
              }
            });
    assertThat(ends.get(0).reason()).isEqualTo(TrainingEvent.Reason.DIVERGED);
    for (float parameter : kept.parameters()) {
      assertThat(Float.isFinite(parameter)).isTrue();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void firstEpochOfTheSeedPresetIsTheReferences() throws IOException {
    Path kaggle = Path.of(System.getProperty("bottleneck.test.data"), "kaggle");
    DigitCorpus corpus = new DatasetLoader(null).open(kaggle, LoadProgress.NONE);
    SavedModel model =
        train(TrainingRequest.fresh(Presets.SEED.withEpochs(1), corpus, 1), event -> {});
    double reference = 0.0553; // mean of five seeds
    assertThat(model.card().validationLosses().get(0))
        .isCloseTo(reference, within(0.06 * reference));
  }

  private SavedModel train(TrainingRequest request, TrainingObserver observer) {
    List<SavedModel> results = new ArrayList<>();
    service.start(
        request,
        observer.andThen(
            event -> {
              if (event instanceof TrainingEvent.Ended ended) {
                results.add(ended.result().orElseThrow());
              }
            }));
    return results.get(0);
  }

  /** 500 digits to learn from: minibatches of 200, 200 and 100. */
  private static DigitCorpus madeUp() {
    return new DigitCorpus(
        "made up", Path.of("nowhere"), digits(500, 1), digits(50, 2), "made up for a test");
  }

  private static DigitDataset digits(int count, long seed) {
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    Random random = new Random(seed);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0);
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(DigitDataset.CLASSES);
    }
    return new DigitDataset("digits " + seed, pixels, labels);
  }
}
