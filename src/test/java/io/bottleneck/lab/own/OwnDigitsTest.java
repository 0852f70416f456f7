package io.bottleneck.lab.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DatasetException;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.data.LoadProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsTest {
  @TempDir Path folder;

  private static OwnDigits noise(int count) {
    Random random = new Random(11);
    List<OwnDigit> digits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] image = new float[DigitDataset.PIXELS];
      for (int p = 0; p < image.length; p++) {
        image[p] = random.nextFloat();
      }
      digits.add(OwnDigit.of((3 * i) % 10, image, Optional.of("x")));
    }
    return new OwnDigits(digits);
  }

  @Test
  void theCsvOpensToTheSamePixelsAndLabels() throws IOException {
    OwnDigits own = noise(12);
    Path csv = folder.resolve("mine.csv");
    KaggleCsvWriter.write(own.dataset("mine"), csv);

    DigitDataset opened = new DatasetLoader(null).openSingle(csv, LoadProgress.NONE);

    assertThat(opened.size()).isEqualTo(12);
    for (int i = 0; i < 12; i++) {
      assertThat(opened.label(i)).isEqualTo((3 * i) % 10);
      float[] expected = own.digits().get(i).image();
      float[] image = opened.image(i);
      for (int p = 0; p < image.length; p++) {
        assertThat(image[p]).isCloseTo(expected[p], within(0.5f / 255 + 1e-6f));
      }
    }
    OwnDigits again = OwnDigits.of(opened);
    assertThat(again.dataset("mine").sha256()).isEqualTo(own.dataset("mine").sha256());
    assertThat(again.digits()).allMatch(digit -> digit.drawing().isEmpty());
  }

  @Test
  void asDataTheUsualRulesHold() throws IOException {
    Path csv = folder.resolve("mine.csv");
    KaggleCsvWriter.write(noise(1).dataset("mine"), csv);
    assertThatThrownBy(() -> new DatasetLoader(null).open(csv, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("at least two");
    KaggleCsvWriter.write(noise(20).dataset("mine"), csv);
    var corpus = new DatasetLoader(null).open(csv, LoadProgress.NONE);
    assertThat(corpus.training().size()).isEqualTo(17);
    assertThat(corpus.heldOut().size()).isEqualTo(3);
  }

  @Test
  void labelsChangeAndDigitsComeAndGoWithoutMovingTheOthers() {
    OwnDigits own = noise(4);
    String second = own.digits().get(1).id();
    OwnDigits relabelled = own.relabelled(second, 9);
    assertThat(relabelled.digits()).extracting(OwnDigit::label).containsExactly(0, 9, 6, 9);
    assertThat(relabelled.digits()).extracting(OwnDigit::id).isEqualTo(ids(own));
    assertThat(own.without(second).digits()).extracting(OwnDigit::label).containsExactly(0, 6, 9);
    assertThat(own.without(second).with(own.digits()).digits())
        .extracting(OwnDigit::label)
        .containsExactly(0, 6, 9, 3);
    assertThat(own.counts()).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0);
    assertThat(own.relabelled(second, 9).byClass().digits())
        .extracting(OwnDigit::label)
        .containsExactly(0, 6, 9, 9);
  }

  private static List<String> ids(OwnDigits own) {
    return own.digits().stream().map(OwnDigit::id).toList();
  }

  @Test
  void whatIsNoDigitIsRefused() {
    float[] image = Handwriting.digits("hand", 1, 1).image(0);
    assertThatThrownBy(() -> OwnDigit.of(10, image, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    image[3] = Float.NaN;
    assertThatThrownBy(() -> OwnDigit.of(1, image, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
