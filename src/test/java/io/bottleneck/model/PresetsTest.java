package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresetsTest {
  @Test
  void seedIsTheSeedProjectsNetwork() {
    AutoencoderSpec seed = Presets.SEED;

    assertThat(seed.encoderSizes()).containsExactly(256, 64, 32, 2);
    assertThat(seed.hiddenActivation()).isEqualTo(Activation.RELU);
    assertThat(seed.codeActivation()).isEqualTo(Activation.LINEAR);
    assertThat(seed.outputActivation()).isEqualTo(Activation.RELU);
    assertThat(seed.loss()).isEqualTo(Loss.MSE);
    assertThat(seed.optimiser()).isEqualTo(OptimiserSpec.adam(5e-4));
    assertThat(seed.batchSize()).isEqualTo(200);
    assertThat(seed.epochs()).isEqualTo(100);
    // Weights 2 * (784*256 + 256*64 + 64*32 + 32*2), biases 2 * (256 + 64 + 32) + 2 + 784.
    assertThat(LayerShape.parameterCount(seed)).isEqualTo(438_400 + 1_490);
  }

  @Test
  void theOthersHaveTheirShapes() {
    assertThat(Presets.WIDE.encoderSizes()).containsExactly(1000, 500, 250, 2);
    assertThat(Presets.WIDE.batchNormalisation()).isTrue();
    // Weights 2 * (784000 + 500000 + 125000 + 500), biases 2 * 1750 + 786, normalisation 4 * 3500.
    assertThat(LayerShape.parameterCount(Presets.WIDE)).isEqualTo(2_819_000 + 4_286 + 14_000);
    assertThat(Presets.CODE_32.encoderSizes()).containsExactly(256, 64, 32);
    assertThat(Presets.CODE_32.codeSize()).isEqualTo(32);
    assertThat(LayerShape.parameterCount(Presets.CODE_32)).isEqualTo(438_272 + 1_456);
    assertThat(Presets.QUICK.encoderSizes()).containsExactly(128, 32, 2);
    assertThat(LayerShape.parameterCount(Presets.QUICK)).isEqualTo(209_024 + 1_106);
  }

  @Test
  void layersMirrorEachOther() {
    List<LayerShape> layers = LayerShape.of(Presets.WIDE);

    assertThat(layers)
        .extracting(LayerShape::name)
        .containsExactly(
            "encoder1",
            "encoder2",
            "encoder3",
            "code",
            "decoder1",
            "decoder2",
            "decoder3",
            "output");
    for (int i = 0; i < layers.size(); i++) {
      LayerShape mirror = layers.get(layers.size() - 1 - i);
      assertThat(layers.get(i).inputs()).isEqualTo(mirror.outputs());
    }
    assertThat(layers)
        .filteredOn(layer -> !layer.normalised())
        .extracting(LayerShape::name)
        .containsExactly("code", "output");
  }

  @Test
  void areFoundByNameWhateverTheCase() {
    assertThat(Presets.named("SEED")).contains(Presets.SEED);
    assertThat(Presets.named("code32")).contains(Presets.CODE_32);
    assertThat(Presets.named("huge")).isEmpty();
    assertThat(Presets.all()).hasSize(10).first().isEqualTo(Presets.SEED);
  }
}
