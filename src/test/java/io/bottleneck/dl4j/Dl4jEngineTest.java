package io.bottleneck.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.Loss;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.WeightInit;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.TrainingEngine.Session;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Dl4jEngineTest {
  private static final int PIXELS = DigitDataset.PIXELS;

  private final Dl4jEngine engine = new Dl4jEngine();

  static Stream<AutoencoderSpec> specs() {
    return Stream.concat(
        Presets.all().stream(),
        Stream.of(
            tiny(Loss.BINARY_CROSS_ENTROPY, OptimiserSpec.adam(1e-2), true),
            kind(NetworkKind.DENOISING),
            kind(NetworkKind.CENTER_LOSS),
            kind(NetworkKind.VARIATIONAL),
            kind(NetworkKind.CONVOLUTIONAL),
            kind(NetworkKind.CONVOLUTIONAL).with().encoderSizes(List.of(3, 2)).build(),
            tiny(Loss.MSE, new OptimiserSpec(OptimiserSpec.Kind.SGD, 0.1, 0, 0, 0), false)));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void frozenNetworkComputesWhatDl4jComputes(AutoencoderSpec spec) {
    try (Dl4jSession session = open(spec, Optional.empty())) {
      float[] images = Digits.random(40, 7);
      for (int i = 0; i < 5; i++) {
        step(session, images, 40, i);
      }
      Autoencoder frozen = frozen(spec, session.parameters());
      assertThat(largestDifference(frozen.reconstruct(images), session.output(images, 40)))
          .isLessThan(1e-5);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void fitReturnsTheMeanLossOverDigitsAndPixelsBeforeTheStep(AutoencoderSpec spec) {
    if (spec.batchNormalisation() || spec.kind() == NetworkKind.VARIATIONAL) {
      spec = Presets.CODE_32; // those train on other statistics, or codes, than they infer with
    }
    float[] images = Digits.random(30, 3);
    try (Dl4jSession session = open(spec, Optional.empty())) {
      float[] before = session.parameters();
      double expected = meanLoss(spec, before, images);
      assertThat(step(session, images, 30, 1)).isCloseTo(expected, within(1e-6 + 1e-5 * expected));
    }
  }

  @ParameterizedTest
  @MethodSource("lossesOfTinyNetworks")
  void stepFollowsTheGradientOfTheMeanLoss(Loss loss) {
    double rate = 0.5;
    AutoencoderSpec spec =
        tiny(loss, new OptimiserSpec(OptimiserSpec.Kind.SGD, rate, 0, 0, 0), false);
    float[] images = Digits.random(12, 5);
    try (Dl4jSession session = open(spec, Optional.empty())) {
      float[] before = session.parameters();
      step(session, images, 12, 1);
      float[] after = session.parameters();
      int last = before.length - 1; // biases of the output
      for (int index : new int[] {last, last - 300, before.length - 2000, PIXELS * 6 + 1}) {
        double slope = slope(spec, before, images, index);
        assertThat(after[index] - before[index])
            .as("parameter %d", index)
            .isCloseTo((float) (-rate * slope), within((float) (2e-2 * rate * Math.abs(slope))))
            .isNotZero();
      }
    }
  }

  static List<Loss> lossesOfTinyNetworks() {
    return List.of(Loss.values());
  }

  @Test
  void normalisationKeepsRunningMeanAndVarianceOfTheSums() {
    AutoencoderSpec spec = tiny(Loss.MSE, OptimiserSpec.adam(1e-3), true);
    int digits = 50;
    float[] images = Digits.random(digits, 11);
    try (Dl4jSession session = open(spec, Optional.empty())) {
      float[] before = session.parameters();
      step(session, images, digits, 1);
      float[] after = session.parameters();
      int units = spec.encoderSizes().get(0);
      int mean = PIXELS * units + 3 * units;
      for (int unit = 0; unit < units; unit++) {
        double sum = 0;
        double squares = 0;
        for (int d = 0; d < digits; d++) {
          double x = before[PIXELS * units + unit];
          for (int p = 0; p < PIXELS; p++) {
            x += images[d * PIXELS + p] * before[p * units + unit];
          }
          sum += x;
          squares += x * x;
        }
        double batchMean = sum / digits;
        double batchVariance = squares / digits - batchMean * batchMean;
        assertThat((double) after[mean + unit]).isCloseTo(0.1 * batchMean, within(1e-5));
        assertThat((double) after[mean + units + unit])
            .isCloseTo(0.9 + 0.1 * batchVariance, within(1e-2 * batchVariance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void continuingEqualsNeverHavingStopped(AutoencoderSpec spec) {
    float[] images = Digits.random(40, 9);
    float[] uninterrupted;
    SavedModel middle;
    try (Dl4jSession session = open(spec, Optional.empty())) {
      fit(session, images, 0, 4);
      middle = saved(spec, session);
      fit(session, images, 4, 8);
      uninterrupted = session.parameters();
    }
    try (Dl4jSession session = open(spec, Optional.of(middle))) {
      fit(session, images, 4, 8);
      assertThat(largestDifference(session.parameters(), uninterrupted)).isZero();
    }
  }

  @Test
  void lastPartialMinibatchIsFitted() {
    AutoencoderSpec spec = Presets.QUICK;
    float[] images = Digits.random(40, 2);
    try (Dl4jSession session = open(spec, Optional.empty())) {
      double expected = meanLoss(spec, session.parameters(), Arrays.copyOf(images, 7 * PIXELS));
      assertThat(step(session, images, 7, 1)).isCloseTo(expected, within(1e-6));
      assertThat(step(session, images, 40, 1)).isPositive();
    }
  }

  @Test
  void sameSeedDrawsTheSameWeightsAndAnotherSeedOthers() {
    float[] first = InitialWeights.of(Presets.SEED);
    assertThat(largestDifference(InitialWeights.of(Presets.SEED), first)).isZero();
    assertThat(largestDifference(InitialWeights.of(Presets.SEED.withSeed(2)), first)).isPositive();
  }

  @Test
  void truncatedNormalStaysWithinTwoDeviations() {
    float[] weights = Arrays.copyOf(InitialWeights.of(Presets.SEED), PIXELS * 256);
    double squares = 0;
    for (float weight : weights) {
      assertThat(weight).isBetween(-0.2f, 0.2f);
      squares += weight * weight;
    }
    // a standard normal cut at two deviations has standard deviation 0.8796
    assertThat(Math.sqrt(squares / weights.length)).isCloseTo(0.08796, within(0.0005));
  }

  @Test
  void optimiserStateOfAnotherNetworkIsRefused() {
    AutoencoderSpec spec = Presets.QUICK;
    SavedModel foreign =
        new SavedModel(card(spec), InitialWeights.of(spec), Optional.of(new float[] {1, 2, 3}));
    assertThatThrownBy(() -> engine.open(spec, Optional.of(foreign), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("optimiser state");
  }

  private Dl4jSession open(AutoencoderSpec spec, Optional<SavedModel> start) {
    return (Dl4jSession) engine.open(spec, start, 1);
  }

  private static void fit(Dl4jSession session, float[] images, int from, int to) {
    for (int i = from; i < to; i++) {
      step(session, images, i % 4 == 3 ? 17 : 40, i);
    }
  }

  private static SavedModel saved(AutoencoderSpec spec, Dl4jSession session) {
    return new SavedModel(card(spec), session.parameters(), Optional.of(session.optimiserState()));
  }

  private static ModelCard card(AutoencoderSpec spec) {
    return new ModelCard(
        "test",
        spec,
        1,
        "random",
        "",
        "",
        4 * spec.batchSize(), // four minibatches an epoch
        List.of(),
        List.of(),
        1,
        1,
        Instant.EPOCH,
        Map.of());
  }

  private static double step(Session session, float[] images, int count, long seed) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i * 7 % 10;
    }
    return session.fit(new Minibatch(images, images, labels, count, seed)).reconstruction();
  }

  /** Every kind with every penalty, all numbers of its own at work. */
  private static AutoencoderSpec kind(NetworkKind kind) {
    OptimiserSpec optimiser =
        new OptimiserSpec(
            OptimiserSpec.Kind.ADAM, 1e-2, 0.9, 0.999, 1e-8, ScheduleSpec.CONSTANT, 0.5);
    return tiny(Loss.BINARY_CROSS_ENTROPY, optimiser, false)
        .with()
        .name(kind.label())
        .kind(kind)
        .encoderSizes(kind == NetworkKind.CONVOLUTIONAL ? List.of(3, 4, 2) : List.of(6, 3))
        .noise(new Noise(Noise.Kind.MASKING, 0.2))
        .penalties(new PenaltySpec(0.01, 0.001))
        .build();
  }

  private static AutoencoderSpec tiny(Loss loss, OptimiserSpec optimiser, boolean normalised) {
    return new AutoencoderSpec(
        "tiny",
        List.of(6, 3),
        Activation.TANH,
        Activation.LINEAR,
        Activation.SIGMOID,
        normalised,
        WeightInit.XAVIER_UNIFORM,
        0.1,
        0.05,
        loss,
        optimiser,
        50,
        2,
        4);
  }

  private static Autoencoder frozen(AutoencoderSpec spec, float[] parameters) {
    return Autoencoders.of(spec, 0, parameters, MatrixProduct.PLAIN);
  }

  private static double meanLoss(AutoencoderSpec spec, float[] parameters, float[] images) {
    float[] outputs = frozen(spec, parameters).reconstruct(images);
    double total = 0;
    for (int i = 0; i < images.length; i++) {
      double z = images[i];
      double y = outputs[i];
      total +=
          spec.loss() == Loss.MSE
              ? (y - z) * (y - z)
              : -z * Math.log(y) - (1 - z) * Math.log(1 - y);
    }
    return total / images.length;
  }

  private static double slope(AutoencoderSpec spec, float[] at, float[] images, int index) {
    float step = 0.05f;
    float[] up = at.clone();
    float[] down = at.clone();
    up[index] += step;
    down[index] -= step;
    return (meanLoss(spec, up, images) - meanLoss(spec, down, images)) / (2 * step);
  }

  /** AssertJ's own comparison takes minutes over half a million differing values. */
  private static double largestDifference(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs(found[i] - expected[i]);
      largest = Math.max(largest, difference); // NaN stays NaN
    }
    return largest;
  }
}
