package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFilesTest {
  private static final int OPERATIONS_BEFORE_THE_END = 100;

  @TempDir Path folder;

  @Test
  void writesAll() throws IOException {
    Files.writeString(folder.resolve("b"), "old b");
    AtomicFiles.write(contents());
    assertThat(files()).isEqualTo(Map.of("a", "new a", "b", "new b", "c", "new c"));
  }

  /** Whatever fails first, every place is as it was, with no neighbour left over. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "b", "c", "ab", "abc"})
  void writesNoneWhateverFails(String there) throws IOException {
    Map<String, String> before = new TreeMap<>();
    for (String name : there.split("")) {
      if (!name.isEmpty()) {
        before.put(name, "old " + name);
        Files.writeString(folder.resolve(name), "old " + name);
      }
    }
    int failed = 0;
    for (int n = 1; n < OPERATIONS_BEFORE_THE_END; n++) {
      FaultyDisk disk = new FaultyDisk();
      disk.failAt(n);
      try {
        AtomicFiles.write(disk, contents());
        break;
      } catch (IOException e) {
        failed++;
        assertThat(files()).isEqualTo(before);
      }
    }
    // Three files are created, written, flushed, closed and moved, one operation at a time.
    assertThat(failed).isGreaterThanOrEqualTo(15);
    assertThat(files())
        .containsEntry("a", "new a")
        .containsEntry("b", "new b")
        .containsEntry("c", "new c");
  }

  /** Whenever the process ends, a place that had a file has the old one or the new. */
  @Test
  void noPlaceIsEverEmpty() throws IOException {
    for (String name : new String[] {"a", "b", "c"}) {
      Files.writeString(folder.resolve(name), "old " + name);
    }
    for (int n = 1; n < OPERATIONS_BEFORE_THE_END; n++) {
      FaultyDisk disk = new FaultyDisk();
      disk.failFrom(n); // as a process that does nothing any more
      try {
        AtomicFiles.write(disk, contents());
      } catch (IOException e) {
        assertThat(disk.failures()).isPositive();
      }
      assertThat(files()).containsKeys("a", "b", "c");
    }
  }

  @Test
  void aWriterThatThrowsLeavesAllAsTheyWere() throws IOException {
    Files.writeString(folder.resolve("a"), "old a");
    Map<Path, AtomicFile.Content> contents = contents();
    contents.put(
        folder.resolve("d"),
        out -> {
          throw new IllegalStateException("no content");
        });
    assertThatThrownBy(() -> AtomicFiles.write(contents)).hasMessage("no content");
    assertThat(files()).isEqualTo(Map.of("a", "old a"));
  }

  private Map<Path, AtomicFile.Content> contents() {
    Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
    for (String name : new String[] {"a", "b", "c"}) {
      contents.put(
          folder.resolve(name), out -> out.write(("new " + name).getBytes(StandardCharsets.UTF_8)));
    }
    return contents;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return found;
  }
}
