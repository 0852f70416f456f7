package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KindChoiceTest {
  static List<Arguments> everyWay() {
    List<Arguments> ways = new ArrayList<>();
    for (AutoencoderSpec preset : Presets.all()) {
      for (NetworkKind first : NetworkKind.values()) {
        for (NetworkKind second : NetworkKind.values()) {
          ways.add(Arguments.of(preset, first, second));
        }
      }
    }
    return ways;
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void oneClickFromAnywhereGivesASpecThatCanBeTrained(
      AutoencoderSpec preset, NetworkKind first, NetworkKind second) {
    SpecEditor editor = new SpecEditor(preset);
    editor.set(SpecField.KIND, first);
    assertThat(editor.faults()).isEmpty();
    editor.set(SpecField.KIND, second);
    assertThat(editor.faults()).isEmpty();
    AutoencoderSpec spec = editor.checkProperty().get().spec().orElseThrow();
    assertThat(spec.kind()).isEqualTo(second);
    assertThat(spec.codeSize()).isEqualTo(preset.codeSize());
  }

  @Test
  void eachKindBringsWhatMustGoWithIt() {
    assertThat(chosen(NetworkKind.DENOISING).noise())
        .isEqualTo(new Noise(Noise.Kind.GAUSSIAN, 0.3));
    AutoencoderSpec variational = chosen(NetworkKind.VARIATIONAL);
    assertThat(variational.codeActivation()).isEqualTo(Activation.LINEAR);
    assertThat(variational.outputActivation()).isEqualTo(Activation.SIGMOID);
    assertThat(variational.loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
    assertThat(chosen(NetworkKind.CONVOLUTIONAL).encoderSizes()).containsExactly(16, 32, 2);
  }

  @Test
  void filtersDoNotBecomeUnits() {
    SpecEditor editor = new SpecEditor(Presets.CODE_32);
    editor.set(SpecField.KIND, NetworkKind.CONVOLUTIONAL);
    editor.set(SpecField.KIND, NetworkKind.PLAIN);
    assertThat(editor.soundSpecProperty().get().encoderSizes()).containsExactly(128, 32, 32);
  }

  @Test
  void everyNumberOfASpecIsReadBack() {
    AutoencoderSpec spec =
        Presets.QUICK
            .with()
            .name("custom")
            .kind(NetworkKind.DENOISING)
            .noise(new Noise(Noise.Kind.MASKING, 0.25))
            .penalties(new io.bottleneck.model.PenaltySpec(0.001, 1e-5))
            .optimiser(
                new OptimiserSpec(
                    OptimiserSpec.Kind.ADAM,
                    2e-3,
                    0.8,
                    0.99,
                    1e-7,
                    new ScheduleSpec(ScheduleSpec.Kind.STEP, 7, 0.25),
                    1.5))
            .stop(new io.bottleneck.model.StopSpec(5, 2.5, 0.031))
            .build();
    assertThat(SpecDraft.of(spec).check().spec()).contains(spec);
    AutoencoderSpec center =
        Presets.QUICK
            .with()
            .name("custom")
            .kind(NetworkKind.CENTER_LOSS)
            .centerLoss(new io.bottleneck.model.CenterLossSpec(0.3, 0.02, 0.7))
            .build();
    assertThat(SpecDraft.of(center).check().spec()).contains(center);
  }

  @Test
  void whatAKindDoesNotUseIsHiddenAndNeverAFault() {
    SpecDraft draft =
        SpecDraft.of(Presets.QUICK)
            .with(SpecField.KL_WEIGHT, "much")
            .with(SpecField.SCHEDULE_EVERY, "0");
    assertThat(draft.uses(SpecField.KL_WEIGHT)).isFalse();
    assertThat(draft.check().spec()).isPresent();
    assertThat(draft.presetName()).isEqualTo("quick");
    assertThat(draft.with(SpecField.SCHEDULE, ScheduleSpec.Kind.STEP).check().faults())
        .containsOnlyKeys(SpecField.SCHEDULE_EVERY);
  }

  @Test
  void faultsOfAKindStandAtItsOwnFields() {
    SpecDraft draft =
        KindChoice.choose(SpecDraft.of(Presets.QUICK), NetworkKind.VARIATIONAL)
            .with(SpecField.KL_WEIGHT, "-1")
            .with(SpecField.CODE_ACTIVATION, Activation.RELU);
    assertThat(draft.check().faults())
        .containsOnlyKeys(SpecField.KL_WEIGHT, SpecField.CODE_ACTIVATION);
  }

  private static AutoencoderSpec chosen(NetworkKind kind) {
    SpecEditor editor = new SpecEditor(Presets.SEED);
    editor.set(SpecField.KIND, kind);
    return editor.checkProperty().get().spec().orElseThrow();
  }
}
