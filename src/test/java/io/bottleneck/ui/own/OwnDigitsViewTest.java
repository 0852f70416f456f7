package io.bottleneck.ui.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.Handwriting;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
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
class OwnDigitsViewTest {
  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;

  @TempDir static Path folder;
  private OwnFixture fixture;
  private OwnDigitsView view;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new OwnFixture(bench, Files.createTempDirectory(folder, "view"));
    view =
        new OwnDigitsView(
            fixture.model,
            suggestion -> Optional.of(fixture.folder.resolve(suggestion)),
            () -> Optional.of(fixture.folder.resolve("given.csv")));
    view.setStyle("-bn-panel: white; -bn-muted: gray; -bn-accent: blue;");
    view.setPrefSize(940, 184);
    stage.setScene(new Scene(new VBox(view, new TextField()), 1000, 300));
    stage.show();
  }

  private List<Integer> labels() {
    return workbench.ownDigitsProperty().get().digits().stream().map(OwnDigit::label).toList();
  }

  private void draw(FxRobot robot, float grey) {
    robot.interact(() -> fixture.draw(grey, "drawing of " + grey));
  }

  private void keep(FxRobot robot, float grey, int label) {
    draw(robot, grey);
    robot.clickOn("#own-keep-" + label);
  }

  private static List<Node> tiles(FxRobot robot) {
    return robot.lookup("#own-tiles .digit-tile").queryAll().stream()
        .sorted(Comparator.comparing(tile -> -((DigitTile) tile).digit().index()))
        .toList();
  }

  private static Labeled labeled(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class);
  }

  @Test
  void anEmptySetSaysWhatToDoAndABlankPadWhyNot(FxRobot robot) {
    assertThat(robot.lookup("#own-empty").query().isVisible()).isTrue();
    assertThat(robot.lookup("#own-keep-3").query().isDisabled()).isTrue();
    assertThat(labeled(robot, "#own-says").getText()).startsWith("Draw a digit");
    keep(robot, 0.5f, 3);
    assertThat(robot.lookup("#own-empty").query().isVisible()).isFalse();
    assertThat(labeled(robot, "#own-count").getText()).isEqualTo("1 digit");
    assertThat(labeled(robot, "#own-count-3").getText()).isEqualTo("3: 1");
  }

  @Test
  void theSuggestionIsMarkedAndTheChoiceIsTheUsers(FxRobot robot) {
    draw(robot, 0.5f);
    robot.interact(() -> fixture.suggestion.set(4));
    PseudoClass suggested = PseudoClass.getPseudoClass("suggested");
    assertThat(robot.lookup("#own-keep-4").query().getPseudoClassStates()).contains(suggested);
    assertThat(robot.lookup("#own-keep-9").query().getPseudoClassStates())
        .doesNotContain(suggested);
    assertThat(labeled(robot, "#own-says").getText()).contains("class 4");
    assertThat(labels()).isEmpty();
    robot.clickOn("#own-keep-9");
    assertThat(labels()).containsExactly(9);
  }

  @Test
  void altAndADigitKeepWhereverTheFocusIs(FxRobot robot) {
    draw(robot, 0.5f);
    robot.clickOn(".text-field");
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT7).release(KeyCode.ALT);
    robot.type(KeyCode.DIGIT5);
    assertThat(labels()).containsExactly(7);
    assertThat(robot.lookup(".text-field").queryAs(TextField.class).getText()).isEqualTo("5");
  }

  @Test
  void aClickChoosesATileForTheMapAndItsLabelCanBeChanged(FxRobot robot) {
    keep(robot, 0.25f, 1);
    keep(robot, 0.5f, 2);
    assertThat(robot.lookup("#own-relabel").query().isDisabled()).isTrue();
    robot.clickOn(tiles(robot).get(1)); // the older one: the newest is first
    OwnDigit older = workbench.ownDigitsProperty().get().digits().get(0);
    assertThat(workbench.chosenOwnProperty().get()).isEqualTo(older.id());
    robot.clickOn("#own-relabel").clickOn("#own-relabel-6");
    assertThat(labels()).containsExactly(6, 2);
    robot.clickOn("#own-back");
    assertThat(fixture.restored).containsExactly("drawing of 0.25");
    robot.clickOn(tiles(robot).get(1));
    assertThat(workbench.chosenOwnProperty().get()).isEmpty();
  }

  @Test
  void whatIsRemovedComesBack(FxRobot robot) {
    keep(robot, 0.25f, 1);
    keep(robot, 0.5f, 2);
    robot.clickOn(tiles(robot).get(0)).type(KeyCode.DELETE);
    assertThat(labels()).containsExactly(1);
    robot.clickOn("#own-remove");
    assertThat(labels()).isEmpty();
    robot.clickOn("#own-undo").clickOn("#own-undo");
    assertThat(labels()).containsExactly(1, 2);
    robot.clickOn("#own-redo");
    assertThat(labels()).containsExactly(1);
    robot.clickOn("#own-menu").clickOn("#own-menu-clear");
    assertThat(labels()).isEmpty();
    robot.clickOn("#own-undo");
    assertThat(labels()).containsExactly(1);
  }

  @Test
  void theMenuSavesAndReads(FxRobot robot) throws IOException {
    KaggleCsvWriter.write(Handwriting.digits("hand", 30, 2), fixture.folder.resolve("given.csv"));
    robot.clickOn("#own-menu").clickOn("#own-menu-add");
    assertThat(labels()).hasSize(30);
    robot.clickOn("#own-menu").clickOn("#own-menu-csv");
    assertThat(fixture.folder.resolve("my-digits.csv")).isNotEmptyFile();
    robot.clickOn("#own-menu").clickOn("#own-menu-sheet");
    assertThat(fixture.folder.resolve("my-digits.png")).isNotEmptyFile();
    assertThat(tiles(robot)).hasSizeGreaterThan(10);
    robot.clickOn(tiles(robot).get(0));
    assertThat(robot.lookup("#own-back").query().isDisabled()).isTrue();
  }

  @Test
  void everythingFitsAndTheChosenTileIsScrolledTo(FxRobot robot) throws IOException {
    KaggleCsvWriter.write(Handwriting.digits("hand", 300, 2), fixture.folder.resolve("given.csv"));
    robot.interact(() -> fixture.model.files().add(fixture.folder.resolve("given.csv")));
    robot.interact(
        () -> fixture.model.toggleChosen(workbench.ownDigitsProperty().get().digits().get(0).id()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tile(robot, 0)).isPresent().get().matches(this::inside);
    for (double width : new double[] {940, 900, 990}) {
      robot.interact(() -> view.setPrefWidth(width));
      WaitForAsyncUtils.waitForFxEvents();
      for (String id : List.of("#own-keep-9", "#own-clearing", "#own-menu", "#own-remove")) {
        assertThat(inside(robot.lookup(id).query())).as(id + " at " + width).isTrue();
      }
      for (Node label : robot.lookup(".label").queryAll()) {
        if (label instanceof Label text && text.isVisible() && !text.isWrapText()) {
          assertThat(text.getWidth()).isGreaterThanOrEqualTo(text.prefWidth(-1) - 1);
        }
      }
    }
    robot.interact(
        () ->
            fixture.model.toggleChosen(workbench.ownDigitsProperty().get().digits().get(299).id()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tile(robot, 299)).isPresent().get().matches(this::inside);
    assertThat(tiles(robot)).as("only those in view are made").hasSizeLessThan(150);
  }

  private static Optional<Node> tile(FxRobot robot, int index) {
    return tiles(robot).stream()
        .filter(tile -> ((DigitTile) tile).digit().index() == index)
        .findFirst();
  }

  private boolean inside(Node node) {
    return view.localToScene(view.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }
}
