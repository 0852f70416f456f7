package io.bottleneck.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkFigureTest {
  private static Figure figure(AutoencoderSpec spec) {
    float[] digit = new float[DigitDataset.PIXELS];
    return NetworkFigure.of("mine", spec, new NetworkFigure.Sample(digit, digit, digit));
  }

  private static AutoencoderSpec spec(NetworkKind kind) {
    return Presets.SEED
        .with()
        .kind(kind)
        .noise(kind == NetworkKind.DENOISING ? new Noise(Noise.Kind.MASKING, 0.25) : Noise.NONE)
        .encoderSizes(kind == NetworkKind.CONVOLUTIONAL ? List.of(16, 32, 5) : List.of(300, 40, 5))
        .build();
  }

  @ParameterizedTest
  @EnumSource(NetworkKind.class)
  void namesEveryLayerWithItsShapeAndParameters(NetworkKind kind) {
    AutoencoderSpec spec = spec(kind);
    List<Mark.Text> texts = figure(spec).all(Mark.Text.class);
    for (LayerShape layer : LayerShape.of(spec)) {
      Mark.Text name =
          texts.stream().filter(text -> text.text().equals(layer.name())).findFirst().orElseThrow();
      List<String> below = new ArrayList<>();
      texts.stream()
          .filter(text -> text.x() == name.x() && text.y() > name.y())
          .forEach(text -> below.add(text.text()));
      String count = String.format(Locale.ROOT, "%,d", layer.parameterCount());
      assertThat(below).as(layer.name()).anyMatch(text -> text.matches(count + "( parameters)?"));
      if (layer.convolution().isEmpty()) {
        assertThat(below).contains(layer.inputs() + " \u2192 " + layer.outputs());
      }
    }
    assertThat(texts)
        .anyMatch(
            text ->
                text.text()
                    .equals(
                        String.format(
                            Locale.ROOT,
                            "%s autoencoder, code of 5 numbers, %,d parameters",
                            kind.label(),
                            LayerShape.parameterCount(spec))));
  }

  @Test
  void filtersShowChannelsAndSides() {
    assertThat(figure(spec(NetworkKind.CONVOLUTIONAL)).all(Mark.Text.class))
        .extracting(Mark.Text::text)
        .contains(
            "1\u00b728\u00b2 \u2192 16\u00b714\u00b2", "16\u00b714\u00b2 \u2192 1\u00b728\u00b2")
        .contains("3 \u00d7 3, halves", "3 \u00d7 3, doubles");
  }

  @Test
  void aDenoisingNetworkShowsTheNoisyDigitAndItsNoise() {
    Figure figure = figure(spec(NetworkKind.DENOISING));
    assertThat(figure.all(Mark.Raster.class)).hasSize(3);
    assertThat(figure.all(Mark.Text.class))
        .extracting(Mark.Text::text)
        .contains("noisy digit", "masking", "0.25");
    assertThat(figure(spec(NetworkKind.PLAIN)).all(Mark.Raster.class)).hasSize(2);
  }

  @Test
  void theDeepestNetworkStaysWithinItsPicture() {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < AutoencoderSpec.MAX_ENCODER_LAYERS; i++) {
      sizes.add(1000 - 80 * i);
    }
    Figure figure = figure(spec(NetworkKind.CENTER_LOSS).with().encoderSizes(sizes).build());
    for (Mark.Rect rect : figure.all(Mark.Rect.class)) {
      assertThat(rect.x()).isNotNegative();
      assertThat(rect.y()).isNotNegative();
      assertThat(rect.x() + rect.width()).isLessThanOrEqualTo(figure.width());
      assertThat(rect.y() + rect.height()).isLessThanOrEqualTo(figure.height());
    }
  }
}
