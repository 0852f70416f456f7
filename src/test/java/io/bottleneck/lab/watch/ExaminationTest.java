package io.bottleneck.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.lab.watch.Examination.DeadUnits;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerOutput;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.NetworkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationTest {
  /** Looked at in three parts of which the last is short. */
  private static final int COUNT = 601;

  private static final DigitDataset DIGITS = RandomDigits.labelled(COUNT, 1);
  private static final float[] IMAGES = DIGITS.images(0, COUNT);
  private static final double INKED = 0.02;

  @ParameterizedTest
  @EnumSource(NetworkKind.class)
  void onePassFindsWhatPlainSumsFind(NetworkKind kind) {
    Autoencoder network = PlantedNetwork.random(spec(kind), 2).frozen(1);
    float[] codes = network.encode(IMAGES);
    float[] pictures = network.reconstruct(IMAGES);

    Examination seen = Examination.of(network, DIGITS);

    assertThat(seen.codes()).containsExactly(codes);
    assertThat(seen.codeVariances())
        .containsExactly(variances(codes, network.codeSize()), within(1e-9));
    assertThat(seen.pictureShare())
        .isCloseTo(
            Arrays.stream(variances(pictures, 784)).sum()
                / Arrays.stream(variances(IMAGES, 784)).sum(),
            within(1e-9));
    assertThat(seen.classErrors()).containsExactly(classErrors(pictures), within(1e-9));
    assertThat(seen.deadUnits()).containsExactlyElementsOf(deadUnits(network));
  }

  @Test
  void aClassWithoutDigitsHasNoErrorAndDigitsWithoutLabelsHaveNoneAtAll() {
    Autoencoder network = PlantedNetwork.random(spec(NetworkKind.PLAIN), 2).frozen(1);
    Examination labelled = Examination.of(network, DIGITS);
    assertThat(labelled.classErrors()[9]).isNaN();
    assertThat(Arrays.copyOf(labelled.classErrors(), 9)).doesNotContain(Double.NaN);

    Examination unlabelled = Examination.of(network, RandomDigits.unlabelled(DIGITS));
    assertThat(unlabelled.classErrors()).hasSize(10).containsOnly(Double.NaN);
    assertThat(unlabelled.codes()).containsExactly(labelled.codes());
    assertThat(unlabelled.pictureShare()).isEqualTo(labelled.pictureShare());
    assertThat(unlabelled.deadUnits()).isEqualTo(labelled.deadUnits());
  }

  @Test
  void deadUnitsAreCountedLayerByLayer() {
    Autoencoder network =
        PlantedNetwork.healthy(PlantedNetwork.spec())
            .kill("encoder1", 1)
            .kill("decoder1", 3)
            .frozen(1);
    assertThat(Examination.of(network, DIGITS).deadUnits())
        .containsExactly(new DeadUnits("encoder1", 1, 8), new DeadUnits("decoder1", 3, 8));
  }

  @Test
  void aUnitThatSpeaksForOneOfAllDigitsIsAlive() {
    byte[] pixels = DIGITS.pixelBytes();
    pixels[(COUNT - 1) * 784] = (byte) 255; // nobody else has ink there
    DigitDataset digits = new DigitDataset("one stands out", pixels, DIGITS.labelBytes());
    int[] others = new int[COUNT - 1];
    Arrays.setAll(others, i -> i);
    Autoencoder network =
        PlantedNetwork.healthy(PlantedNetwork.spec())
            .scale("encoder1", 5, 0)
            .weight("encoder1", 0, 5, 1)
            .frozen(1);
    assertThat(Examination.of(network, digits).deadUnits().get(0).dead()).isZero();
    assertThat(Examination.of(network, digits.subset("others", others)).deadUnits().get(0))
        .isEqualTo(new DeadUnits("encoder1", 1, 8));
  }

  @Test
  void aFilterCountsOnceHoweverManyPlacesItLooksAt() {
    PlantedNetwork network = PlantedNetwork.random(spec(NetworkKind.CONVOLUTIONAL), 3);
    for (int filter = 0; filter < 3; filter++) {
      network.bias("encoder1", filter, 1e3);
    }
    for (int unit = 0; unit < 3 * 14 * 14; unit++) {
      network.bias("decoder1", unit, 1e6);
    }
    network.bias("output", 0, 1e9);
    assertThat(Examination.of(network.kill("encoder1", 2).frozen(1), DIGITS).deadUnits())
        .contains(
            new DeadUnits("encoder1", 2, 3),
            new DeadUnits("decoder1", 0, 3 * 14 * 14),
            new DeadUnits("output", 0, 1));
  }

  @Test
  void ofTheOutputOnlyPixelsThatCarryInkCount() {
    AutoencoderSpec relu = PlantedNetwork.spec().with().outputActivation(Activation.RELU).build();
    int margin = 2 * 28;
    int inside = 5 * 28;
    PlantedNetwork network = PlantedNetwork.healthy(relu).kill("output", margin);
    for (int pixel = inside; pixel < inside + 7; pixel++) {
      network.bias("output", pixel, -1e6);
    }
    int inked = 0;
    for (double mean : means(IMAGES, 784)) {
      inked += mean >= INKED ? 1 : 0;
    }
    assertThat(inked).isBetween(24 * 28 + 1, 25 * 28 - 1); // of the third row some
    assertThat(Examination.of(network.frozen(1), DIGITS).deadUnits())
        .contains(new DeadUnits("output", 7, inked));
  }

  @Test
  void whatIsNotReluCannotDie() {
    AutoencoderSpec tanh =
        PlantedNetwork.spec()
            .with()
            .hiddenActivation(Activation.TANH)
            .codeActivation(Activation.SIGMOID)
            .build();
    Autoencoder network = PlantedNetwork.healthy(tanh).kill("encoder1", 8).frozen(1);
    assertThat(Examination.of(network, DIGITS).deadUnits()).isEmpty();
  }

  @Test
  void aNumberThatIsTheSameForEveryDigitDoesNotVaryAtAll() {
    PlantedNetwork network = PlantedNetwork.random(spec(NetworkKind.PLAIN), 4).kill("encoder1", 3);
    for (int number = 0; number < 4; number++) {
      network.bias("code", number, 0.1 + number / 7.0);
    }
    Examination seen = Examination.of(network.frozen(1), DIGITS);
    assertThat(seen.codeVariances()).hasSize(4).containsOnly(0);
    assertThat(seen.pictureShare()).isZero();
  }

  private static AutoencoderSpec spec(NetworkKind kind) {
    boolean variational = kind == NetworkKind.VARIATIONAL;
    return PlantedNetwork.spec()
        .with()
        .kind(kind)
        .encoderSizes(List.of(3, 4))
        .codeActivation(variational ? Activation.LINEAR : Activation.RELU)
        .outputActivation(Activation.RELU)
        .noise(new Noise(Noise.Kind.MASKING, 0.5))
        .build();
  }

  private static double[] means(float[] values, int columns) {
    double[] means = new double[columns];
    for (int i = 0; i < values.length; i++) {
      means[i % columns] += (double) values[i] / (values.length / columns);
    }
    return means;
  }

  private static double[] variances(float[] values, int columns) {
    double[] means = means(values, columns);
    double[] variances = new double[columns];
    for (int i = 0; i < values.length; i++) {
      double away = values[i] - means[i % columns];
      variances[i % columns] += away * away / (values.length / columns);
    }
    return variances;
  }

  private static double[] classErrors(float[] pictures) {
    double[] errors = new double[10];
    for (int label = 0; label < 10; label++) {
      double sum = 0;
      int pixels = 0;
      for (int i = 0; i < pictures.length; i++) {
        if (DIGITS.label(i / 784) == label) {
          sum += Math.pow((double) pictures[i] - IMAGES[i], 2);
          pixels++;
        }
      }
      errors[label] = sum / pixels;
    }
    return errors;
  }

  private static List<DeadUnits> deadUnits(Autoencoder network) {
    double[] ink = means(IMAGES, 784);
    List<LayerShape> shapes = LayerShape.chain(network.spec());
    List<LayerOutput> outputs = network.layerOutputs(IMAGES);
    List<DeadUnits> found = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      LayerShape shape = shapes.get(i);
      if (shape.activation() != Activation.RELU) {
        continue;
      }
      boolean filters = shape.convolution().isPresent();
      int units = filters ? shape.convolution().orElseThrow().channelsOut() : shape.outputs();
      int dead = 0;
      int count = 0;
      for (int unit = 0; unit < units; unit++) {
        boolean counts = !shape.name().equals("output") || filters || ink[unit] >= INKED;
        count += counts ? 1 : 0;
        dead += counts && largest(outputs.get(i).values(), units, unit) == 0 ? 1 : 0;
      }
      found.add(new DeadUnits(shape.name(), dead, count));
    }
    return found;
  }

  /** The largest value of a unit, or of all places of a filter, over all digits. */
  private static float largest(float[] values, int units, int unit) {
    int width = values.length / COUNT;
    int places = width / units;
    float largest = 0;
    for (int digit = 0; digit < COUNT; digit++) {
      for (int place = 0; place < places; place++) {
        largest = Math.max(largest, values[digit * width + unit * places + place]);
      }
    }
    return largest;
  }
}
