package io.bottleneck.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.Presets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcquaintanceTest {
  private final DigitDataset learned = digits(1);
  private final DigitDataset heldOut = digits(2);
  private final DigitDataset others = digits(3);

  @Test
  void isReadFromTheModelsCard() {
    assertThat(of(learned, Optional.empty())).isEqualTo(Acquaintance.LEARNED);
    assertThat(of(learned, Optional.of(learned))).isEqualTo(Acquaintance.LEARNED);
    assertThat(of(heldOut, Optional.empty())).isEqualTo(Acquaintance.HELD_OUT);
    assertThat(of(others, Optional.empty())).isEqualTo(Acquaintance.UNKNOWN);
    assertThat(of(others, Optional.of(digits(4)))).isEqualTo(Acquaintance.UNKNOWN);
  }

  /** As when test digits get labels, which makes another set of them. */
  @Test
  void isHeldOutBesideTheDigitsItLearnedFrom() {
    assertThat(of(others, Optional.of(learned))).isEqualTo(Acquaintance.HELD_OUT);
  }

  private Acquaintance of(DigitDataset asked, Optional<DigitDataset> training) {
    ModelCard card =
        new ModelCard(
            "seed",
            Presets.SEED,
            1,
            "kaggle",
            learned.sha256(),
            heldOut.sha256(),
            1,
            List.of(),
            List.of(),
            1,
            1,
            Instant.EPOCH,
            Map.of());
    return Acquaintance.of(card, asked, training);
  }

  private static DigitDataset digits(int grey) {
    byte[] pixels = new byte[DigitDataset.PIXELS];
    pixels[0] = (byte) grey;
    return new DigitDataset("digits", pixels, null);
  }
}
