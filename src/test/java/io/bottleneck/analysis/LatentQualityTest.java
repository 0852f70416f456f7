package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatentQualityTest {
  private static final Offset<Double> ROUNDING = within(1e-11);

  /** Figures as scikit-learn 1.2.1 gives them, printed by oracle.py among the test resources. */
  @ParameterizedTest
  @CsvSource({
    "1,300,2,false,0.43333333333333335,0.6041722319859403,0.8187592267135325,-0.031644655223835305",
    "2,150,1,false,0.23333333333333334,0.5230086741016109,0.7474200743494424,-0.1894103573187628",
    "3,120,20,false,0.6416666666666667,0.8003269537480063,0.9495374800637959,0.14354352135467258",
    "4,300,2,true,0.53,0.5582706502636204,0.6863526654950205,-0.001289994208316318",
    "5,90,3,true,0.7333333333333333,0.6011483967188666,0.582938105891126,0.1416597576351444"
  })
  void agreesWithScikitLearn(
      long seed,
      int n,
      int d,
      boolean tied,
      double accuracy,
      double trustworthiness,
      double continuity,
      double silhouette) {
    SyntheticDigits made = SyntheticDigits.of(seed, n, d, tied);

    QualityFigures figures =
        LatentQuality.of(made.digits(), LatentQuality.NEIGHBOURS).measure(made.codes(), d);

    assertThat(figures.neighbourAccuracy()).isCloseTo(accuracy, ROUNDING);
    assertThat(figures.trustworthiness()).isCloseTo(trustworthiness, ROUNDING);
    assertThat(figures.continuity()).isCloseTo(continuity, ROUNDING);
    assertThat(figures.silhouette()).isCloseTo(silhouette, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void agreesWithTheDefinitionsSpelledOut(long seed) {
    int n = 40 + (int) seed * 5;
    int d = 1 + (int) seed % 4;
    int k = 1 + (int) seed % 7;
    SyntheticDigits made = SyntheticDigits.of(seed, n, d, seed % 3 != 0);

    QualityFigures figures = LatentQuality.of(made.digits(), k).measure(made.codes(), d);

    QualityFigures expected = new QualityOracle(made, d, k).figures();
    assertThat(figures.neighbourAccuracy()).isCloseTo(expected.neighbourAccuracy(), ROUNDING);
    assertThat(figures.trustworthiness()).isCloseTo(expected.trustworthiness(), ROUNDING);
    assertThat(figures.continuity()).isCloseTo(expected.continuity(), ROUNDING);
    assertThat(figures.silhouette()).isCloseTo(expected.silhouette(), ROUNDING);
    assertThat(LatentQuality.ofLabels(made.digits(), k).measure(made.codes(), d))
        .isEqualTo(
            new QualityFigures(
                figures.neighbourAccuracy(), Double.NaN, Double.NaN, figures.silhouette()));
  }

  @Test
  void oneSetMeasuresManyCodes() {
    SyntheticDigits made = SyntheticDigits.of(3, 60, 2, false);
    LatentQuality quality = LatentQuality.of(made.digits(), 5);
    float[] other = SyntheticDigits.of(4, 60, 3, false).codes();

    QualityFigures first = quality.measure(made.codes(), 2);

    assertThat(quality.measure(other, 3)).isNotEqualTo(first);
    assertThat(quality.measure(made.codes(), 2)).isEqualTo(first);
    assertThat(quality.size()).isEqualTo(60);
  }

  @Test
  void collapsedCodesAreMeasuredAsTheyAre() {
    SyntheticDigits made = SyntheticDigits.of(21, 200, 2, false);
    QualityFigures figures = LatentQuality.of(made.digits(), 10).measure(new float[400], 2);

    assertThat(figures.neighbourAccuracy()).isLessThan(0.3);
    assertThat(figures.trustworthiness()).isBetween(0.4, 0.6);
    assertThat(figures.continuity()).isBetween(0.4, 0.6);
    assertThat(figures.silhouette()).isZero();
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void brokenCodesHaveNoFigures(float broken) {
    SyntheticDigits made = SyntheticDigits.of(21, 50, 2, false);
    made.codes()[77] = broken;
    assertThat(LatentQuality.of(made.digits(), 5).measure(made.codes(), 2))
        .isEqualTo(QualityFigures.UNDEFINED);
  }

  @Test
  void enormousCodesDoNotOverflow() {
    SyntheticDigits made = SyntheticDigits.of(21, 50, 2, false);
    QualityFigures figures = LatentQuality.of(made.digits(), 5).measure(made.codes(), 2);
    float[] enormous = made.codes().clone();
    for (int i = 0; i < enormous.length; i++) {
      enormous[i] *= 0x1p100f; // exact, and no longer to be squared in single precision
    }
    QualityFigures same = LatentQuality.of(made.digits(), 5).measure(enormous, 2);
    assertThat(same.trustworthiness()).isEqualTo(figures.trustworthiness());
    assertThat(same.continuity()).isEqualTo(figures.continuity());
    assertThat(same.neighbourAccuracy()).isEqualTo(figures.neighbourAccuracy());
    assertThat(same.silhouette()).isCloseTo(figures.silhouette(), ROUNDING);
  }

  @Test
  void withoutLabelsOnlyTheirFiguresAreMissing() {
    SyntheticDigits made = SyntheticDigits.of(5, 60, 2, false);
    QualityFigures labelled = LatentQuality.of(made.digits(), 10).measure(made.codes(), 2);
    assertThat(LatentQuality.of(made.unlabelled(), 10).measure(made.codes(), 2))
        .isEqualTo(
            new QualityFigures(
                Double.NaN, labelled.trustworthiness(), labelled.continuity(), Double.NaN));
  }

  @Test
  void fewDigitsHaveTheFiguresThatAreDefined() {
    SyntheticDigits made = SyntheticDigits.of(5, 21, 2, false);
    assertThat(measureFirst(made, 21).trustworthiness()).isNotNaN();
    QualityFigures twenty = measureFirst(made, 20); // k is not less than half of them
    assertThat(twenty.trustworthiness()).isNaN();
    assertThat(twenty.continuity()).isNaN();
    assertThat(twenty.neighbourAccuracy()).isNotNaN();
    assertThat(measureFirst(made, 11).neighbourAccuracy()).isNotNaN();
    assertThat(measureFirst(made, 10).neighbourAccuracy()).isNaN();
    assertThat(measureFirst(made, 10).silhouette()).isNotNaN();
    assertThat(measureFirst(made, 1)).isEqualTo(QualityFigures.UNDEFINED);
    assertThat(measureFirst(made, 0)).isEqualTo(QualityFigures.UNDEFINED);
  }

  @Test
  void aSilhouetteNeedsTwoClassesAndNotOneADigit() {
    float[] codes = {0, 1, 2, 5, 6};
    assertThat(silhouette(codes, 3, 3, 3, 3, 3)).isNaN();
    assertThat(silhouette(codes, 1, 2, 3, 4, 5)).isNaN();
    // Of the digit alone in its class it is 0, of the others (b - a) / b.
    assertThat(silhouette(codes, 1, 1, 1, 1, 7))
        .isCloseTo(
            ((6 - 8 / 3.0) / 6 + (5 - 2) / 5.0 + (4 - 2) / 4.0 + (1 - 4) / 4.0) / 5, ROUNDING);
  }

  @Test
  void refusesWhatDoesNotFit() {
    SyntheticDigits made = SyntheticDigits.of(5, 30, 2, false);
    LatentQuality quality = LatentQuality.of(made.digits(), 3);
    assertThatThrownBy(() -> quality.measure(new float[59], 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("59 values are no codes of 2 numbers for 30 digits");
    assertThatThrownBy(() -> quality.measure(new float[0], 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LatentQuality.of(made.digits(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LatentQuality.ofLabels(made.digits(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stopsWhenNobodyWantsTheFigures() {
    SyntheticDigits made = SyntheticDigits.of(5, 300, 2, false);
    AtomicInteger polls = new AtomicInteger();
    assertThatThrownBy(() -> LatentQuality.of(made.digits(), 5, () -> polls.incrementAndGet() == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(polls).hasValue(3);
    LatentQuality quality = LatentQuality.of(made.digits(), 5);
    polls.set(0);
    assertThatThrownBy(() -> quality.measure(made.codes(), 2, () -> polls.incrementAndGet() == 4))
        .isInstanceOf(CancellationException.class);
    assertThat(polls).hasValue(4);
  }

  private static QualityFigures measureFirst(SyntheticDigits made, int n) {
    DigitDataset first = made.digits().subset("first", IntStream.range(0, n).toArray());
    return LatentQuality.of(first, 10).measure(Arrays.copyOf(made.codes(), 2 * n), 2);
  }

  private static double silhouette(float[] codes, int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    DigitDataset digits = new DigitDataset("few", new byte[784 * bytes.length], bytes);
    return LatentQuality.of(digits, 1).measure(codes, 1).silhouette();
  }
}
