package io.bottleneck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.ui.shell.Settings.PaneSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path home;
  private final List<Path> aside = new ArrayList<>();

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SettingsFile file = new SettingsFile(home.resolve("new/settings.json"), aside::add);
    Settings settings =
        new Settings(
            true,
            Perspective.DRAW,
            new double[] {10, 20, 1300, 820},
            false,
            Map.of(Perspective.TRAIN, new PaneSizes(250, 260, 270)),
            List.of("/a", "/b"),
            "/a",
            "/m.zip",
            "a drawing",
            2,
            new double[] {1.5, -2, 30},
            true);

    file.write(settings);

    assertThat(file.read()).usingRecursiveComparison().isEqualTo(settings);
  }

  @Test
  void withoutAFileTheDefaultsHold() {
    assertThat(new SettingsFile(home.resolve("settings.json"), aside::add).read())
        .isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void anUnreadableFileIsSetAsideAndKept() throws IOException {
    Path path = home.resolve("settings.json");
    Files.writeString(path, "{ torn");

    assertThat(new SettingsFile(path, aside::add).read()).isEqualTo(Settings.DEFAULTS);
    assertThat(home.resolve("settings.json.unreadable")).hasContent("{ torn");
    assertThat(aside).containsExactly(home.resolve("settings.json.unreadable"));
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAnotherVersionWroteIsTakenAsFarAsItIsKnown() throws IOException {
    Path path = home.resolve("settings.json");
    Files.writeString(path, "{\"dark\": true, \"hologram\": 3}");

    Settings read = new SettingsFile(path, aside::add).read();

    assertThat(read.dark()).isTrue();
    assertThat(read.perspective()).isEqualTo(Perspective.EXPLORE);
  }

  @Test
  void recentPathsAreDistinctNewestFirstAndFew() {
    List<String> recent = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    assertThat(Settings.moveToFront(recent, "3"))
        .containsExactly("3", "1", "2", "4", "5", "6", "7", "8");
    assertThat(Settings.moveToFront(recent, "9"))
        .containsExactly("9", "1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void whatWasSetAsideBeforeStays() throws IOException {
    Path path = home.resolve("settings.json");
    for (String torn : List.of("{ first", "{ second")) {
      Files.writeString(path, torn);
      new SettingsFile(path, aside::add).read();
    }
    assertThat(home.resolve("settings.json.unreadable")).hasContent("{ first");
    assertThat(home.resolve("settings.json.unreadable-2")).hasContent("{ second");
    assertThat(aside).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatHoldsNothingIsSetAside() throws IOException {
    Path path = home.resolve("settings.json");
    Files.writeString(path, "null");

    assertThat(new SettingsFile(path, aside::add).read()).isEqualTo(Settings.DEFAULTS);
    assertThat(home.resolve("settings.json.unreadable")).hasContent("null");
  }

  @Test
  void aPerspectiveOfAnotherVersionCostsNothingElse() throws IOException {
    Path path = home.resolve("settings.json");
    Files.writeString(
        path,
        """
        {"dark": true, "perspective": "ORCHARD", "panes": {
          "ORCHARD": {"left": 1, "right": 2, "bottom": 3},
          "TRAIN": {"left": 250, "right": 260, "bottom": 270}}}
        """);

    Settings read = new SettingsFile(path, aside::add).read();

    assertThat(read.dark()).isTrue();
    assertThat(read.perspective()).isEqualTo(Perspective.EXPLORE);
    assertThat(read.panes()).isEqualTo(Map.of(Perspective.TRAIN, new PaneSizes(250, 260, 270)));
  }

  @Test
  void valuesThatNobodyCouldUseCountAsMissing() throws IOException {
    Path path = home.resolve("settings.json");
    Files.writeString(
        path,
        """
        {"window": ["NaN", 0, 1280, 800], "view": ["NaN", 0, 30],
         "panes": {"TRAIN": {"left": "NaN", "right": 1, "bottom": 1}, "DRAW": null},
         "recentData": ["/a", null, "b\\u0000"], "lastData": "c\\u0000", "lastModel": "d\\u0000"}
        """);

    Settings read = new SettingsFile(path, aside::add).read();

    assertThat(read.window()).isNull();
    assertThat(read.view()).isNull();
    assertThat(read.panes()).isEmpty();
    assertThat(read.recentData()).containsExactly("/a");
    assertThat(read.lastData()).isNull();
    assertThat(read.lastModel()).isNull();
  }
}
