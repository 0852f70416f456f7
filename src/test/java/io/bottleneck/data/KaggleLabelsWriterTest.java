package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KaggleLabelsWriterTest {
  private static final String EXPECTED = "ImageId,Label\n1,7\n2,0\n3,9\n";

  @TempDir Path folder;

  @Test
  void writesWhatKaggleWants() throws IOException {
    Path file = folder.resolve("submission.csv");
    KaggleLabelsWriter.write(List.of(7, 0, 9), file);
    assertThat(file).hasBinaryContent(EXPECTED.getBytes());
  }

  @Test
  void packsWhatIsNamedSo() throws IOException {
    Path file = folder.resolve("submission.csv.GZ");
    KaggleLabelsWriter.write(List.of(7, 0, 9), file);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes())).isEqualTo(EXPECTED);
    }
  }

  @Test
  void keepsWhatIsThereIfALabelIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("submission.csv"), "before");
    assertThatThrownBy(() -> KaggleLabelsWriter.write(List.of(7, -1), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label -1 of image 2 is not in 0..9");
    assertThatThrownBy(() -> KaggleLabelsWriter.write(List.of(10), file))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("before");
  }
}
