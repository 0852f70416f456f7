package io.bottleneck.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.FaultyDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is whole, or the earlier one is. */
class ReportFilesTest {
  private static final Map<String, byte[]> NEW = files("new", "report.md", "loss.png", "loss.svg");
  private static final Map<String, byte[]> EARLIER =
      files("earlier", "report.md", "loss.png", "manifold.png");

  @TempDir private Path above;
  private final FaultyDisk disk = new FaultyDisk();

  private static Map<String, byte[]> files(String text, String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List.of(names).forEach(name -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        content.put(
            file.getFileName().toString(), Files.isDirectory(file) ? "/" : Files.readString(file));
      }
    }
    return content;
  }

  @Test
  void aNewFolderHoldsTheReportAndNothingElse() throws IOException {
    Path folder = above.resolve("report");
    ReportFiles.write(disk, folder, NEW);
    assertThat(content(folder))
        .isEqualTo(Map.of("report.md", "new", "loss.png", "new", "loss.svg", "new"));
    assertThat(content(above)).containsOnlyKeys("report");
  }

  @Test
  void anEarlierReportIsReplacedAsAWholeAndOtherFilesStay() throws IOException {
    Path folder = above.resolve("report");
    ReportFiles.write(disk, folder, EARLIER);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    ReportFiles.write(disk, folder, NEW);
    assertThat(content(folder))
        .isEqualTo(
            Map.of("report.md", "new", "loss.png", "new", "loss.svg", "new", "notes.txt", "mine"));
  }

  @Test
  void whateverFailsLeavesOneReportOrTheOther() throws IOException {
    int failures = 0;
    for (int n = 1; n < 60; n++) {
      Path folder = above.resolve("report" + n);
      ReportFiles.write(disk, folder, EARLIER);
      Map<String, String> before = content(folder);
      disk.failAt(n);
      try {
        ReportFiles.write(disk, folder, NEW);
      } catch (IOException e) {
        failures++;
        assertThat(e)
            .hasMessageContaining("Cannot write the report to")
            .hasMessageContaining("what was there before is unchanged");
        assertThat(content(folder)).as("operation %d", n).containsAllEntriesOf(before);
        assertThat(content(folder)).doesNotContainKey("loss.svg");
      }
      disk.heal();
    }
    assertThat(failures).isGreaterThan(10);
  }

  @Test
  void aFullDiskLeavesNoNewFolder() throws IOException {
    Path folder = above.resolve("report");
    disk.leaveRoom(5);
    assertThatThrownBy(() -> ReportFiles.write(disk, folder, NEW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(FaultyDisk.FULL);
    assertThat(content(above)).isEmpty();
  }

  @Test
  void whatCannotBeTakenBackIsKeptAndNamed() throws IOException {
    Path folder = above.resolve("report");
    ReportFiles.write(disk, folder, EARLIER);
    int failing = 1;
    String message = "";
    while (!message.contains("half there")) { // the first move back fails too
      disk.failFrom(failing++);
      try {
        ReportFiles.write(disk, folder, NEW);
      } catch (IOException e) {
        message = e.getMessage();
      }
      disk.heal();
      assertThat(failing).isLessThan(100);
    }
    Path kept = Path.of(message.replaceAll(".*are kept in (.*), from where.*", "$1"));
    assertThat(content(kept))
        .isNotEmpty()
        .allSatisfy((name, text) -> assertThat(text).isEqualTo("earlier"));
  }
}
