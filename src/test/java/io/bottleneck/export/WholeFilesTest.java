package io.bottleneck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.BesideWindows;
import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideWindows
class WholeFilesTest {
  private static final AtomicFile.Content NEW = out -> out.write('n');
  private static final AtomicFile.Content FAILING =
      out -> {
        out.write('n');
        throw new IOException("no space left");
      };

  @TempDir private Path folder;

  @Test
  void aFileThatFailsIsNamedAndTheOldOneStays() throws IOException {
    Path file = Files.writeString(folder.resolve("codes.csv"), "old");
    assertThatThrownBy(() -> WholeFiles.write("table", file, FAILING))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Cannot write the table %s: no space left; what was there before is unchanged, choose"
                + " another place or name.",
            file);
    assertThat(file).hasContent("old");
    WholeFiles.write("table", file, NEW);
    assertThat(file).hasContent("n");
  }

  @Test
  void ofTwoFilesNoneIsNewWhenTheSecondFails() throws IOException {
    Path codes = Files.writeString(folder.resolve("codes.csv"), "old");
    Path pixels = folder.resolve("pixels.npy");
    Map<Path, AtomicFile.Content> both = new LinkedHashMap<>();
    both.put(codes, NEW);
    both.put(pixels, FAILING);
    assertThatThrownBy(() -> WholeFiles.write(both))
        .hasMessageContaining(codes.toString())
        .hasMessageContaining(pixels.toString())
        .hasMessageContaining("no space left");
    assertThat(codes).hasContent("old");
    assertThat(pixels).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }
}
