package io.bottleneck.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.Activation;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.CenterLossSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.model.Loss;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.OptimiserSpec;
import io.bottleneck.model.PenaltySpec;
import io.bottleneck.model.Presets;
import io.bottleneck.model.ScheduleSpec;
import io.bottleneck.model.SpecBuilder;
import io.bottleneck.model.WeightInit;
import io.bottleneck.training.Minibatch;
import io.bottleneck.training.StepLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind minimises, against sums written down here and plain gradient steps. */
class KindsOfLossTest {
  private static final int COUNT = 12;
  private static final double RATE = 0.5;
  private static final long SEED = 77;

  private final float[] images = Digits.random(COUNT, 5);
  private final float[] noisy = Digits.random(COUNT, 6);
  private final int[] labels = {3, 1, 3, 0, 3, 9, 9, 1, 5, 5, 3, 2};

  @ParameterizedTest
  @EnumSource(NetworkKind.class)
  void aStepReportsEveryTermAndFollowsTheGradientOfTheirWeightedSum(NetworkKind kind) {
    AutoencoderSpec spec = spec(kind).build();
    float[] inputs = kind == NetworkKind.DENOISING ? noisy : images;
    try (Dl4jSession session = open(spec)) {
      session.fit(new Minibatch(inputs, images, labels, COUNT, 1)); // centres leave 0
      float[] before = session.parameters();
      StepLoss found = session.fit(new Minibatch(inputs, images, labels, COUNT, SEED));
      float[] after = session.parameters();

      KindLosses expected = losses(spec, before, inputs);
      assertThat(found.total()).isCloseTo(expected.total(), within(1e-5));
      assertThat(found.reconstruction()).isCloseTo(expected.reconstruction(), within(1e-5));
      assertThat(found.terms()).containsOnlyKeys(expected.terms().keySet());
      expected
          .terms()
          .forEach(
              (term, value) -> assertThat(found.terms().get(term)).isCloseTo(value, within(1e-4)));
      for (int index : largestMoves(spec, before, after)) {
        double slope = slope(spec, before, inputs, index);
        assertThat((double) after[index] - before[index])
            .as("parameter %d", index)
            .isCloseTo(-RATE * slope, within(0.03 * RATE * Math.abs(slope) + 1e-6));
      }
    }
  }

  @Test
  void aCentreMovesAsThePaperSays() {
    AutoencoderSpec spec = spec(NetworkKind.CENTER_LOSS).build();
    for (int count : new int[] {COUNT, 5}) {
      try (Dl4jSession session = open(spec)) {
        session.fit(new Minibatch(images, images, labels, COUNT, 1));
        float[] before = session.parameters();
        float[] codes = Autoencoders.of(spec, 0, before, MatrixProduct.PLAIN).encode(images);
        session.fit(new Minibatch(images, images, labels, count, 2));
        float[] after = session.parameters();

        int start = before.length - DigitDataset.CLASSES * spec.codeSize();
        for (int at = start; at < before.length; at++) {
          int label = (at - start) / spec.codeSize();
          int dimension = (at - start) % spec.codeSize();
          double sum = 0;
          int members = 0;
          for (int i = 0; i < count; i++) {
            if (labels[i] == label) {
              sum += before[at] - codes[i * spec.codeSize() + dimension];
              members++;
            }
          }
          double step = spec.centerLoss().rate() * sum / (1 + members);
          assertThat((double) after[at]).isCloseTo(before[at] - step, within(1e-6));
        }
        int three = start + 3 * spec.codeSize();
        assertThat(after[three]).isNotEqualTo(before[three]);
      }
    }
  }

  @Test
  void aLongGradientIsCutToTheLengthAskedForAndAShortOneIsNot() {
    PenaltySpec none = PenaltySpec.NONE;
    AutoencoderSpec free = spec(NetworkKind.PLAIN).penalties(none).build();
    double[] wanted = moves(free);
    double clip = (wanted[0] + wanted[1]) / 2 / RATE;
    double[] clipped = moves(free.with().optimiser(sgd(clip)).build());
    for (int layer = 0; layer < wanted.length; layer++) {
      assertThat(clipped[layer]).isCloseTo(Math.min(wanted[layer], RATE * clip), within(1e-5));
    }
    assertThat(wanted[0] / wanted[1]).isNotCloseTo(1, within(0.05)); // so one of them is cut
  }

  @Test
  void theRateIsTheStepsAndKeepsWhatTheOptimiserRemembers() {
    AutoencoderSpec adam = spec(NetworkKind.PLAIN).optimiser(OptimiserSpec.adam(1e-3)).build();
    float[] once = afterTwoSteps(adam, 1e-3);
    float[] changed = afterTwoSteps(adam, 4e-3);
    try (Dl4jSession session = open(adam)) {
      step(session);
      float[] middle = session.parameters();
      for (int i = 0; i < once.length; i++) {
        float expected = middle[i] + 4 * (once[i] - middle[i]);
        assertThat(changed[i]).isCloseTo(expected, within(2e-6f));
      }
    }
  }

