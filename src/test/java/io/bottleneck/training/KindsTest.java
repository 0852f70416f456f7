package io.bottleneck.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service does for the kinds that need more than digits. */
class KindsTest {
  private final FakeEngine engine = new FakeEngine(i -> 0.1);
  private final TrainingService service = new TrainingService(engine, Runnable::run);

  @Test
  void noiseIsFreshEveryEpochAndTheTargetStaysClean() {
    DigitCorpus one = corpus(null);
    AutoencoderSpec plain = FakeEngine.spec(3, 5);
    AutoencoderSpec denoising =
        plain.with().kind(NetworkKind.DENOISING).noise(new Noise(Noise.Kind.GAUSSIAN, 0.3)).build();
    service.start(TrainingRequest.fresh(plain, one, 1), event -> {});
    List<String> cleanTargets = List.copyOf(engine.minibatches);
    engine.minibatches.clear();
    engine.seen.clear();

    service.start(TrainingRequest.fresh(denoising, one, 1), event -> {});

    assertThat(engine.minibatches).isEqualTo(cleanTargets);
    List<float[]> first = List.copyOf(engine.seen);
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i)).isNotEqualTo(one.training().images(0, 1));
      for (int j = 0; j < i; j++) {
        assertThat(Arrays.equals(first.get(i), first.get(j))).isFalse();
      }
    }
    engine.seen.clear();
    service.start(TrainingRequest.fresh(denoising, one, 1), event -> {});
    for (int i = 0; i < first.size(); i++) {
      assertThat(engine.seen.get(i)).isEqualTo(first.get(i)); // the seed decides
    }
  }

  @Test
  void augmentedDigitsAreFreshEveryEpochAndAreWhatTheNetworkIsToGiveBack() {
    DigitCorpus one = corpus(null);
    Augmentation all = new Augmentation(1, 2);
    AutoencoderSpec plain = FakeEngine.spec(3, 5).with().augmentation(all).build();
    service.start(TrainingRequest.fresh(plain, one, 1), event -> {});
    List<float[]> seen = List.copyOf(engine.seen);
    List<String> targets = List.copyOf(engine.minibatches);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(seen.get(i)).isNotEqualTo(one.training().images(0, 1));
      for (int j = 0; j < i; j++) {
        assertThat(Arrays.equals(seen.get(i), seen.get(j))).isFalse();
        assertThat(targets.get(i)).isNotEqualTo(targets.get(j));
      }
    }
    engine.seen.clear();
    engine.minibatches.clear();
    AutoencoderSpec denoising =
        plain.with().kind(NetworkKind.DENOISING).noise(new Noise(Noise.Kind.MASKING, 0.3)).build();
    service.start(TrainingRequest.fresh(denoising, one, 1), event -> {});
    assertThat(engine.minibatches).as("noise spoils only what is seen").isEqualTo(targets);
    assertThat(engine.seen.get(0)).isNotEqualTo(seen.get(0));
  }

  @Test
  void aCenterLossWithoutLabelsIsRefusedInOneSentence() {
    AutoencoderSpec center = FakeEngine.spec(1).with().kind(NetworkKind.CENTER_LOSS).build();
    TrainingRequest unlabelled = TrainingRequest.fresh(center, corpus(null), 1);
    assertThatThrownBy(() -> service.start(unlabelled, event -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(TrainingRequest.refusal(center, corpus(null)).orElseThrow())
        .hasMessageContaining("has no labels");
    assertThat(service.state()).isEqualTo(TrainingState.IDLE);
    assertThat(engine.minibatches).isEmpty();

    service.start(TrainingRequest.fresh(center, corpus(new byte[] {4}), 1), event -> {});
    assertThat(engine.minibatches).hasSize(1);
    assertThat(TrainingRequest.refusal(FakeEngine.spec(1), corpus(null))).isEmpty();
  }

  /** A single digit, the same to learn from and held out. */
  private static DigitCorpus corpus(byte[] labels) {
    byte[] pixels = new byte[DigitDataset.PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 251);
    }
    DigitDataset digit = new DigitDataset("one", pixels, labels);
    return new DigitCorpus("one digit", Path.of("x"), digit, digit, "for a test");
  }
}
