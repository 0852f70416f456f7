package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Which files become which set, and what the user is told about it. */
class CorpusTest {
  private final DigitDataset training = TestDigits.random("training", 20, true, 1);
  private final DigitDataset heldOut = TestDigits.random("held out", 7, true, 2);
  private final DigitDataset unlabelled = new DigitDataset("held out", heldOut.pixelBytes(), null);

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(home.resolve("kaggle"));
  }

  @Test
  void folderWithTrainingAndTestFile() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv.gz"));
    KaggleCsvWriter.write(heldOut, folder.resolve("test.csv.gz"));
    CsvText.write(folder.resolve("sample_submission.csv"), "ImageId,Label\n1,0\n");

    DigitCorpus corpus = open(folder);

    assertThat(corpus.name()).isEqualTo("kaggle");
    assertThat(corpus.source()).isEqualTo(folder);
    assertThat(corpus.training().sha256()).isEqualTo(training.sha256());
    assertThat(corpus.heldOut().sha256()).isEqualTo(heldOut.sha256());
    assertThat(corpus.chosen())
        .isEqualTo(
            "20 digits to learn from (train.csv.gz) and 7 held out (test.csv.gz), recognised by"
                + " their names.");
  }

  @Test
  void heldOutLabelsFromTheFileBeside() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(unlabelled, folder.resolve("test.csv"));
    writeLabels(heldOut.labelBytes());

    DigitCorpus corpus = open(folder);

    assertThat(corpus.heldOut().sha256()).isEqualTo(heldOut.sha256());
    assertThat(corpus.chosen()).contains("7 held out (test.csv, labels from test-labels.csv)");
  }

  @Test
  void labelsInTheFileItselfGoBeforeThoseBeside() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(heldOut, folder.resolve("test.csv"));
    writeLabels(new byte[] {1, 2, 3});
    assertThat(open(folder).heldOut().sha256()).isEqualTo(heldOut.sha256());
    assertThat(open(folder).chosen()).contains("7 held out (test.csv)");
  }

  @Test
  void heldOutDigitsWithoutLabelsSaySo() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(unlabelled, folder.resolve("test.csv"));
    assertThat(open(folder).chosen()).contains("7 held out (test.csv, without labels)");
  }

  @Test
  void labelsBesideOfAnotherNumberAreRefused() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(unlabelled, folder.resolve("test.csv"));
    writeLabels(new byte[] {1, 2, 3});
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "test-labels.csv: found 3 labels, expected 7 as test.csv holds that many digits; mend"
                + " the labels, or move them elsewhere to open the digits without"
                + CsvText.KEPT);
  }

  @Test
  void aTrainingFileBringsTheTestFileBesideIt() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("Train.csv"));
    KaggleCsvWriter.write(heldOut, folder.resolve("test.csv.gz"));
    DigitCorpus corpus = open(folder.resolve("Train.csv"));
    assertThat(corpus.source()).isEqualTo(folder.resolve("Train.csv"));
    assertThat(corpus.heldOut().sha256()).isEqualTo(heldOut.sha256());
  }

  @Test
  void idxFolder() throws IOException {
    writeIdx("train", training);
    writeIdx("t10k", heldOut);
    DigitCorpus corpus = open(folder);
    assertThat(corpus.training().sha256()).isEqualTo(training.sha256());
    assertThat(corpus.heldOut().sha256()).isEqualTo(heldOut.sha256());
    assertThat(corpus.chosen())
        .contains("20 digits to learn from (train-images-idx3-ubyte, labels from train-labels");
  }

  @Test
  void anIdxLabelFileLeadsToItsImages() throws IOException {
    writeIdx("t10k", heldOut);
    DigitDataset read =
        new DatasetLoader(null)
            .openSingle(folder.resolve("t10k-labels-idx1-ubyte"), LoadProgress.NONE);
    assertThat(read.sha256()).isEqualTo(heldOut.sha256());
  }

  @Test
  void aLoneFileIsSplitTheSameWayEveryTime() throws IOException {
    Path file = folder.resolve("digits.csv");
    DigitDataset all = TestDigits.random("all", 200, true, 3);
    KaggleCsvWriter.write(all, file);

    DigitCorpus corpus = open(file);

    assertThat(corpus.name()).isEqualTo("digits");
    assertThat(corpus.heldOut().size()).isEqualTo(30);
    assertThat(corpus.training().size()).isEqualTo(170);
    assertThat(corpus.chosen())
        .isEqualTo(
            "170 digits to learn from and 30 held out, drawn with seed 1 from digits.csv, because it"
                + " comes without a test file.");
    Set<String> seen = new HashSet<>();
    for (DigitDataset part : new DigitDataset[] {corpus.training(), corpus.heldOut()}) {
      for (int i = 0; i < part.size(); i++) {
        seen.add(part.subset("one", new int[] {i}).sha256());
      }
    }
    assertThat(seen).as("no digit is lost or in both parts").hasSize(200);
    assertThat(open(file).heldOut().sha256()).isEqualTo(corpus.heldOut().sha256());
  }

  @Test
  void aSingleDigitCannotBeSplit() throws IOException {
    KaggleCsvWriter.write(TestDigits.random("one", 1, true, 3), folder.resolve("digits.csv"));
    assertThatThrownBy(() -> open(folder.resolve("digits.csv")))
        .hasMessageContaining("found one digit, expected at least two");
  }

  @Test
  void aFolderWithOneFileOpensIt() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("mine.csv"));
    assertThat(open(folder).training().size()).isEqualTo(17);
  }

  @Test
  void kagglesNamesGoFirstAndOthersAreMentioned() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(heldOut, folder.resolve("test.csv"));
    writeIdx("train", heldOut);
    assertThat(open(folder).chosen()).endsWith("; left aside: train-images-idx3-ubyte.");
  }

  @Test
  void namesThatOnlyEndLikeTestAreNoTestFiles() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(heldOut, folder.resolve("latest.csv"));
    assertThat(open(folder).chosen()).contains("because it comes without a test file");
  }

  @Test
  void aFolderWithoutDigitsIsRefused() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "kaggle: found no file with digits, expected train.csv or train-images-idx3-ubyte"
                + " (plain or .gz)"
                + CsvText.KEPT);
  }

  @Test
  void aFolderOfUnclearFilesIsRefusedByNamingThem() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("a.csv"));
    KaggleCsvWriter.write(training, folder.resolve("b.csv"));
    assertThatThrownBy(() -> open(folder)).hasMessageContaining("found a.csv, b.csv, expected");
  }

  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void realDigitsInBothFormats() throws IOException {
    Path real = Path.of(System.getProperty("bottleneck.test.data"));
    DigitCorpus kaggle = open(real.resolve("kaggle"));
    assertThat(kaggle.training().size()).isEqualTo(42_000);
    assertThat(kaggle.heldOut().size()).isEqualTo(28_000);
    assertThat(kaggle.heldOut().labelled()).isTrue();
    DigitCorpus mnist = open(real.resolve("mnist"));
    assertThat(mnist.training().size()).isEqualTo(60_000);
    assertThat(mnist.heldOut().size()).isEqualTo(10_000);
    // The same 70,000 digits, only dealt out in another order.
    assertThat(inkByClass(kaggle)).isEqualTo(inkByClass(mnist));
  }

  private static long[] inkByClass(DigitCorpus corpus) {
    long[] ink = new long[DigitDataset.CLASSES];
    for (DigitDataset part : new DigitDataset[] {corpus.training(), corpus.heldOut()}) {
      for (int i = 0; i < part.size(); i++) {
        for (int p = 0; p < DigitDataset.PIXELS; p++) {
          ink[part.label(i)] += part.pixel(i, p);
        }
      }
    }
    return ink;
  }

  private void writeLabels(byte[] labels) throws IOException {
    StringBuilder text = new StringBuilder("ImageId,Label\n");
    for (int i = 0; i < labels.length; i++) {
      text.append(i + 1).append(',').append(labels[i]).append('\n');
    }
    CsvText.write(folder.resolve("test-labels.csv"), text.toString());
  }

  private void writeIdx(String role, DigitDataset digits) throws IOException {
    Files.write(folder.resolve(role + "-images-idx3-ubyte"), IdxFiles.images(digits));
    Files.write(folder.resolve(role + "-labels-idx1-ubyte"), IdxFiles.labels(digits.labelBytes()));
  }

  private static DigitCorpus open(Path path) throws IOException {
    return new DatasetLoader(null).open(path, LoadProgress.NONE);
  }

  @Test
  void aTestFileAloneIsSplitAndDoesNotJudgeItself() throws IOException {
    KaggleCsvWriter.write(training, folder.resolve("test.csv"));

    DigitCorpus corpus = open(folder);

    assertThat(corpus.training().size()).isEqualTo(17);
    assertThat(corpus.heldOut().size()).isEqualTo(3);
    assertThat(corpus.chosen())
        .isEqualTo(
            "17 digits to learn from and 3 held out, drawn with seed 1 from test.csv, because it"
                + " comes without a test file.");
  }
}
