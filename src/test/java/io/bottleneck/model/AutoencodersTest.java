package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frozen networks of all kinds. */
class AutoencodersTest {
  @ParameterizedTest
  @EnumSource(NetworkKind.class)
  void theOutputsOfAllLayersLeadFromTheCodeToTheReconstruction(NetworkKind kind) {
    AutoencoderSpec spec = spec(kind, List.of(4, 3, 2));
    float[] parameters = Specs.parameters(spec, new Random(4));
    Autoencoder network = Autoencoders.of(spec, 2.5, parameters, MatrixProduct.PLAIN);
    float[] images = images(3);

    List<LayerOutput> outputs = network.layerOutputs(images);

    List<LayerShape> layers = LayerShape.chain(spec);
    assertThat(outputs)
        .extracting(LayerOutput::name)
        .containsExactlyElementsOf(layers.stream().map(LayerShape::name).toList());
    for (int i = 0; i < layers.size(); i++) {
      assertThat(outputs.get(i).values()).hasSize(3 * layers.get(i).outputs());
      assertThat(outputs.get(i).activation()).isEqualTo(layers.get(i).activation());
    }
    assertThat(outputs.get(2).name()).isEqualTo("code");
    assertThat(outputs.get(2).values()).containsExactly(network.encode(images));
    assertThat(outputs.get(outputs.size() - 1).values())
        .containsExactly(network.reconstruct(images));
    assertThat(network.epoch()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @EnumSource(Convolution.Scaling.class)
  void filtersAreTheSumOverNeighboursOfAllChannels(Convolution.Scaling scaling) {
    Convolution filters = new Convolution(2, 3, 6, scaling);
    LayerShape shape =
        new LayerShape(
            "filters",
            LayerShape.Part.ENCODER,
            filters.inputs(),
            filters.outputs(),
            Activation.TANH,
            false,
            Optional.of(filters));
    Random random = new Random(1);
    float[] parameters = new float[5 + (int) shape.parameterCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian();
    }
    int rows = 2;
    float[] values = new float[rows * shape.inputs()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }

    float[] found =
        FrozenLayer.read(shape, parameters, 5).forward(values, rows, MatrixProduct.PLAIN);

    assertThat(found).hasSize(rows * shape.outputs());
    int side = filters.sideOut();
    assertThat(side).isEqualTo(scaling == Convolution.Scaling.HALVE ? 3 : 12);
    for (int i = 0; i < found.length; i++) {
      int column = i % side;
      int row = i / side % side;
      int filter = i / (side * side) % 3;
      int digit = i / shape.outputs();
      double sum = parameters[5 + shape.weightCount() + filter];
      for (int w = 0; w < filters.patch(); w++) {
        double seen =
            seen(
                filters,
                values,
                digit * shape.inputs() + w / 9 * 36,
                row,
                column,
                w / 3 % 3 - 1,
                w % 3 - 1);
        sum += seen * parameters[5 + filter * filters.patch() + w];
      }
      assertThat((double) found[i]).isCloseTo(Math.tanh(sum), within(1e-5));
    }
  }

  /** What a weight meets, by way of the doubled picture when there is one. */
  private static double seen(
      Convolution filters, float[] values, int channel, int row, int column, int down, int right) {
    boolean halve = filters.scaling() == Convolution.Scaling.HALVE;
    int y = (halve ? 2 * row : row) + down;
    int x = (halve ? 2 * column : column) + right;
    int limit = halve ? 6 : 12;
    if (y < 0 || x < 0 || y >= limit || x >= limit) {
      return 0;
    }
    return halve ? values[channel + y * 6 + x] : values[channel + y / 2 * 6 + x / 2];
  }

  @Test
  void aBatchOfPicturesIsFilteredAsEachAlone() {
    AutoencoderSpec spec = spec(NetworkKind.CONVOLUTIONAL, List.of(3, 2));
    float[] parameters = Specs.parameters(spec, new Random(9));
    Autoencoder network = Autoencoders.of(spec, 1, parameters, MatrixProduct.PLAIN);
    int rows = 230;
    float[] images = images(rows);
    float[] pictures = network.reconstruct(images);
    for (int row : new int[] {0, 15, 99, 100, 229}) {
      float[] alone = network.reconstruct(Arrays.copyOfRange(images, row * 784, row * 784 + 784));
      assertThat(Arrays.copyOfRange(pictures, row * 784, row * 784 + 784)).containsExactly(alone);
    }
  }

  @Test
  void aConvolutionalNetworkNarrowsAndWidens() {
    AutoencoderSpec spec = spec(NetworkKind.CONVOLUTIONAL, List.of(8, 16, 5));
    assertThat(LayerShape.of(spec))
        .extracting(layer -> layer.name() + " " + layer.inputs() + ">" + layer.outputs())
        .containsExactly(
            "encoder1 784>1568",
            "encoder2 1568>784",
            "code 784>5",
            "decoder1 5>784",
            "decoder2 784>1568",
            "output 1568>784");
    // Filters 72 + 1152 + 1152 + 72, dense 2 * 784 * 5, biases 8 + 16 + 5 + 784 + 8 + 1.
    assertThat(LayerShape.parameterCount(spec)).isEqualTo(2448 + 7840 + 822);
  }

  @Test
  void headsComeAfterTheChain() {
    AutoencoderSpec center = spec(NetworkKind.CENTER_LOSS, List.of(4, 2));
    long plain = LayerShape.parameterCount(spec(NetworkKind.PLAIN, List.of(4, 2)));
    assertThat(LayerShape.parameterCount(center)).isEqualTo(plain + 20 + 10 + 20);
    assertThat(LayerShape.of(center).subList(4, 6))
        .extracting(LayerShape::name)
        .containsExactly("classes", "centres");
    AutoencoderSpec variational = spec(NetworkKind.VARIATIONAL, List.of(4, 2));
    assertThat(LayerShape.parameterCount(variational)).isEqualTo(plain + 8 + 2);
  }

  @Test
  void aVariationalNetworkDrawsCodesAroundTheMeanAsWideAsItSays() {
    AutoencoderSpec spec = spec(NetworkKind.VARIATIONAL, List.of(4, 2));
    float[] parameters = Specs.parameters(spec, new Random(6));
    Sampler sampler = (Sampler) Autoencoders.of(spec, 1, parameters, MatrixProduct.PLAIN);
    Autoencoder network = (Autoencoder) sampler;
    float[] image = images(1);
    int rows = 20_000;
    float[] images = new float[rows * 784];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(image, 0, images, i * 784, 784);
    }
    float[] mean = network.encode(image);
    float[] logVariance = sampler.logVariances(image);

    float[] drawn = sampler.sampleCodes(images, 3);

    for (int d = 0; d < 2; d++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < rows; i++) {
        double away = drawn[i * 2 + d] - mean[d];
        sum += away;
        squares += away * away;
      }
      double variance = Math.exp(logVariance[d]);
      assertThat(sum / rows).isCloseTo(0, within(0.03 * Math.sqrt(variance)));
      assertThat(squares / rows).isCloseTo(variance, within(0.04 * variance));
    }
    assertThat(sampler.sampleCodes(image, 3)).isEqualTo(sampler.sampleCodes(image, 3));
    assertThat(sampler.sampleCodes(image, 3)).isNotEqualTo(sampler.sampleCodes(image, 4));
  }

