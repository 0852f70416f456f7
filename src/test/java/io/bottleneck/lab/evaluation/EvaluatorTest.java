package io.bottleneck.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentQuality;
import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the shipped model and the first shipped digits. */
class EvaluatorTest {
  private static Autoencoder network;
  private static DigitCorpus corpus;
  private static DigitDataset digits;

  @BeforeAll
  static void open() throws IOException {
    network = new ModelFile().open(Path.of("models", "seed.zip")).autoencoder(MatrixProduct.PLAIN);
    corpus = new DatasetLoader(null).open(Path.of("data", "sample"), LoadProgress.NONE);
    digits = corpus.heldOut().first(150);
  }

  @Test
  void errorsAreOfAllDigitsAndFiguresOfTheFirst() {
    Evaluation found = evaluate(digits, new Scope(120, 60));

    double sum = 0;
    double[] sums = new double[10];
    int[] counts = new int[10];
    for (int i = 0; i < 150; i++) {
      float[] image = digits.image(i);
      float[] back = network.reconstruct(image);
      double error = 0;
      for (int p = 0; p < 784; p++) {
        error += Math.pow(image[p] - back[p], 2) / 784;
      }
      sum += error;
      sums[digits.label(i)] += error;
      counts[digits.label(i)]++;
    }
    assertThat(found.error()).isCloseTo(sum / 150, within(1e-6));
    for (int label = 0; label < 10; label++) {
      assertThat(found.classErrors().orElseThrow().mean(label))
          .isCloseTo(sums[label] / counts[label], within(1e-6));
    }
    QualityFigures near = figures(120);
    QualityFigures trusted = figures(60);
    assertThat(found.quality())
        .isEqualTo(
            new QualityFigures(
                near.neighbourAccuracy(),
                trusted.trustworthiness(),
                trusted.continuity(),
                near.silhouette()));
    assertThat(List.of(found.size(), found.neighbourDigits(), found.trustDigits()))
        .containsExactly(150, 120, 60);
  }

  @Test
  void oneWalkGivesTheSame() {
    assertThat(evaluate(digits, new Scope(70, 70)).quality()).isEqualTo(figures(70));
    Evaluation all = evaluate(digits, new Scope(Integer.MAX_VALUE, 5_000));
    assertThat(all.quality()).isEqualTo(figures(150));
    assertThat(all.neighbourDigits()).isEqualTo(150);
    assertThat(all.trustDigits()).isEqualTo(150);
  }

  @Test
  void withoutLabelsOnlyTheirFiguresAreMissing() {
    DigitDataset bare = new DigitDataset("bare", digits.pixelBytes(), null);
    for (int trustDigits : new int[] {150, 60}) {
      Evaluation found = evaluate(bare, new Scope(150, trustDigits));
      QualityFigures labelled = figures(trustDigits);
      assertThat(found.quality())
          .isEqualTo(
              new QualityFigures(
                  Double.NaN, labelled.trustworthiness(), labelled.continuity(), Double.NaN));
      assertThat(found.classErrors()).isEmpty();
      assertThat(found.baselines().orElseThrow().classMeanImage()).isNaN();
    }
  }

  @Test
  void baselinesLearnFromTheTrainingDigitsAndAreMeasuredOnTheSameOnes() {
    double[] mean = new double[784];
    DigitDataset training = corpus.training();
    for (int i = 0; i < training.size(); i++) {
      for (int p = 0; p < 784; p++) {
        mean[p] += training.pixel(i, p) / 255.0 / training.size();
      }
    }
    double error = 0;
    for (int i = 0; i < 150; i++) {
      for (int p = 0; p < 784; p++) {
        error += Math.pow(digits.pixel(i, p) / 255.0 - mean[p], 2) / 784 / 150;
      }
    }
    Evaluation found = evaluate(digits, new Scope(50, 50));
    assertThat(found.baselines().orElseThrow().meanImage()).isCloseTo(error, within(1e-9));
    assertThat(found.pcaError().orElseThrow()).isBetween(found.error(), error);

    Evaluation alone =
        new Evaluator(new Scope(50, 50), LoadProgress.NONE)
            .evaluate(network, digits, Optional.empty());
    assertThat(alone.baselines()).isEmpty();
    assertThat(alone.pcaError()).isEmpty();
  }

  @Test
  void stopsWhenNobodyWantsTheFigures() {
    LoadProgress cancelled =
        new LoadProgress() {
          @Override
          public void report(double fraction, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Evaluator evaluator = new Evaluator(Scope.USUAL, cancelled);
    assertThatThrownBy(() -> evaluator.evaluate(network, digits, Optional.empty()))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new Scope(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scope(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Evaluation evaluate(DigitDataset asked, Scope scope) {
    return new Evaluator(scope, LoadProgress.NONE)
        .evaluate(network, asked, Optional.of(corpus.training()));
  }

  /** Of the first {@code count} digits; LatentQualityTest knows that they are right. */
  private static QualityFigures figures(int count) {
    float[] codes = Codes.of(network, digits.first(count), () -> false);
    return LatentQuality.of(digits.first(count), 10)
        .measure(Arrays.copyOf(codes, count * network.codeSize()), network.codeSize());
  }
}
