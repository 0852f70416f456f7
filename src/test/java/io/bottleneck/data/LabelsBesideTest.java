package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of held-out digits in a file beside, in the layout of Kaggle's submissions. */
class LabelsBesideTest {
  private static final String ADVICE =
      "; mend the labels, or move them elsewhere to open the digits without" + CsvText.KEPT;

  private final DigitDataset heldOut = TestDigits.random("held out", 7, true, 2);

  @TempDir Path folder;
  private Path labels;

  @BeforeEach
  void writeDigits() throws IOException {
    labels = folder.resolve("test-labels.csv");
    KaggleCsvWriter.write(TestDigits.random("training", 20, true, 1), folder.resolve("train.csv"));
    KaggleCsvWriter.write(
        new DigitDataset("held out", heldOut.pixelBytes(), null), folder.resolve("test.csv"));
  }

  @Test
  void anyOrderWillDo() throws IOException {
    List<String> lines = lines();
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(lines, new Random(round));
      write(lines);
      assertThat(open().heldOut().sha256()).as("round %d", round).isEqualTo(heldOut.sha256());
    }
  }

  @Test
  void packedLabelsAndThousandsOfThemWillDo() throws IOException {
    DigitDataset many = TestDigits.random("many", 9_000, true, 3);
    KaggleCsvWriter.write(
        new DigitDataset("many", many.pixelBytes(), null), folder.resolve("test.csv"));
    StringBuilder text = new StringBuilder("ImageId,Label\n");
    for (int image = 9_000; image >= 1; image--) {
      text.append(image).append(',').append(many.label(image - 1)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    Files.write(folder.resolve("test-labels.csv.gz"), CsvText.gzip(bytes));

    DigitCorpus corpus = open();

    assertThat(corpus.heldOut().sha256()).isEqualTo(many.sha256());
    assertThat(corpus.chosen())
        .contains("9,000 held out (test.csv, labels from test-labels.csv.gz)");
  }

  @Test
  void changedLabelsAreReadAnewThoughTheDigitsAreCached() throws IOException {
    DatasetLoader loader = new DatasetLoader(folder.resolve("cache"));
    write(lines());
    assertThat(loader.open(folder, LoadProgress.NONE).heldOut().sha256())
        .isEqualTo(heldOut.sha256());
    CsvText.write(labels, "ImageId,Label\n1,9\n2,9\n3,9\n4,9\n5,9\n6,9\n7,9\n\n");
    assertThat(loader.open(folder, LoadProgress.NONE).heldOut().labelBytes()).containsOnly(9);
    Files.delete(labels);
    DigitCorpus bare = loader.open(folder, LoadProgress.NONE);
    assertThat(bare.heldOut().labelled()).isFalse();
    assertThat(bare.chosen()).contains("(test.csv, without labels)");
  }

  @Test
  void anImageTwice() throws IOException {
    List<String> lines = lines();
    lines.set(4, "2,5");
    write(lines);
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 6, column 1 (ImageId): found \"2\", expected only one label for"
                + " it, which line 3 gives"
                + ADVICE);
  }

  @Test
  void anImageThatIsMissing() throws IOException {
    List<String> lines = lines();
    lines.remove(2);
    write(lines);
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 7, column 1 (ImageId): found \"7\", expected an image from 1 to"
                + " 6, as there are that many labels and none for image 3"
                + ADVICE);
  }

  @Test
  void anImageCountedFromZero() throws IOException {
    CsvText.write(labels, "ImageId,Label\n1,3\n0,4\n");
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 3, column 1 (ImageId): found \"0\", expected the number of an"
                + " image, counted from 1"
                + ADVICE);
  }

  @Test
  void anImageThatIsNoNumber() throws IOException {
    CsvText.write(labels, "ImageId,Label\none,3\n");
    assertThat(refusal())
        .startsWith("test-labels.csv, line 2, column 1 (ImageId): found \"one\", expected the");
  }

  @Test
  void aHugeNumberFillsNoMemory() throws IOException {
    CsvText.write(labels, "ImageId,Label\n999999999,3\n");
    assertThat(refusal())
        .startsWith(
            "test-labels.csv, line 2, column 1 (ImageId): found \"999999999\", expected an image"
                + " from 1 to 1, as there are that many labels and none for image 1");
  }

  @Test
  void aLabelOutOfRange() throws IOException {
    CsvText.write(labels, "ImageId,Label\n1,3\n2,10\n");
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 3, column 2 (Label): found \"10\", expected a label from 0 to 9"
                + ADVICE);
  }

  @Test
  void aColumnTooMany() throws IOException {
    CsvText.write(labels, "ImageId,Label\n1,3,5\n");
    assertThat(refusal())
        .isEqualTo("test-labels.csv, line 2: found 3 columns, expected 2" + ADVICE);
  }

  @Test
  void anotherHeader() throws IOException {
    CsvText.write(labels, "ImageId,Digit\n1,3\n");
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 1: found another header than ImageId,Label, expected just these"
                + " columns"
                + ADVICE);
  }

  @Test
  void noLabels() throws IOException {
    CsvText.write(labels, "ImageId,Label\n");
    assertThat(refusal())
        .isEqualTo(
            "test-labels.csv, line 2: found the end of the file after the header, expected labels"
                + ADVICE);
  }

  @Test
  void digitsWhereLabelsAreExpected() throws IOException {
    Files.copy(folder.resolve("test.csv"), labels);
    assertThat(refusal())
        .isEqualTo("test-labels.csv: found digits without labels, expected labels" + ADVICE);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < heldOut.size(); i++) {
      lines.add(i + 1 + "," + heldOut.label(i));
    }
    return lines;
  }

  private void write(List<String> lines) throws IOException {
    CsvText.write(labels, "ImageId,Label\n" + CsvText.lines(lines.toArray(String[]::new)));
  }

  private DigitCorpus open() throws IOException {
    return new DatasetLoader(null).open(folder, LoadProgress.NONE);
  }

  private String refusal() {
    DatasetException refusal = catchThrowableOfType(DatasetException.class, this::open);
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }
}
