package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenseAutoencoderTest {
  /** Single precision over sums of some hundred terms of size one. */
  private static final double TOLERANCE = 2e-4;

  @ParameterizedTest
  @EnumSource(Activation.class)
  void agreesWithPlainSumsInDoublePrecision(Activation activation) {
    for (boolean normalised : new boolean[] {false, true}) {
      for (List<Integer> sizes : List.of(List.of(3), List.of(5, 2), List.of(20, 7, 4, 1))) {
        Random random = new Random(sizes.hashCode());
        AutoencoderSpec spec = spec(sizes, activation, normalised);
        float[] parameters = Specs.parameters(spec, random);
        Autoencoder network = new DenseAutoencoder(spec, 3.4, parameters, MatrixProduct.PLAIN);
        float[] image = image(random);

        double[] code = oracle(spec, parameters, image, 0, sizes.size());
        assertClose(network.encode(image), code);
        float[] roundedCode = network.encode(image);
        double[] decoded = oracle(spec, parameters, roundedCode, sizes.size(), 2 * sizes.size());
        assertClose(network.decode(roundedCode), decoded);
        assertThat(network.reconstruct(image)).containsExactly(network.decode(roundedCode));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 999, 1000, 1001, 2000, 2500})
  void everyRowOfABatchIsWhatItWouldBeAlone(int rows) {
    AutoencoderSpec spec = spec(List.of(5, 2), Activation.RELU, true);
    Random random = new Random(rows);
    float[] parameters = Specs.parameters(spec, random);
    Autoencoder network =
        new DenseAutoencoder(spec, 1, parameters, DenseAutoencoderTest::plainInAnotherOrder);
    float[] images = new float[rows * 784];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextInt(5) == 0 ? random.nextFloat() : 0;
    }

    float[] codes = network.encode(images);
    float[] pictures = network.decode(codes);

    assertThat(codes).hasSize(rows * 2);
    assertThat(pictures).hasSize(rows * 784);
    for (int row : new int[] {0, 1, 15, 16, 17, 998, 999, 1000, 1001, 1999, rows - 1}) {
      if (row >= 0 && row < rows) {
        float[] alone = network.encode(Arrays.copyOfRange(images, row * 784, row * 784 + 784));
        assertThat(Arrays.copyOfRange(codes, row * 2, row * 2 + 2))
            .containsExactly(alone, within(1e-4f));
        float[] picture = network.decode(Arrays.copyOfRange(codes, row * 2, row * 2 + 2));
        assertThat(Arrays.copyOfRange(pictures, row * 784, row * 784 + 784))
            .containsExactly(picture, within(1e-4f));
      }
    }
  }

  @Test
  void laterChangesOfTheParametersDoNotReachIt() {
    AutoencoderSpec spec = spec(List.of(3), Activation.LINEAR, false);
    float[] parameters = Specs.parameters(spec, new Random(2));
    Autoencoder network = new DenseAutoencoder(spec, 1, parameters, MatrixProduct.PLAIN);
    float[] image = image(new Random(3));
    float[] before = network.reconstruct(image);
    float[] asked = image.clone();

    Arrays.fill(parameters, 7);

    assertThat(network.reconstruct(image)).containsExactly(before);
    assertThat(image).containsExactly(asked);
  }

  @Test
  void refusesWhatDoesNotFit() {
    AutoencoderSpec spec = spec(List.of(3), Activation.LINEAR, false);
    float[] parameters = Specs.parameters(spec, new Random(2));
    Autoencoder network = new DenseAutoencoder(spec, 1, parameters, MatrixProduct.PLAIN);

    assertThatThrownBy(() -> network.encode(new float[783]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> network.decode(new float[4]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DenseAutoencoder(spec, 1, new float[9], MatrixProduct.PLAIN))
        .isInstanceOf(IllegalArgumentException.class);
    AutoencoderSpec faulty = spec.withEpochs(0);
    assertThatThrownBy(() -> new DenseAutoencoder(faulty, 1, parameters, MatrixProduct.PLAIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The definition, term by term: activation(norm(x W + b)), nothing folded, all in double. */
  private static double[] oracle(
      AutoencoderSpec spec, float[] parameters, float[] input, int firstLayer, int lastLayer) {
    double[] values = new double[input.length];
    for (int i = 0; i < input.length; i++) {
      values[i] = input[i];
    }
    int at = 0;
    List<LayerShape> layers = LayerShape.of(spec);
    for (int i = 0; i < lastLayer; i++) {
      LayerShape layer = layers.get(i);
      if (i >= firstLayer) {
        values = layer(layer, parameters, at, values);
      }
      at += (int) layer.parameterCount();
    }
    return values;
  }

  private static double[] layer(LayerShape layer, float[] parameters, int start, double[] x) {
    int outputs = layer.outputs();
    int bias = start + layer.inputs() * outputs;
    double[] y = new double[outputs];
    for (int c = 0; c < outputs; c++) {
      double sum = parameters[bias + c];
      for (int r = 0; r < layer.inputs(); r++) {
        sum += x[r] * parameters[start + r * outputs + c];
      }
      if (layer.normalised()) {
        double gamma = parameters[bias + outputs + c];
        double beta = parameters[bias + 2 * outputs + c];
        double mean = parameters[bias + 3 * outputs + c];
        double variance = parameters[bias + 4 * outputs + c];
        sum = gamma * (sum - mean) / Math.sqrt(variance + 1e-5) + beta;
      }
      y[c] =
          switch (layer.activation()) {
            case RELU -> sum > 0 ? sum : 0;
            case SIGMOID -> 1 / (1 + Math.exp(-sum));
            case TANH -> Math.tanh(sum);
            case LINEAR -> sum;
          };
    }
    return y;
  }

  private static void assertClose(float[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat((double) found[i]).isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  /** A product as a library would do it: other order of sums, no skipped zeros. */
  private static void plainInAnotherOrder(
      float[] a, int rows, int inner, float[] b, int columns, float[] out) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float sum = 0;
        for (int k = inner - 1; k >= 0; k--) {
          sum += a[r * inner + k] * b[k * columns + c];
        }
        out[r * columns + c] = sum;
      }
    }
  }

  private static float[] image(Random random) {
    float[] image = new float[784];
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextInt(3) == 0 ? random.nextFloat() : 0;
    }
    return image;
  }

  private static AutoencoderSpec spec(
      List<Integer> sizes, Activation activation, boolean normalised) {
    return new AutoencoderSpec(
        "test",
        sizes,
        activation,
        activation,
        activation,
        normalised,
        WeightInit.HE_NORMAL,
        0.1,
        0,
        Loss.MSE,
        OptimiserSpec.adam(1e-3),
        200,
        20,
        1);
  }
}
