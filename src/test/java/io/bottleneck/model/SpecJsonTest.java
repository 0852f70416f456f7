package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Augmentation;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecJsonTest {
  private static final String SEED = SpecJson.write(Presets.SEED);

  @Test
  void presetsSurviveTheRoundTrip() throws ModelFileException {
    for (AutoencoderSpec spec : Presets.all()) {
      assertThat(SpecJson.read(SpecJson.write(spec))).isEqualTo(spec);
    }
  }

  @Test
  void randomSpecsSurviveTheRoundTripBitForBit() throws ModelFileException {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      AutoencoderSpec spec = Specs.random(random);
      assertThat(SpecJson.read(SpecJson.write(spec))).isEqualTo(spec);
    }
  }

  @Test
  void aSpecWrittenBeforeThereWasAugmentationHasNone() throws ModelFileException {
    String before = SEED.replaceAll("(?s)\"augmentation\" : \\{.*?\\},", "");
    assertThat(before).doesNotContain("augmentation");
    assertThat(SpecJson.read(before)).isEqualTo(Presets.SEED);
    assertThat(Presets.SEED.augmentation()).isEqualTo(Augmentation.NONE);
  }

  @Test
  void isReadable() {
    assertThat(SEED.lines().map(String::strip))
        .startsWith(
            "{",
            "\"name\" : \"seed\",",
            "\"kind\" : \"PLAIN\",",
            "\"encoderSizes\" : [ 256, 64, 32, 2 ],")
        .contains("\"hiddenActivation\" : \"RELU\",", "\"learningRate\" : 5.0E-4,");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"epochs\" : 100, | | the field \"epochs\" is missing",
        "\"beta1\" : 0.9, | | the field \"optimiser.beta1\" is missing",
        "\"epochs\" : 100 | \"epochs\" : null | the field \"epochs\" is null or of the wrong type",
        "\"loss\" : \"MSE\" | \"loss\" : null | the field \"loss\" is null",
        "[ 256, 64, 32, 2 ] | null | the field \"encoderSizes\" is null",
        "[ 256, 64, 32, 2 ] | [ 256, null ] | the field \"encoderSizes[1]\" is null",
        "[ 256, 64, 32, 2 ] | [ 256, \"2\" ] | the field \"encoderSizes[1]\"",
        "[ 256, 64, 32, 2 ] | 2 | the field \"encoderSizes\" is null or of the wrong type",
        "[ 256, 64, 32, 2 ] | [ 0, 2 ] | A layer has 0 units",
        "\"epochs\" : 100 | \"epochs\" : 100.5 | the field \"epochs\"",
        "\"epochs\" : 100 | \"epochs\" : \"100\" | the field \"epochs\"",
        "\"epochs\" : 100 | \"epochs\" : 99999999999 | the field \"epochs\"",
        "\"epochs\" : 100 | \"epochs\" : true | the field \"epochs\"",
        "\"epochs\" : 100 | \"epochs\" : 0 | number of epochs is 0",
        "\"epochs\" : 100 | \"epochs\" : 1, \"epochs\" : 2 | Duplicate field 'epochs'",
        "\"epochs\" : 100 | \"epochs\" : 100, \"colour\" : 1 | the field \"colour\" is unknown",
        "\"kind\" : \"ADAM\" | \"kind\" : \"ADAM\", \"x\" : 1 | \"optimiser.x\" is unknown",
        "\"loss\" : \"MSE\" | \"loss\" : \"L2\" | the field \"loss\" cannot be \"L2\"",
        "\"loss\" : \"MSE\" | \"loss\" : 0 | the field \"loss\"",
        "\"name\" : \"seed\" | \"name\" : 5 | the field \"name\"",
        "\"batchNormalisation\" : false | \"batchNormalisation\" : 0 | \"batchNormalisation\"",
        "\"biasInit\" : 0.1 | \"biasInit\" : 1e999 | initial bias is Infinity",
        "\"biasInit\" : 0.1 | \"biasInit\" : NaN | line 11, column",
        "\"epochs\" : 100 | \"epochs\" : 100] | line 45, column",
      })
  void refusesWithThePlace(String found, String replacement, String expected) {
    assertThat(SEED).contains(found);
    String json = SEED.replace(found, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> SpecJson.read(json))
        .isInstanceOf(ModelFileException.class)
        .message()
        .startsWith("Cannot ")
        .contains(expected)
        .doesNotContain("Source", "io.bottleneck", "com.fasterxml", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", "null", "[]", "5", "`{`", "``{}``", "`not json`", "`[[[[[[[[[[[[[[[[[[[[[[`"})
  void refusesWhatIsNoSpec(String json) {
    assertThatThrownBy(() -> SpecJson.read(json))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("Cannot read the spec: ")
        .hasMessageEndingWith(".");
  }

  @Test
  void refusesTextBehindTheSpec() {
    assertThatThrownBy(() -> SpecJson.read(SEED + " {}")).isInstanceOf(ModelFileException.class);
  }

  @Test
  void refusesAnEndlessText() {
    assertThatThrownBy(() -> SpecJson.read(" ".repeat(StrictJson.MAX_BYTES + 1)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("longer or deeper");
  }
}
