package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.BesideWindows;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@BesideWindows
class BaselinesTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final SyntheticDigits TRAINING = SyntheticDigits.of(6, 400, 1, false);
  private static final SyntheticDigits HELD_OUT = SyntheticDigits.of(7, 250, 1, false);

  /** Values of numpy, printed by oracle.py among the test resources. */
  @Test
  void agreesWithNumpy() {
    Baselines baselines = of(TRAINING.digits(), HELD_OUT.digits(), 64);

    assertThat(baselines.meanImage()).isCloseTo(0.06012060024872694, ROUNDING);
    assertThat(baselines.classMeanImage()).isCloseTo(0.024592344996223852, ROUNDING);
    assertThat(baselines.classMeanObstacle()).isEmpty();
    assertThat(baselines.components()).isEqualTo(64);
    assertThat(baselines.pca(1)).isCloseTo(0.051951304023242, ROUNDING);
    assertThat(baselines.pca(2)).isCloseTo(0.044888449646668736, ROUNDING);
    assertThat(baselines.pca(9)).isCloseTo(0.024289457445679508, ROUNDING);
    assertThat(baselines.pca(32)).isCloseTo(0.02357339722247206, within(1e-7));
    assertThat(baselines.pca(64)).isCloseTo(0.022557613610755756, within(1e-7));
  }

  /** The same values by numpy in double precision: eigh of the covariance. */
  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void agreesWithNumpyOnRealDigits() throws IOException {
    Path folder = Path.of(System.getProperty("bottleneck.test.data"), "kaggle");
    DigitCorpus corpus = new DatasetLoader(null).open(folder, LoadProgress.NONE);

    Baselines baselines = Baselines.of(corpus, 64, () -> false);

    assertThat(baselines.meanImage()).isCloseTo(0.06736296, within(1e-8));
    assertThat(baselines.classMeanImage()).isCloseTo(0.05329451, within(1e-8));
    assertThat(baselines.pca(1)).isCloseTo(0.06080326, within(1e-8));
    assertThat(baselines.pca(2)).isCloseTo(0.05598406, within(1e-8));
    assertThat(baselines.pca(16)).isCloseTo(0.02725899, within(1e-8));
    assertThat(baselines.pca(32)).isCloseTo(0.01722767, within(1e-8));
    assertThat(baselines.pca(64)).isCloseTo(0.00928731, within(1e-8));
  }

  @Test
  void fewerComponentsAskedForAreTheSameOnes() {
    Baselines many = of(TRAINING.digits(), HELD_OUT.digits(), 12);
    Baselines few = of(TRAINING.digits(), HELD_OUT.digits(), 3);
    for (int c = 1; c <= 3; c++) {
      assertThat(few.pca(c)).isCloseTo(many.pca(c), within(1e-9));
    }
    assertThat(few.pca(1)).isLessThan(few.meanImage());
  }

  @Test
  void directionsInWhichNothingVariesAreLeftOut() {
    DigitDataset three = TRAINING.digits().subset("three", new int[] {0, 1, 2, 0, 1, 2});
    Baselines baselines = of(three, three, 20);
    assertThat(baselines.pca(1)).isPositive();
    for (int c = 2; c <= 20; c++) { // three points lie in a plane
      assertThat(baselines.pca(c)).isCloseTo(0, within(1e-12)).isNotNegative();
    }
    DigitDataset same = TRAINING.digits().subset("same", new int[] {4, 4});
    Baselines flat = of(same, HELD_OUT.digits(), 5);
    assertThat(flat.pca(5)).isEqualTo(flat.meanImage()).isPositive();
  }

  @Test
  void saysWhyThereIsNoErrorOfClassMeans() {
    Baselines bare = of(TRAINING.unlabelled(), HELD_OUT.digits(), 1);
    assertThat(bare.classMeanImage()).isNaN();
    assertThat(bare.classMeanObstacle()).contains("the digits to learn from carry no labels");
    assertThat(bare.meanImage()).isCloseTo(0.06012060024872694, ROUNDING);
    assertThat(of(TRAINING.digits(), HELD_OUT.unlabelled(), 1).classMeanObstacle())
        .contains("the held-out digits carry no labels");

    byte[] labels = TRAINING.digits().labelBytes();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] == 7 ? 8 : labels[i];
    }
    DigitDataset sevenless = new DigitDataset("no 7", TRAINING.digits().pixelBytes(), labels);
    Baselines lacking = of(sevenless, HELD_OUT.digits(), 1);
    assertThat(lacking.classMeanImage()).isNaN();
    assertThat(lacking.classMeanObstacle())
        .contains("no digit to learn from is a 7, but a held-out one is");
    assertThat(of(HELD_OUT.digits(), sevenless, 1).classMeanImage()).isPositive();
  }

  @Test
  void refusesWhatIsOutOfRange() {
    for (int components : new int[] {0, -1, 65}) {
      assertThatThrownBy(() -> of(TRAINING.digits(), HELD_OUT.digits(), components))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(components + " components, expected 1 to 64");
    }
    Baselines baselines = of(TRAINING.digits(), HELD_OUT.digits(), 2);
    assertThatThrownBy(() -> baselines.pca(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> baselines.pca(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stopsWhenNobodyWantsThem() {
    for (int stop = 1; stop <= 6; stop++) {
      int at = stop;
      AtomicInteger polls = new AtomicInteger();
      DigitCorpus corpus = corpus(TRAINING.digits(), HELD_OUT.digits());
      assertThatThrownBy(() -> Baselines.of(corpus, 2, () -> polls.incrementAndGet() == at))
          .isInstanceOf(CancellationException.class);
      assertThat(polls).hasValue(stop);
    }
  }

  private static Baselines of(DigitDataset training, DigitDataset heldOut, int components) {
    return Baselines.of(corpus(training, heldOut), components, () -> false);
  }

  private static DigitCorpus corpus(DigitDataset training, DigitDataset heldOut) {
    return new DigitCorpus("synthetic", Path.of("synthetic"), training, heldOut, "made");
  }
}
