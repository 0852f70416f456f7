package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Augmentation;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.Loss;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.StopSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SpecOptionsTest {
  static List<AutoencoderSpec> presets() {
    return Presets.all();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPresetAloneIsThePresetAndTheHelpNamesIt(AutoencoderSpec preset) throws RefusedException {
    assertThat(spec("--preset", preset.name())).isEqualTo(preset);
    assertThat(new CommandLine(new TestCommand()).getUsageMessage().replaceAll("\\s+", " "))
        .contains(preset.name());
  }

  @Test
  void everyNumberOfAKindCanBeSet() throws RefusedException {
    AutoencoderSpec center =
        spec(
            "--kind",
            "center_loss",
            "--class-weight",
            "0.2",
            "--center-weight",
            "0.1",
            "--center-rate",
            "0.4",
            "--code-l1",
            "0.01",
            "--weight-decay",
            "0.001");
    assertThat(center.kind()).isEqualTo(NetworkKind.CENTER_LOSS);
    assertThat(center.centerLoss()).isEqualTo(new CenterLossSpec(0.2, 0.1, 0.4));
    assertThat(center.penalties()).isEqualTo(new PenaltySpec(0.01, 0.001));
    assertThat(spec("--preset", "center", "--centre-rate", "0.3").centerLoss().rate())
        .isEqualTo(0.3);
    assertThat(spec("--preset", "variational", "--kl-weight", "4").klWeight()).isEqualTo(4);
  }

  @Test
  void augmentationCanBeSet() throws RefusedException {
    assertThat(spec("--augmented-share", "0.6").augmentation()).isEqualTo(new Augmentation(0.6, 1));
    assertThat(spec("--augmented-share", "1", "--augmentation-strength", "2").augmentation())
        .isEqualTo(new Augmentation(1, 2));
  }

  @Test
  void scheduleClipAndStopRulesCanBeSet() throws RefusedException {
    AutoencoderSpec spec =
        spec(
            "--schedule",
            "step",
            "--schedule-every",
            "3",
            "--schedule-factor",
            "0.1",
            "--gradient-clip",
            "2",
            "--patience",
            "5",
            "--minutes",
            "1.5",
            "--target",
            "0.04");
    assertThat(spec.optimiser().schedule())
        .isEqualTo(new ScheduleSpec(ScheduleSpec.Kind.STEP, 3, 0.1));
    assertThat(spec.optimiser().gradientClip()).isEqualTo(2);
    assertThat(spec.optimiser().learningRate()).isEqualTo(5e-4);
    assertThat(spec.stop()).isEqualTo(new StopSpec(5, 1.5, 0.04));
  }

  @Test
  void aKindBringsWhatItNeedsWhateverThePreset() throws RefusedException {
    assertThat(spec("--kind", "convolutional").encoderSizes()).containsExactly(16, 32, 2);
    assertThat(spec("--kind", "convolutional", "--layers", "8,4").encoderSizes())
        .containsExactly(8, 4);
    AutoencoderSpec cloud = spec("--kind", "variational");
    assertThat(cloud.loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
    assertThat(cloud.outputActivation()).isEqualTo(Activation.SIGMOID);
    assertThat(spec("--kind", "variational", "--loss", "mse").loss()).isEqualTo(Loss.MSE);
  }

  @Test
  void whatWouldChangeNothingIsRefused() {
    for (String[] unused :
        new String[][] {
          {"--noise", "masking"},
          {"--noise-strength", "0.2"},
          {"--centre-rate", "0.3"},
          {"--kl-weight", "4"},
          {"--schedule-every", "3"},
          {"--optimiser", "sgd", "--beta1", "0.8"},
          {"--optimiser", "sgd", "--epsilon", "0.001"},
          {"--preset", "quick", "--weight-deviation", "0.2"}
        }) {
      assertThatThrownBy(() -> spec(unused))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(unused[unused.length - 2])
          .hasMessageMatching(".*leave (them|it) out\\.");
    }
  }

  @Test
  void aRunThatGoesOnMayEndOtherwise() throws RefusedException {
    AutoencoderSpec begun = Presets.QUICK.with().stop(new StopSpec(5, 0, 0.04)).build();
    TestCommand command = parsed("--epochs", "90", "--patience", "0", "--minutes", "2");
    assertThat(command.options.goneOn(begun))
        .isEqualTo(begun.with().epochs(90).stop(new StopSpec(0, 2, 0.04)).build());
    assertThatThrownBy(() -> parsed("--patience", "-1").options.goneOn(begun))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void denoisingIsNoisyEvenIfNobodySaysHow() throws RefusedException {
    assertThat(spec("--kind", "denoising").noise()).isEqualTo(new Noise(Noise.Kind.GAUSSIAN, 0.3));
    assertThat(spec("--kind", "denoising", "--noise-strength", "0.1").noise())
        .isEqualTo(new Noise(Noise.Kind.GAUSSIAN, 0.1));
    assertThat(spec("--kind", "denoising", "--noise", "masking").noise())
        .isEqualTo(new Noise(Noise.Kind.MASKING, 0.3));
    assertThat(spec("--kind", "plain").noise()).isEqualTo(Noise.NONE);
    assertThatThrownBy(() -> spec("--kind", "denoising", "--noise-strength", "2"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("noise strength is 2");
  }

  private static AutoencoderSpec spec(String... arguments) throws RefusedException {
    return parsed(arguments).options.spec();
  }

  private static TestCommand parsed(String... arguments) {
    TestCommand command = new TestCommand();
    new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    return command;
  }

  @CommandLine.Command(name = "test")
  private static final class TestCommand {
    @CommandLine.Mixin private SpecOptions options = new SpecOptions();
  }
}
