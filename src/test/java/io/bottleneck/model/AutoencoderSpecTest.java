package io.bottleneck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Augmentation;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AutoencoderSpecTest {
  private static final OptimiserSpec ADAM = OptimiserSpec.adam(1e-3);

  @Test
  void presetsAreFreeOfFaults() {
    assertThat(Presets.all()).allSatisfy(spec -> assertThat(spec.faults()).isEmpty());
  }

  @Test
  void randomSpecsOfTheTestsAreFreeOfFaults() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      assertThat(Specs.random(random).faults()).isEmpty();
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("no layers", "encoder has 0 layers", numbers().sizes(List.of())),
        fault("too many layers", "13 layers", numbers().sizes(Collections.nCopies(13, 10))),
        fault("no units", "layer has 0 units", numbers().sizes(List.of(10, 0))),
        fault("negative units", "layer has -3 units", numbers().sizes(List.of(-3, 2))),
        fault("too many units", "layer has 8193 units", numbers().sizes(List.of(8193, 2))),
        fault("too large as a whole", "parameters", numbers().sizes(List.of(8192, 8192))),
        fault("weight deviation", "weight deviation is 0.0", numbers().deviation(0)),
        fault("NaN deviation", "weight deviation is NaN", numbers().deviation(Double.NaN)),
        fault("bias", "initial bias is -11.0", numbers().bias(-11)),
        fault("infinite bias", "initial bias is Infinity", numbers().bias(1 / 0.0)),
        fault("rate", "learning rate is 0.0", numbers().optimiser(ADAM.withLearningRate(0))),
        fault(
            "rate above 1",
            "learning rate is 1.5",
            numbers().optimiser(ADAM.withLearningRate(1.5))),
        fault(
            "NaN rate",
            "learning rate is NaN",
            numbers().optimiser(ADAM.withLearningRate(0 / 0.0))),
        fault("beta 1", "beta 1 is 1.0", numbers().optimiser(adam(1, 0.9, 1e-8))),
        fault("beta 2", "beta 2 is -0.1", numbers().optimiser(adam(0.9, -0.1, 1e-8))),
        fault("epsilon", "epsilon is 0.0", numbers().optimiser(adam(0.9, 0.9, 0))),
        fault("batch size", "batch size is 0", numbers().batch(0)),
        fault("large batch", "batch size is 10001", numbers().batch(10_001)),
        fault("epochs", "number of epochs is 0", numbers().epochs(0)),
        fault("many epochs", "number of epochs is 100001", numbers().epochs(100_001)),
        fault("loss", "needs a sigmoid output", numbers().loss(Loss.BINARY_CROSS_ENTROPY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void namesTheFault(String name, String expected, Numbers numbers) {
    assertThat(numbers.spec().faults()).singleElement().asString().contains(expected);
  }

  @Test
  void plainDescentIgnoresAdamsNumbers() {
    OptimiserSpec sgd = new OptimiserSpec(OptimiserSpec.Kind.SGD, 0.1, 7, 7, 7);

    assertThat(numbers().optimiser(sgd).spec().faults()).isEmpty();
  }

  @Test
  void namesWhatIsNoPossibleAugmentation() {
    for (Augmentation wrong :
        List.of(
            new Augmentation(1.1, 1),
            new Augmentation(Double.NaN, 1),
            new Augmentation(0.5, -0.1),
            new Augmentation(0.5, 3.1))) {
      assertThat(Presets.SEED.with().augmentation(wrong).build().faults())
          .singleElement()
          .asString()
          .contains("augment");
    }
    assertThat(Presets.SEED.with().augmentation(new Augmentation(1, 3)).build().faults()).isEmpty();
  }

  @Test
  void namesAllFaultsAtOnce() {
    AutoencoderSpec spec =
        numbers()
            .sizes(List.of(0, -1))
            .deviation(99)
            .bias(99)
            .optimiser(new OptimiserSpec(OptimiserSpec.Kind.ADAM, 2, 2, 2, 2))
            .batch(-1)
            .epochs(-1)
            .loss(Loss.BINARY_CROSS_ENTROPY)
            .spec();

    assertThat(spec.faults()).hasSize(11);
    assertThatThrownBy(spec::validated)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(String.join(" ", spec.faults()));
  }

  @Test
  void theSizesAreCopied() {
    List<Integer> sizes = new java.util.ArrayList<>(List.of(8, 2));
    AutoencoderSpec spec = numbers().sizes(sizes).spec();

    sizes.set(0, -1);

    assertThat(spec.encoderSizes()).containsExactly(8, 2);
  }

  @Test
  void anotherSeedOrNumberOfEpochsChangesNothingElse() {
    AutoencoderSpec spec = Presets.WIDE;
    UnaryOperator<AutoencoderSpec> there = s -> s.withSeed(9).withEpochs(7);

    assertThat(there.apply(spec).seed()).isEqualTo(9);
    assertThat(there.apply(spec).epochs()).isEqualTo(7);
    assertThat(there.apply(spec).withSeed(spec.seed()).withEpochs(spec.epochs())).isEqualTo(spec);
  }

  private static Arguments fault(String name, String expected, Numbers numbers) {
    return Arguments.of(name, expected, numbers);
  }

  private static OptimiserSpec adam(double beta1, double beta2, double epsilon) {
    return new OptimiserSpec(OptimiserSpec.Kind.ADAM, 1e-3, beta1, beta2, epsilon);
  }

  private static Numbers numbers() {
    return new Numbers(List.of(64, 2), 0.1, 0, ADAM, 200, 10, Loss.MSE);
  }

  /** The fields that can be wrong, around an otherwise fine spec with a ReLU output. */
  private record Numbers(
      List<Integer> sizes,
      double deviation,
      double bias,
      OptimiserSpec optimiser,
      int batch,
      int epochs,
      Loss loss) {
    Numbers sizes(List<Integer> value) {
      return new Numbers(value, deviation, bias, optimiser, batch, epochs, loss);
    }

    Numbers deviation(double value) {
      return new Numbers(sizes, value, bias, optimiser, batch, epochs, loss);
    }

    Numbers bias(double value) {
      return new Numbers(sizes, deviation, value, optimiser, batch, epochs, loss);
    }

    Numbers optimiser(OptimiserSpec value) {
      return new Numbers(sizes, deviation, bias, value, batch, epochs, loss);
    }

    Numbers batch(int value) {
      return new Numbers(sizes, deviation, bias, optimiser, value, epochs, loss);
    }

    Numbers epochs(int value) {
      return new Numbers(sizes, deviation, bias, optimiser, batch, value, loss);
    }

    Numbers loss(Loss value) {
      return new Numbers(sizes, deviation, bias, optimiser, batch, epochs, value);
    }

    AutoencoderSpec spec() {
      return new AutoencoderSpec(
          "test",
          sizes,
          Activation.RELU,
          Activation.LINEAR,
          Activation.RELU,
          false,
          WeightInit.TRUNCATED_NORMAL,
          deviation,
          bias,
          loss,
          optimiser,
          batch,
          epochs,
          1);
    }
  }
}
