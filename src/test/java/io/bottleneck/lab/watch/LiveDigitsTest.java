package io.bottleneck.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveDigitsTest {
  private final LiveDigits live = new LiveDigits();

  @Test
  void theFirstTwoThousandHeldOutDigitsAreLookedAt() {
    DigitDataset heldOut = RandomDigits.labelled(2001, 1);
    DigitDataset digits = live.of(RandomDigits.corpus(heldOut));
    assertThat(digits.size()).isEqualTo(2000);
    assertThat(digits.name()).isEqualTo(heldOut.name());
    assertThat(digits.pixelBytes()).isEqualTo(Arrays.copyOf(heldOut.pixelBytes(), 2000 * 784));
    assertThat(digits.labelBytes()).isEqualTo(Arrays.copyOf(heldOut.labelBytes(), 2000));
  }

  @Test
  void digitsWithoutLabelsStayWithout() {
    DigitDataset heldOut = RandomDigits.unlabelled(RandomDigits.labelled(2001, 1));
    assertThat(live.of(RandomDigits.corpus(heldOut)).labelled()).isFalse();
  }

  @Test
  void whereThereAreNoMoreAllAreLookedAt() {
    for (int count : new int[] {1, 30, 2000}) {
      DigitDataset heldOut = RandomDigits.labelled(count, count);
      assertThat(live.of(RandomDigits.corpus(heldOut))).isSameAs(heldOut);
    }
  }

  @Test
  void theSameCorpusHasTheSameDigitsAndTheSameMeasureUntilAnotherIsAsked() {
    DigitCorpus first = RandomDigits.corpus(RandomDigits.labelled(2001, 1));
    DigitDataset digits = live.of(first);
    assertThat(live.of(first)).isSameAs(digits);

    DigitCorpus second = RandomDigits.corpus(RandomDigits.labelled(25, 2));
    assertThat(live.of(second)).isSameAs(second.heldOut());
    var quality = live.quality(second);
    assertThat(live.quality(second)).isSameAs(quality);
    assertThat(quality.size()).isEqualTo(25);

    DigitCorpus third = RandomDigits.corpus(RandomDigits.labelled(26, 3));
    assertThat(live.quality(third).size()).isEqualTo(26);
    assertThat(live.of(third)).isSameAs(third.heldOut());
    assertThat(live.quality(second).size()).isEqualTo(25);
    assertThat(live.of(first).sha256()).isEqualTo(digits.sha256());
  }
}
