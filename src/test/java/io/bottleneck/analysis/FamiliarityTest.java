package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.BesideWindows;
import io.bottleneck.analysis.Judgement.Level;
import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compared with an oracle that looks at every digit for every measure, in double precision. */
@BesideWindows
class FamiliarityTest {
  private static final DigitDataset TRAINING = SyntheticDigits.of(5, 300, 2, false).digits();
  private static final DigitDataset HELD_OUT = SyntheticDigits.of(6, 220, 2, false).digits();

  private static Familiarity measured(HeldOutSample sample, int d) {
    MadeUpNetwork network = MadeUpNetwork.random(1, d, true);
    DigitDataset training = sample.training();
    float[] codes = network.encode(training.images(0, training.size()));
    return Familiarity.of(network, sample, codes, () -> false)
        .withPixelDistances(sample.pixelDistances(() -> false, done -> {}));
  }

  private static double squares(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow((double) a[i] - b[i], 2);
    }
    return sum;
  }

  /** The figures of an image, left out itself when it is training digit {@code self}. */
  private static Map<HeldOutMeasure, Double> figures(
      MadeUpNetwork network, DigitDataset training, float[] image, int self) {
    Map<HeldOutMeasure, Double> figures = new EnumMap<>(HeldOutMeasure.class);
    float[] code = network.encode(image);
    figures.put(HeldOutMeasure.ERROR, squares(image, network.decode(code)) / 784);
    double codes = Double.POSITIVE_INFINITY;
    double pixels = Double.POSITIVE_INFINITY;
    for (int i = 0; i < training.size(); i++) {
      if (i != self) {
        float[] other = training.image(i);
        codes = Math.min(codes, Math.sqrt(squares(code, network.encode(other))));
        pixels = Math.min(pixels, squares(image, other) / 784);
      }
    }
    figures.put(HeldOutMeasure.CODES, codes);
    figures.put(HeldOutMeasure.DIGITS, pixels);
    int[] inked = IntStream.range(0, 784).filter(p -> image[p] > 0).toArray();
    figures.put(HeldOutMeasure.INK, Arrays.stream(inked).mapToDouble(p -> image[p]).sum());
    double rows = 0;
    double columns = 0;
    for (int line = 0; line < 28; line++) {
      int at = line;
      rows += IntStream.range(0, 28).mapToDouble(p -> image[28 * at + p]).max().orElseThrow();
      columns += IntStream.range(0, 28).mapToDouble(p -> image[28 * p + at]).max().orElseThrow();
    }
    double strongest = IntStream.range(0, 784).mapToDouble(p -> image[p]).max().orElseThrow();
    figures.put(HeldOutMeasure.SIZE, Math.rint(Math.max(rows, columns) / strongest));
    return figures;
  }

  /** The figures of all digits of a sample, by measure. */
  private static Map<HeldOutMeasure, double[]> figures(
      MadeUpNetwork network, HeldOutSample sample) {
    int n = sample.digits().size();
    Map<HeldOutMeasure, double[]> all = new EnumMap<>(HeldOutMeasure.class);
    for (int i = 0; i < n; i++) {
      float[] digit = sample.digits().image(i);
      int self = sample.heldOut() ? -1 : i;
      for (var figure : figures(network, sample.training(), digit, self).entrySet()) {
        all.computeIfAbsent(figure.getKey(), key -> new double[n])[i] = figure.getValue();
      }
    }
    return all;
  }

  /** How far out each digit is in the measure in which it is furthest, 0..100. */
  private static double[] furthest(MadeUpNetwork network, HeldOutSample sample) {
    double[] furthest = new double[sample.digits().size()];
    figures(network, sample)
        .forEach(
            (measure, all) -> {
              for (int i = 0; i < furthest.length; i++) {
                double percentile = percentile(all, all[i]);
                boolean both = measure == HeldOutMeasure.INK || measure == HeldOutMeasure.SIZE;
                double farOut = both ? Math.abs(2 * percentile - 100) : percentile;
                furthest[i] = Math.max(furthest[i], farOut);
              }
            });
    return furthest;
  }

  /** How many are above the smallest value that {@code share} of all do not exceed. */
  private static int beyond(double[] values, double share) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    double limit = sorted[(int) Math.ceil(share * sorted.length) - 1];
    return (int) Arrays.stream(values).filter(value -> value > limit + 1e-6).count();
  }

  private static double percentile(double[] all, double value) {
    double smaller = Arrays.stream(all).filter(other -> other < value - 1e-6).count();
    double equal = Arrays.stream(all).filter(other -> Math.abs(other - value) <= 1e-6).count();
    return 100 * (smaller + equal / 2) / all.length;
  }

  private static void agrees(HeldOutSample sample, int d, float[] image) {
    Familiarity familiarity = measured(sample, d);
    MadeUpNetwork network = (MadeUpNetwork) familiarity.network();
    Judgement judgement = familiarity.judge(image);
    Map<HeldOutMeasure, Double> own = figures(network, sample.training(), image, -1);
    Map<HeldOutMeasure, double[]> all = figures(network, sample);
    assertThat(judgement.standings()).hasSize(HeldOutMeasure.values().length);
    for (Standing standing : judgement.standings()) {
      assertThat(standing.value())
          .as("%s", standing.measure())
          .isCloseTo(own.get(standing.measure()), within(1e-5));
      assertThat(standing.percentile())
          .as("%s", standing.measure())
          .isCloseTo(
              percentile(all.get(standing.measure()), own.get(standing.measure())), within(1e-9));
      assertThat(standing.among()).isEqualTo(sample.digits().size());
    }
  }

  @Test
  void everyMeasureIsThatOfLookingAtEveryDigit() {
    HeldOutSample sample = HeldOutSample.of(TRAINING, HELD_OUT);
    float[] between = new float[784];
    for (int p = 0; p < 784; p++) {
      between[p] = Math.round((HELD_OUT.image(3)[p] + TRAINING.image(8)[p]) * 127) / 255f;
    }
    for (int d : new int[] {1, 2, 32}) {
      agrees(sample, d, between);
    }
    agrees(sample, 2, HELD_OUT.image(3)); // equals one of those it is compared with
  }

  @Test
  void withoutHeldOutDigitsTheTrainingDigitsStandForThemEachAgainstAllOthers() {
    DigitDataset nothing = new DigitDataset("nothing", new byte[0], null);
    HeldOutSample sample = HeldOutSample.of(TRAINING, nothing);
    assertThat(sample.heldOut()).isFalse();
    assertThat(sample.digits()).isSameAs(TRAINING);
    agrees(sample, 2, HELD_OUT.image(3));
    assertThat(HeldOutSample.of(TRAINING, TRAINING).heldOut()).isFalse();
  }

  /**
   * Five measures have up to eight ends, and who stands at one is as far out as anybody can be; so
   * it takes several hundred digits until one of a hundred is more than those who tie there.
   */
  @Test
  void fiveOfAHundredHeldOutDigitsAreCalledUnusualOrWorseAndOneUnlike() {
    DigitDataset training = TRAINING.subset("some", IntStream.range(0, 60).toArray());
    DigitDataset heldOut = SyntheticDigits.of(7, 600, 2, false).digits();
    HeldOutSample sample = HeldOutSample.of(training, heldOut);
    Familiarity familiarity = measured(sample, 2);
    double[] furthest = furthest((MadeUpNetwork) familiarity.network(), sample);
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (int i = 0; i < 600; i++) {
      counts.merge(familiarity.judge(heldOut.image(i)).level(), 1, Integer::sum);
    }
    int unlike = beyond(furthest, 0.99);
    int unusual = beyond(furthest, 0.95) - unlike;
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Level.LIKE, 600 - unusual - unlike, Level.UNUSUAL, unusual, Level.UNLIKE, unlike));
    assertThat(unlike).isBetween(3, 6); // ties at the limit are not beyond it
    assertThat(unusual + unlike).isBetween(27, 30);
  }

  @Test
  void whatNoDigitIsLikeIsCalledSoAndTheFurthestMeasureIsTheReason() {
    Familiarity familiarity = measured(HeldOutSample.of(TRAINING, HELD_OUT), 2);
    float[] full = new float[784];
    Arrays.fill(full, 1);
    Judgement judgement = familiarity.judge(full);
    assertThat(judgement.level()).isEqualTo(Level.UNLIKE);
    assertThat(judgement.reasons().get(0)).isEqualTo(judgement.furthest());
    assertThat(judgement.furthest().percentile()).isEqualTo(100);

    float[] speck = new float[784];
    speck[400] = 0.01f; // too little is as strange as too much
    Judgement little = familiarity.judge(speck);
    assertThat(little.in(HeldOutMeasure.INK).orElseThrow().percentile()).isZero();
    assertThat(little.reasons()).contains(little.in(HeldOutMeasure.SIZE).orElseThrow());
    assertThat(little.level()).isEqualTo(Level.UNLIKE);
  }

  @Test
  void ofFewDigitsTheFiguresAreToldButNoVerdict() {
    DigitDataset one = HELD_OUT.subset("one", new int[] {4});
    Judgement judgement = measured(HeldOutSample.of(one, one), 2).judge(HELD_OUT.image(9));
    assertThat(judgement.level()).isEqualTo(Level.TOO_FEW);
    assertThat(judgement.reasons()).isEmpty();
    Standing ink = judgement.in(HeldOutMeasure.INK).orElseThrow();
    assertThat(ink.percentile()).isIn(0.0, 100.0);
    assertThat(ink.among()).isEqualTo(1);
  }

  @Test
  void theSampleIsADrawOfAllClassesThatNeedsNoLabels() {
    HeldOutSample sample = HeldOutSample.of(TRAINING, HELD_OUT, 44);
    assertThat(sample.sampleSize()).isEqualTo(44);
    int[] counts = new int[10];
    int[] due = new int[10];
    for (int at = 0; at < 44; at++) {
      counts[HELD_OUT.label(sample.index(at))]++;
    }
    for (int i = 0; i < 220; i++) {
      due[HELD_OUT.label(i)]++;
    }
    for (int label = 0; label < 10; label++) {
      assertThat((double) counts[label]).isCloseTo(due[label] / 5.0, within(1.0));
    }
    DigitDataset unlabelled = new DigitDataset("unlabelled", HELD_OUT.pixelBytes(), null);
    HeldOutSample drawn = HeldOutSample.of(TRAINING, unlabelled, 44);
    assertThat(drawn.sampleSize()).isEqualTo(44);
    assertThat(IntStream.range(0, 44).map(drawn::index).distinct().count()).isEqualTo(44);
  }

  @Test
  void beforeThePixelsAreComparedThatMeasureIsMissing() {
    HeldOutSample sample = HeldOutSample.of(TRAINING, HELD_OUT);
    MadeUpNetwork network = MadeUpNetwork.random(1, 2, true);
    float[] codes = network.encode(TRAINING.images(0, 300));
    Familiarity early = Familiarity.of(network, sample, codes, () -> false);
    assertThat(early.knowsPixels()).isFalse();
    assertThat(early.judge(HELD_OUT.image(2)).in(HeldOutMeasure.DIGITS)).isEmpty();
    assertThatThrownBy(() -> early.withPixelDistances(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Familiarity.of(network, sample, new float[7], () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void workThatNobodyWantsAnyMoreEnds() {
    HeldOutSample sample = HeldOutSample.of(TRAINING, HELD_OUT);
    assertThatThrownBy(() -> sample.pixelDistances(() -> true, done -> {}))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () ->
                Familiarity.of(
                    MadeUpNetwork.random(1, 2, true), sample, new float[600], () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
