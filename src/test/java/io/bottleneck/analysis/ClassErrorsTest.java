package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.Presets;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassErrorsTest {
  private static final SyntheticDigits MADE = SyntheticDigits.of(41, 1_200, 1, false);
  private static final Autoencoder NETWORK = network();

  @Test
  void eachClassHasTheMeanOfItsOwnDigits() {
    DigitDataset digits = withoutFours();
    ClassErrors errors = ClassErrors.of(NETWORK, digits, () -> false);

    for (int label = 0; label < 10; label++) {
      int wanted = label;
      int[] own =
          IntStream.range(0, digits.size()).filter(i -> digits.label(i) == wanted).toArray();
      assertThat(errors.count(label)).isEqualTo(own.length);
      if (label == 4) {
        assertThat(errors.count(label)).isZero();
        assertThat(errors.mean(label)).isNaN();
      } else {
        double mean = ReconstructionErrors.of(NETWORK, digits.subset("own", own)).mean();
        assertThat(errors.mean(label)).isCloseTo(mean, within(1e-7));
      }
      assertThat(errors.means()[label]).isEqualTo(Double.valueOf(errors.mean(label)));
    }
  }

  @Test
  void whatIsHandedOutIsACopy() {
    ClassErrors errors = ClassErrors.of(NETWORK, MADE.digits(), () -> false);
    double before = errors.mean(3);
    errors.means()[3] = 7;
    assertThat(errors.mean(3)).isEqualTo(before);
  }

  @Test
  void refusesDigitsWithoutLabelsAndErrorsOfOthers() {
    assertThatThrownBy(() -> ClassErrors.of(NETWORK, MADE.unlabelled(), () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("errors by class need labels");
    ReconstructionErrors some =
        ReconstructionErrors.of(NETWORK, MADE.digits().subset("two", new int[] {0, 1}));
    assertThatThrownBy(() -> ClassErrors.of(some, MADE.digits()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 errors for 1200 digits");
  }

  @Test
  void stopsWhenNobodyWantsThem() {
    assertThatThrownBy(() -> ClassErrors.of(NETWORK, MADE.digits(), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static DigitDataset withoutFours() {
    byte[] labels = MADE.digits().labelBytes();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] == 4 ? 5 : labels[i];
    }
    return new DigitDataset("no 4", MADE.digits().pixelBytes(), labels);
  }

  private static Autoencoder network() {
    AutoencoderSpec spec = Presets.QUICK;
    float[] parameters = new float[(int) LayerShape.parameterCount(spec)];
    Random random = new Random(2);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian() * 0.1f;
    }
    return new DenseAutoencoder(spec, 1, parameters, MatrixProduct.PLAIN);
  }
}
