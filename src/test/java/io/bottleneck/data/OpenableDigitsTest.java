package io.bottleneck.data;

import static io.bottleneck.data.OpenableDigits.looksOpenable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenableDigitsTest {
  @TempDir Path folder;

  @Test
  void digitsOfEveryDressLookOpenable() throws IOException {
    DigitDataset digits = TestDigits.random("digits", 2, true, 1);
    Path csv = folder.resolve("any.name");
    KaggleCsvWriter.write(digits, csv);
    assertThat(looksOpenable(csv)).isTrue();
    byte[] text = Files.readAllBytes(csv);
    assertThat(looksOpenable(write(CsvText.gzip(text)))).isTrue();
    String bom = "\uFEFF" + new String(text, StandardCharsets.UTF_8);
    assertThat(looksOpenable(write(bom.getBytes(StandardCharsets.UTF_8)))).isTrue();
    assertThat(looksOpenable(write(("\uFEFF\"label\",").getBytes(StandardCharsets.UTF_8))))
        .isTrue();
    assertThat(looksOpenable(write("\"pixel0\"".getBytes(StandardCharsets.UTF_8)))).isTrue();
    assertThat(looksOpenable(write(IdxFiles.images(digits)))).isTrue();
    assertThat(looksOpenable(write(CsvText.gzip(IdxFiles.images(digits))))).isTrue();
  }

  @Test
  void otherThingsDoNot() throws IOException {
    assertThat(looksOpenable(folder.resolve("missing.csv"))).isFalse();
    assertThat(looksOpenable(write(new byte[0]))).isFalse();
    assertThat(looksOpenable(write("name,age\n".getBytes(StandardCharsets.UTF_8)))).isFalse();
    assertThat(looksOpenable(write(new byte[] {(byte) 0x89, 'P', 'N', 'G'}))).isFalse();
    assertThat(looksOpenable(write(new byte[] {0x1F, (byte) 0x8B, 8}))).isFalse();
    byte[] floats = IdxFiles.images(1, new byte[784]);
    floats[2] = 0x0D;
    assertThat(looksOpenable(write(floats))).isFalse();
  }

  @Test
  void aFolderLooksOpenableOnceItHoldsATrainingFile() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThat(looksOpenable(inner)).isFalse();
    CsvText.write(inner.resolve("train.csv"), CsvText.header(true));
    assertThat(looksOpenable(inner)).isTrue();
  }

  @Test
  void infoCountsTheClasses() {
    byte[] labels = {1, 1, 9};
    DigitDataset digits = new DigitDataset("three", new byte[3 * 784], labels);
    DatasetInfo info = DatasetInfo.of(digits);
    assertThat(info.size()).isEqualTo(3);
    assertThat(info.countsByClass()).isEqualTo(Arrays.asList(0, 2, 0, 0, 0, 0, 0, 0, 0, 1));
    assertThat(info.sha256()).isEqualTo(digits.sha256());
    DigitDataset bare = new DigitDataset("bare", new byte[784], null);
    assertThat(DatasetInfo.of(bare).countsByClass()).isEmpty();
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("dragged"), content);
  }
}