  @Test
  void newDigitsAreDecodedStandardNormalCodes() {
    AutoencoderSpec spec = spec(NetworkKind.VARIATIONAL, List.of(4, 2));
    float[] parameters = Specs.parameters(spec, new Random(6));
    VariationalAutoencoder network =
        new VariationalAutoencoder(spec, 1, parameters, MatrixProduct.PLAIN);
    float[] codes = VariationalAutoencoder.normal(10, 8);
    assertThat(network.draw(5, 8)).containsExactly(network.decode(codes));
    float[] many = VariationalAutoencoder.normal(40_001, 1);
    double squares = 0;
    double sum = 0;
    for (float number : many) {
      sum += number;
      squares += number * number;
    }
    assertThat(sum / many.length).isCloseTo(0, within(0.02));
    assertThat(squares / many.length).isCloseTo(1, within(0.03));
  }

  @Test
  void aVarianceOutOfBoundsIsReportedAtTheBound() {
    AutoencoderSpec spec = spec(NetworkKind.VARIATIONAL, List.of(4, 2));
    float[] parameters = Specs.parameters(spec, new Random(6));
    parameters[parameters.length - 1] = 1000;
    parameters[parameters.length - 2] = -1000;
    Sampler sampler = (Sampler) Autoencoders.of(spec, 1, parameters, MatrixProduct.PLAIN);
    assertThat(sampler.logVariances(images(1))).containsExactly(-10, 10);
    assertThat(sampler.sampleCodes(images(1), 1)).doesNotContain(Float.NaN);
  }

  private static float[] images(int count) {
    Random random = new Random(2);
    float[] images = new float[count * 784];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextInt(3) == 0 ? random.nextFloat() : 0;
    }
    return images;
  }

  private static AutoencoderSpec spec(NetworkKind kind, List<Integer> sizes) {
    return Specs.small(false)
        .with()
        .kind(kind)
        .encoderSizes(sizes)
        .noise(new Noise(Noise.Kind.MASKING, 0.5))
        .build();
  }
}
