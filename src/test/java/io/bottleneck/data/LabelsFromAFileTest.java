package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels that somebody names, wherever they lie. */
class LabelsFromAFileTest {
  private final DatasetLoader loader = new DatasetLoader(null);
  private final DigitDataset digits = TestDigits.random("test.csv", 3, true, 2);

  @TempDir Path folder;
  private Path labels;

  @BeforeEach
  void writeLabels() throws IOException {
    labels = folder.resolve("answers.csv.gz");
    KaggleLabelsWriter.write(List.of(7, 0, 9), labels);
  }

  @Test
  void takeThePlaceOfTheOthers() throws IOException {
    DigitDataset labelled = loader.labelled(digits, labels, LoadProgress.NONE);
    assertThat(labelled.labelBytes()).containsExactly(7, 0, 9);
    assertThat(labelled.pixelBytes()).isEqualTo(digits.pixelBytes());
    assertThat(labelled.name()).isEqualTo("test.csv");
  }

  @Test
  void mustBeAsManyAsTheDigits() {
    DigitDataset more = TestDigits.random("test.csv", 1_200, false, 2);
    assertThatThrownBy(() -> loader.labelled(more, labels, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "answers.csv.gz: found 3 labels, expected 1,200 as test.csv holds that many digits; name"
                + " labels of these very digits"
                + CsvText.KEPT);
  }

  @Test
  void areNoDigits() throws IOException {
    Path file = folder.resolve("digits.csv");
    KaggleCsvWriter.write(digits, file);
    assertThatThrownBy(() -> loader.labelled(digits, file, LoadProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("digits.csv: found digits, expected labels only");
  }

  @Test
  void aFolderTellsWhetherItHoldsDigitsOut() throws IOException {
    KaggleCsvWriter.write(digits, folder.resolve("train.csv"));
    assertThat(loader.bringsHeldOut(folder)).isFalse();
    assertThat(loader.bringsHeldOut(folder.resolve("train.csv"))).isFalse();
    KaggleCsvWriter.write(digits, folder.resolve("test.csv"));
    assertThat(loader.bringsHeldOut(folder)).isTrue();
    assertThat(loader.bringsHeldOut(folder.resolve("train.csv"))).isTrue();
    assertThat(loader.bringsHeldOut(folder.resolve("test.csv"))).isFalse();
  }
}