  @Test
  void aLogarithmOfAVarianceBeyondAllBoundsKeepsTheStepFinite() {
    AutoencoderSpec spec = spec(NetworkKind.VARIATIONAL).build();
    float[] parameters = InitialWeights.of(spec);
    for (float extreme : new float[] {500, -500}) {
      Arrays.fill(parameters, parameters.length - spec.codeSize(), parameters.length, extreme);
      try (Dl4jSession session = new Dl4jSession(spec, parameters)) {
        StepLoss loss = step(session);
        assertThat(loss.total()).isFinite();
        float[] after = session.parameters();
        float bias = after[after.length - 1];
        assertThat(Math.abs(bias)).isFinite().isLessThan(500); // led back
      }
    }
  }

  private float[] afterTwoSteps(AutoencoderSpec spec, double secondRate) {
    try (Dl4jSession session = open(spec)) {
      step(session);
      session.setLearningRate(secondRate);
      step(session);
      return session.parameters();
    }
  }

  private StepLoss step(Dl4jSession session) {
    return session.fit(new Minibatch(images, images, labels, COUNT, SEED));
  }

  /** How far a step moves each layer, biases included. */
  private double[] moves(AutoencoderSpec spec) {
    try (Dl4jSession session = open(spec)) {
      float[] before = session.parameters();
      step(session);
      float[] after = session.parameters();
      List<LayerShape> layers = LayerShape.of(spec);
      double[] moves = new double[layers.size()];
      int at = 0;
      for (int layer = 0; layer < moves.length; layer++) {
        int end = at + (int) layers.get(layer).parameterCount();
        for (; at < end; at++) {
          moves[layer] += Math.pow((double) after[at] - before[at], 2);
        }
        moves[layer] = Math.sqrt(moves[layer]);
      }
      return moves;
    }
  }

  private KindLosses losses(AutoencoderSpec spec, float[] parameters, float[] inputs) {
    return KindLosses.of(spec, parameters, inputs, images, labels, SEED);
  }

  private double slope(AutoencoderSpec spec, float[] at, float[] inputs, int index) {
    double step = 1e-3; // short, for the size of a code number has a kink at 0
    float[] more = at.clone();
    more[index] += (float) step;
    float[] less = at.clone();
    less[index] -= (float) step;
    return (losses(spec, more, inputs).total() - losses(spec, less, inputs).total())
        / ((double) more[index] - less[index]);
  }

  /** The parameter that moved the most in each layer, centres left out. */
  private static int[] largestMoves(AutoencoderSpec spec, float[] before, float[] after) {
    List<LayerShape> layers =
        LayerShape.of(spec).stream().filter(layer -> layer.part() != Part.CENTRES).toList();
    int[] best = new int[layers.size()];
    int at = 0;
    for (int layer = 0; layer < best.length; layer++) {
      best[layer] = at;
      int end = at + (int) layers.get(layer).parameterCount();
      for (; at < end; at++) {
        if (Math.abs(after[at] - before[at]) > Math.abs(after[best[layer]] - before[best[layer]])) {
          best[layer] = at;
        }
      }
    }
    return best;
  }

  private static Dl4jSession open(AutoencoderSpec spec) {
    return (Dl4jSession) new Dl4jEngine().open(spec, Optional.empty(), 1);
  }

  private static OptimiserSpec sgd(double clip) {
    return new OptimiserSpec(OptimiserSpec.Kind.SGD, RATE, 0, 0, 0, ScheduleSpec.CONSTANT, clip);
  }

  private static SpecBuilder spec(NetworkKind kind) {
    boolean filters = kind == NetworkKind.CONVOLUTIONAL;
    return Presets.QUICK
        .with()
        .name("tiny")
        .kind(kind)
        .encoderSizes(filters ? List.of(3, 2, 3) : List.of(6, 3))
        .hiddenActivation(Activation.TANH)
        .outputActivation(Activation.SIGMOID)
        .weightInit(WeightInit.XAVIER_UNIFORM)
        .biasInit(0.05)
        .loss(kind == NetworkKind.VARIATIONAL ? Loss.BINARY_CROSS_ENTROPY : Loss.MSE)
        .noise(new Noise(Noise.Kind.GAUSSIAN, 0.3))
        .centerLoss(new CenterLossSpec(0.4, 0.7, 0.6))
        .klWeight(30)
        .penalties(new PenaltySpec(0.05, 0.01))
        .optimiser(sgd(0))
        .batchSize(COUNT);
  }
}
