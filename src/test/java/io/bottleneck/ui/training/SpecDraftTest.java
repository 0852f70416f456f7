package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.Presets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDraftTest {
  static List<AutoencoderSpec> presets() {
    return Presets.all();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void showsAPresetAndReadsItBackUnchanged(AutoencoderSpec preset) {
    SpecDraft draft = SpecDraft.of(preset);
    assertThat(draft.check().spec()).contains(preset);
    assertThat(draft.presetName()).isEqualTo(preset.name());
  }

  @Test
  void numbersReadBackAsTheyWere() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2000; i++) {
      double value = random.nextDouble(-10, 10) * Math.pow(10, random.nextInt(-12, 12));
      assertThat(FieldKind.DECIMAL.parse(FieldKind.DECIMAL.text(value))).isEqualTo(value);
    }
    assertThat(FieldKind.DECIMAL.text(5e-4)).isEqualTo("0.0005");
    assertThat(FieldKind.DECIMAL.text(1e-8)).isEqualTo("1e-8");
    assertThat(FieldKind.DECIMAL.text(0.0)).isEqualTo("0");
  }

  @Test
  void seedAndEpochsLeaveAPresetWhatItIs() {
    SpecDraft draft =
        SpecDraft.of(Presets.SEED).with(SpecField.SEED, "7").with(SpecField.EPOCHS, "3");
    assertThat(draft.check().spec()).contains(Presets.SEED.withSeed(7).withEpochs(3));
    assertThat(draft.with(SpecField.BATCH_SIZE, "100").presetName()).isEqualTo("custom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2,5 0", "1f", "0x1p3", "NaN", "Infinity", "ten"})
  void whatIsNoNumberIsAFaultOfItsField(String typed) {
    SpecDraft.Check check =
        SpecDraft.of(Presets.QUICK).with(SpecField.LEARNING_RATE, typed).check();
    assertThat(check.spec()).isEmpty();
    assertThat(check.faults()).containsOnlyKeys(SpecField.LEARNING_RATE);
    assertThat(check.sentences()).singleElement().asString().contains("“" + typed + "”");
  }

  @Test
  void everyFaultStandsAtTheFieldItBelongsTo() {
    SpecDraft.Check check =
        SpecDraft.of(Presets.QUICK)
            .with(SpecField.ENCODER_SIZES, "128, 0, 2")
            .with(SpecField.EPOCHS, "1.5")
            .with(SpecField.BETA1, "1")
            .with(SpecField.OUTPUT_ACTIVATION, Activation.TANH)
            .with(SpecField.LOSS, Loss.BINARY_CROSS_ENTROPY)
            .check();
    assertThat(check.faults())
        .containsOnlyKeys(
            SpecField.ENCODER_SIZES, SpecField.EPOCHS, SpecField.LOSS, SpecField.BETA1);
    assertThat(check.sentences()).hasSize(4);
  }

  @Test
  void numbersOfAnOptimiserThatIsNotChosenAreNoFault() {
    SpecDraft draft = SpecDraft.of(Presets.QUICK).with(SpecField.BETA1, "1");
    assertThat(draft.check().spec()).isEmpty();
    assertThat(draft.with(SpecField.OPTIMISER, OptimiserSpec.Kind.SGD).check().spec()).isPresent();
  }

  @Test
  void sizesMayBeTypedWithCommasOrSpaces() {
    assertThat(FieldKind.SIZES.parse("64 ,32  2")).isEqualTo(List.of(64, 32, 2));
    assertThat(SpecDraft.of(Presets.QUICK).with(SpecField.ENCODER_SIZES, "-5").check().faults())
        .containsOnlyKeys(SpecField.ENCODER_SIZES);
    assertThat(SpecDraft.of(Presets.QUICK).with(SpecField.ENCODER_SIZES, "").check().faults())
        .containsOnlyKeys(SpecField.ENCODER_SIZES);
  }
}
