package io.bottleneck.ui.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.ui.training.SpecField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who wants a TensorBoard log finds it in the folder of the run. */
@ExtendWith(OnFxThread.class)
class WatchesTest {
  @TempDir private Path home;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(home);
  }

  private List<Path> logs(String id) throws IOException {
    try (Stream<Path> files = Files.walk(desktop.store.folder(id))) {
      return files.filter(file -> file.getFileName().toString().contains("tfevents")).toList();
    }
  }

  @Test
  void aRunIsLoggedOnlyWhenThatIsWanted() throws Exception {
    String unwanted = desktop.trained(TinyRuns.spec(1));
    assertThat(logs(unwanted)).isEmpty();
    assertThat(desktop.store.folder(unwanted).resolve("tensorboard")).doesNotExist();

    desktop.training().tensorBoardProperty().set(true);
    String wanted = desktop.trained(TinyRuns.spec(1));
    assertThat(logs(wanted))
        .isNotEmpty()
        .allMatch(log -> log.startsWith(desktop.store.folder(wanted).resolve("tensorboard")))
        .allMatch(log -> log.toFile().length() > 0);
    assertThat(logs(unwanted)).isEmpty();

    desktop.training().tensorBoardProperty().set(false);
    assertThat(logs(desktop.trained(TinyRuns.spec(1)))).isEmpty();
    assertThat(desktop.told).isEmpty();
  }

  @Test
  void queuedRunsAreLoggedToo() throws Exception {
    desktop.training().tensorBoardProperty().set(true);
    desktop.form(TinyRuns.spec(1));
    desktop.room.runs().queue().addForm();
    desktop.train();
    assertThat(logs(desktop.newest().info().id())).isNotEmpty();
  }

  @Test
  void theLogOfARunThatGoesOnGoesOnInItsFolder() throws Exception {
    desktop.training().tensorBoardProperty().set(true);
    String id = desktop.trained(TinyRuns.spec(1));
    List<Path> first = logs(id);
    desktop.training().editor().set(SpecField.EPOCHS, "2");
    desktop.training().continueShown();
    desktop.train();
    assertThat(logs(id)).containsAll(first).hasSizeGreaterThan(first.size());
    assertThat(desktop.runs()).hasSize(1);
    assertThat(desktop.told).isEmpty();
  }
}
