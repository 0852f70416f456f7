package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoteTrialTest {
  private static final int[] KS = {1, 2, 7, 20};

  /** With a part for each digit the draw does not matter, and everybody else votes. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavingOneOutIsAsLoopsCountIt(boolean tied) {
    SyntheticDigits made = SyntheticDigits.of(41, 130, 2, tied);

    VoteTrial trial = trial(made, 2, KS, 130, 1);

    for (int k : KS) {
      double share = counted(made, 2, k) / 130.0;
      assertThat(trial.share(k)).as("k %d", k).isEqualTo(share);
      assertThat(trial.standardError(k))
          .isCloseTo(Math.sqrt(share * (1 - share) / 129), within(1e-12));
    }
    assertThat(trial.share(trial.best()))
        .isEqualTo(IntStream.of(KS).mapToDouble(trial::share).max().orElseThrow());
    assertThat(trial.parts()).isEqualTo(130);
    assertThat(trial.ks()).containsExactly(KS);
  }

  @Test
  void nobodyVotesOnItself() {
    DigitDataset digits = SyntheticDigits.of(42, 400, 1, false).digits();
    float[] apart = new float[400];
    for (int i = 0; i < 400; i++) {
      apart[i] = i; // says nothing of the class
    }
    VoteTrial trial = VoteTrial.of(digits, apart, 1, new int[] {1}, 5, 1, () -> false);
    assertThat(trial.share(1)).isLessThan(0.25);
  }

  @Test
  void codesThatTellTheClassAreAlwaysRight() {
    DigitDataset digits = SyntheticDigits.of(43, 300, 1, false).digits();
    float[] classes = new float[300];
    for (int i = 0; i < 300; i++) {
      classes[i] = digits.label(i);
    }
    VoteTrial trial = VoteTrial.of(digits, classes, 1, new int[] {1, 3}, 7, 1, () -> false);
    assertThat(trial.share(3)).isEqualTo(1);
    assertThat(trial.standardError(3)).isZero();
    assertThat(trial.best()).as("of several the smallest").isEqualTo(1);
  }

  @Test
  void theSeedDealsOutTheDigits() {
    SyntheticDigits made = SyntheticDigits.of(44, 300, 2, false);
    VoteTrial first = trial(made, 2, KS, 4, 1);
    assertThat(trial(made, 2, KS, 4, 1).standardError(7)).isEqualTo(first.standardError(7));
    assertThat(trial(made, 2, KS, 4, 2).standardError(7)).isNotEqualTo(first.standardError(7));
  }

  @Test
  void refusesWhatDoesNotFit() {
    SyntheticDigits made = SyntheticDigits.of(45, 21, 2, false);
    assertThat(VoteTrial.most(21, 10)).isEqualTo(18);
    assertThat(trial(made, 2, new int[] {18}, 10, 1).share(18)).isBetween(0.0, 1.0);
    assertThatThrownBy(() -> trial(made, 2, new int[] {19}, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("19 to 19 neighbours, expected 1 to 18");
    assertThatThrownBy(() -> trial(made, 2, new int[] {0, 3}, 10, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trial(made, 2, KS, 22, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trial(made, 2, KS, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> VoteTrial.of(made.unlabelled(), made.codes(), 2, KS, 3, 1, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trial(made, 2, new int[] {1}, 3, 1).share(2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> VoteTrial.of(made.digits(), made.codes(), 2, new int[] {1}, 3, 1, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static VoteTrial trial(SyntheticDigits made, int d, int[] ks, int parts, long seed) {
    return VoteTrial.of(made.digits(), made.codes(), d, ks, parts, seed, () -> false);
  }

  /** The most votes win; of as many, whose nearest digit is nearer. */
  private static int counted(SyntheticDigits made, int d, int k) {
    int right = 0;
    for (int i = 0; i < made.digits().size(); i++) {
      int asked = i;
      List<Integer> nearest =
          IntStream.range(0, made.digits().size())
              .filter(j -> j != asked)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer j) -> squared(made.codes(), d, asked, j)))
              .limit(k)
              .map(j -> made.digits().label(j))
              .collect(Collectors.toList());
      int winner =
          IntStream.range(0, 10)
              .boxed()
              .filter(nearest::contains)
              .max(
                  Comparator.comparingLong(
                          (Integer label) -> nearest.stream().filter(label::equals).count())
                      .thenComparing(label -> -nearest.indexOf(label)))
              .orElseThrow();
      right += winner == made.digits().label(i) ? 1 : 0;
    }
    return right;
  }

  private static double squared(float[] codes, int d, int i, int j) {
    double sum = 0;
    for (int c = 0; c < d; c++) {
      sum += Math.pow((double) codes[i * d + c] - codes[j * d + c], 2);
    }
    return sum;
  }
}
