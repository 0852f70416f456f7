package io.bottleneck.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.lab.library.Shelves;
import io.bottleneck.model.ModelFile;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.TestBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LibraryViewTest {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  @RegisterExtension final TestBench bench = new TestBench();
  @TempDir private static Path folder;
  private Path shipped;
  private FakeFrame frame;
  private LibraryViewModel model;
  private LibraryView view;

  @Start
  void start(Stage stage) throws IOException {
    shipped = Files.createTempDirectory(folder, "shipped");
    BackgroundTasks tasks = new BackgroundTasks(bench.workers);
    frame = new FakeFrame(tasks);
    model =
        new LibraryViewModel(
            new ModelLibrary(new ModelFile(), shipped, shipped.resolve("none")),
            bench.workbench,
            bench.workers,
            tasks,
            frame,
            bench.failures::add);
    view = new LibraryView(model);
    view.setStyle(
        "-bn-panel: white; -bn-muted: gray; -bn-accent: blue; -bn-border: silver; -bn-bad: red;");
    stage.setScene(new Scene(view, 440, 600));
    stage.show();
  }

  private void look(FxRobot robot) {
    robot.interact(() -> model.wantedProperty().set(true));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void three() throws IOException {
    for (String name : List.of("seed", "a", "b")) {
      Shelves.put(shipped, name, 2);
    }
    Shelves.describe(shipped, "seed", "The seed", "{\"neighbourAccuracy\":0.789}");
  }

  private List<ModelTile> tiles(FxRobot robot) {
    return robot.lookup(".model-tile").queryAllAs(ModelTile.class).stream()
        .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
        .toList();
  }

  private static String words(FxRobot robot, Node node) {
    return String.join(
        "|",
        robot.from(node).lookup(".label").queryAllAs(Label.class).stream()
            .filter(Node::isVisible)
            .map(Label::getText)
            .toList());
  }

  @Test
  void theKeyboardComesToACardThatIsAskedForBeforeTheFirstLayout(FxRobot robot) throws Exception {
    three();
    look(robot);
    assertThat(tiles(robot)).hasSize(3);
    Scene scene = view.getScene();
    robot.interact(
        () -> {
          LibraryView fresh = new LibraryView(model); // its cards are there, its skin is not
          scene.setRoot(fresh);
          fresh.focusCards();
        });
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> robot.lookup(".model-tile").queryAll().stream().anyMatch(Node::isFocused));
  }

  @Test
  void anEmptyLibrarySaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup("#library-hint").queryAs(Label.class).getText()).contains("Looking");
    look(robot);
    assertThat(robot.lookup("#library-hint").queryAs(Label.class).getText())
        .contains("Train one")
        .contains("Ctrl+S");
    robot.clickOn("#library-file");
    assertThat(frame.asked).isEqualTo(1);
  }

  @Test
  void aCardTellsWhatTheModelIsAndAClickOpensIt(FxRobot robot) throws IOException {
    three();
    look(robot);
    ModelTile seed = tiles(robot).get(0);
    assertThat(words(robot, seed))
        .contains("The seed", "What it is for.", "784-4-2-4-784", "78.9 %", "0.0612")
        .doesNotContain("Open now");

    robot.clickOn(seed);

    assertThat(frame.opened).containsExactly(shipped.resolve("seed.zip"));
    assertThat(words(robot, seed)).contains("Open now");
    assertThat(seed.getPseudoClassStates()).contains(SHOWN);
    robot.clickOn(tiles(robot).get(1));
    assertThat(seed.getPseudoClassStates()).doesNotContain(SHOWN);
    assertThat(frame.opened).hasSize(2);
  }

  @Test
  void detailsShowTheWholeCardAndOpenNothing(FxRobot robot) throws IOException {
    three();
    look(robot);
    ModelTile seed = tiles(robot).get(0);

    robot.clickOn((Node) robot.from(seed).lookup(".toggle-button").query());

    assertThat(words(robot, seed)).contains("ab".repeat(32), "bottleneck train", "java 17");
    robot.clickOn("Learned from");
    robot.interact(() -> robot.lookup("Copy the command").queryButton().fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied).containsExactly("bottleneck train");
    assertThat(frame.opened).isEmpty();
    robot.clickOn((Node) robot.from(seed).lookup(".toggle-button").query());
    assertThat(words(robot, seed)).doesNotContain("ab".repeat(32));
  }

  @Test
  void theKeyboardGoesFromCardToCard(FxRobot robot) throws IOException {
    three();
    robot.interact(view::focusCards); // before there are any
    look(robot);
    List<ModelTile> tiles = tiles(robot);
    assertThat(tiles.get(0).isFocused()).isTrue();

    robot.push(KeyCode.UP);
    assertThat(tiles.get(0).isFocused()).isTrue();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertThat(tiles.get(2).isFocused()).isTrue();
    Bounds lowest = tiles.get(2).localToScene(tiles.get(2).getLayoutBounds());
    ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
    assertThat(lowest.getMaxY())
        .isLessThanOrEqualTo(scroll.localToScene(scroll.getLayoutBounds()).getMaxY() + 1);
    robot.push(KeyCode.ENTER);
    assertThat(frame.opened).containsExactly(tiles.get(2).file());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
    assertThat(words(robot, tiles.get(0))).contains("ab".repeat(32));
    robot.push(KeyCode.LEFT);
    assertThat(words(robot, tiles.get(0))).doesNotContain("ab".repeat(32));
    robot.push(KeyCode.END).push(KeyCode.SPACE);
    assertThat(frame.opened).hasSize(2);
    robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
    assertThat(scroll.getVvalue()).isZero();
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(scroll.getVvalue()).isPositive();
  }

  @Test
  void aModelThatFailsSaysWhyOnItsCard(FxRobot robot) throws IOException {
    three();
    look(robot);
    Files.writeString(shipped.resolve("a.zip"), "torn meanwhile");

    robot.clickOn(tiles(robot).get(1));

    assertThat(words(robot, tiles(robot).get(1))).contains("no model file of Bottleneck");
    assertThat(frame.shown.get()).isNull();
    robot.clickOn(tiles(robot).get(0));
    assertThat(frame.shown.get()).isEqualTo(shipped.resolve("seed.zip"));
  }

  @Test
  void manyModelsCanBeNarrowedDown(FxRobot robot) throws IOException {
    three();
    look(robot);
    assertThat(robot.lookup("#library-filter-size").query().isVisible()).isTrue();
    assertThat(robot.lookup("#library-filter-size").query().getParent().isVisible()).isFalse();
    for (int i = 1; i <= 7; i++) {
      Shelves.put(shipped, "m" + i, i);
    }
    robot.interact(() -> model.wantedProperty().set(false));
    look(robot);
    assertThat(tiles(robot)).hasSize(10);

    robot.clickOn("#library-filter-size").clickOn("Code of 5");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(tiles(robot))
        .extracting(tile -> tile.file().getFileName().toString())
        .containsExactly("m5.zip");
    ComboBox<?> sizes = robot.lookup("#library-filter-size").queryAs(ComboBox.class);
    robot.interact(() -> sizes.setValue(null));
    assertThat(tiles(robot)).hasSize(10);
  }
}
