package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoteScoreTest {
  private static final MadeUpNetwork NETWORK = MadeUpNetwork.random(3, 2, false);
  private static final DigitDataset KNOWN = SyntheticDigits.of(5, 400, 2, false).digits();
  private static final DigitDataset ASKED = SyntheticDigits.of(6, 90, 2, false).digits();

  @Test
  void countsWhatTheNearestCodesVoteFor() {
    VoteScore score = VoteScore.of(NETWORK, VoteScore.Voters.of(NETWORK, KNOWN), ASKED);
    int[][] expected = bruteForce();
    int right = 0;
    for (int label = 0; label < 10; label++) {
      assertThat(Arrays.copyOf(score.takenFor(label), 10)).isEqualTo(expected[label]);
      assertThat(score.count(label)).isEqualTo(Arrays.stream(expected[label]).sum());
      right += expected[label][label];
    }
    assertThat(score.share()).isCloseTo(right / 90.0, within(1e-12));
    assertThat(score.size()).isEqualTo(90);
    assertThat(score.meanError())
        .isCloseTo(ReconstructionErrors.of(NETWORK, ASKED).mean(), within(1e-6));
  }

  @Test
  void digitsWithoutLabelsCountOnlyForTheError() {
    byte[] labels = ASKED.labelBytes();
    Arrays.fill(labels, 10, 90, (byte) DigitDataset.UNLABELLED);
    DigitDataset some = new DigitDataset("some", ASKED.pixelBytes(), labels);
    VoteScore.Voters voters = VoteScore.Voters.of(NETWORK, KNOWN);
    VoteScore all = VoteScore.of(NETWORK, voters, ASKED);
    VoteScore score = VoteScore.of(NETWORK, voters, some);
    assertThat(IntStream.range(0, 10).map(score::count).sum()).isEqualTo(10);
    assertThat(score.meanError()).isEqualTo(all.meanError());
    DigitDataset none = new DigitDataset("none", ASKED.pixelBytes(), null);
    assertThat(VoteScore.of(NETWORK, voters, none).share()).isNaN();
    assertThat(VoteScore.of(NETWORK, voters, none).share(3)).isNaN();
  }

  @Test
  void votersWithoutLabelsVoteForNone() {
    DigitDataset dumb = new DigitDataset("dumb", KNOWN.pixelBytes(), null);
    VoteScore score = VoteScore.of(NETWORK, VoteScore.Voters.of(NETWORK, dumb), ASKED);
    assertThat(score.share()).isZero();
    assertThat(IntStream.range(0, 10).map(label -> score.takenFor(label)[10]).sum()).isEqualTo(90);
  }

  /** Sorts all distances of each digit asked. */
  private static int[][] bruteForce() {
    float[] known = NETWORK.encode(KNOWN.images(0, KNOWN.size()));
    float[] asked = NETWORK.encode(ASKED.images(0, ASKED.size()));
    int[][] taken = new int[10][10];
    for (int i = 0; i < ASKED.size(); i++) {
      float x = asked[2 * i];
      float y = asked[2 * i + 1];
      int[] nearest =
          IntStream.range(0, KNOWN.size())
              .boxed()
              .sorted(
                  (a, b) ->
                      Double.compare(
                          Math.hypot(known[2 * a] - x, known[2 * a + 1] - y),
                          Math.hypot(known[2 * b] - x, known[2 * b + 1] - y)))
              .limit(15)
              .mapToInt(Integer::intValue)
              .toArray();
      int[] counts = new int[10];
      for (int neighbour : nearest) {
        counts[KNOWN.label(neighbour)]++;
      }
      int most = Arrays.stream(counts).max().orElseThrow();
      for (int neighbour : nearest) {
        if (counts[KNOWN.label(neighbour)] == most) {
          taken[ASKED.label(i)][KNOWN.label(neighbour)]++;
          break;
        }
      }
    }
    return taken;
  }
}
