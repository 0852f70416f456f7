package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.Presets;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RunsViewsTest {
  private final FakeRuns port = FakeRuns.three();
  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private RunsFeature feature;

  @Start
  void start(Stage stage) {
    Workers direct = new Workers(Runnable::run, Runnable::run, Runnable::run);
    RunActions none =
        new RunActions() {
          @Override
          public void openFolder(String id) {}

          @Override
          public void resume(String id) {}

          @Override
          public void branch(String id, int epoch) {}
        };
    feature =
        new RunsFeature(
            port, new FakeQueue(), none, () -> Presets.QUICK, workbench, direct, failures::add);
    workbench.corpusProperty().set(FakeRuns.corpus());
    feature.runs().refresh();
    feature.view().setPrefSize(1500, 420);
    feature.compareView().setPrefSize(1500, 420);
    stage.setScene(
        new Scene(
            new VBox(feature.compareView(), feature.scrubberView(), feature.view()), 1500, 1000));
    stage.show();
  }

  private TableView<RunEntry> table(FxRobot robot) {
    return robot.lookup("#runs-table").queryTableView();
  }

  private List<String> names(FxRobot robot) {
    return table(robot).getItems().stream().map(RunEntry::name).toList();
  }

  private static Node header(FxRobot robot, String title) {
    return robot.lookup("#runs-table .column-header .label").queryAllAs(Label.class).stream()
        .filter(label -> title.equals(label.getText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClickOnAHeadingSorts(FxRobot robot) {
    assertThat(names(robot)).containsExactly("first", "Third", "second"); // the newest first
    robot.clickOn(header(robot, "Best loss"));
    assertThat(names(robot)).containsExactly("second", "Third", "first");
    robot.clickOn(header(robot, "Best loss"));
    assertThat(names(robot)).containsExactly("first", "Third", "second");
    robot.clickOn(header(robot, "Name"));
    assertThat(names(robot)).containsExactly("first", "second", "Third");
  }

  @Test
  void aRunIsRenamedInItsRow(FxRobot robot) {
    robot.clickOn("second");
    robot.type(KeyCode.F2);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("better");
    robot.type(KeyCode.ENTER);
    assertThat(port.runs.get("b").name()).isEqualTo("better");
    assertThat(names(robot)).contains("better");
    assertThat(feature.runs().selectedProperty().get().name()).isEqualTo("better");
  }

  @Test
  void aNameIsTypedUndisturbedWhileARunTrains(FxRobot robot) {
    robot.clickOn("second");
    robot.clickOn("second"); // a click on what is chosen already begins nothing
    assertThat(robot.lookup("#runs-table .text-field").tryQuery()).isEmpty();
    robot.type(KeyCode.F2);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("bet");
    RunEntry trains = port.runs.get("a");
    robot.interact(() -> feature.runs().showLive(trains.withNote("one epoch more")));
    robot.interact(() -> feature.runs().refresh());
    robot.write("ter");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(port.runs.get("b").name()).isEqualTo("better");
    assertThat(feature.runs().find("a").orElseThrow().note()).isEqualTo("one epoch more");
  }

  @Test
  void aListThatStoodStillForANameGoesOnWhenTheNameIsLeft(FxRobot robot) {
    RunEntry trains = port.runs.get("a");
    robot.clickOn("second");
    robot.type(KeyCode.F2);
    robot.interact(() -> feature.runs().showLive(trains.withNote("while typing")));
    assertThat(feature.runs().find("a").orElseThrow().note()).isEmpty();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(port.runs.get("b").name()).isEqualTo("second");
    assertThat(feature.runs().find("a").orElseThrow().note()).isEqualTo("while typing");
    robot.interact(() -> feature.runs().showLive(trains.withNote("later")));
    assertThat(feature.runs().find("a").orElseThrow().note()).isEqualTo("later");
  }

  @Test
  void aDoubleClickOnDeleteDeletesOneRun(FxRobot robot) {
    int before = port.runs.size();
    robot.clickOn("second");
    robot.doubleClickOn("#run-delete");
    assertThat(port.runs).hasSize(before - 1).doesNotContainKey("b");
  }

  @Test
  void aDeletedRunComesBackFromTheStrip(FxRobot robot) {
    robot.clickOn("second");
    robot.type(KeyCode.DELETE);
    assertThat(names(robot)).doesNotContain("second");
    assertThat(robot.lookup("#runs-undo-strip").query().isVisible()).isTrue();
    robot.clickOn("#runs-undo");
    assertThat(names(robot)).contains("second");
    assertThat(robot.lookup("#runs-undo-strip").query().isVisible()).isFalse();
  }

  @Test
  void ticksAreSetByMouseAndKeyAndFillTheComparison(FxRobot robot) {
    List<CheckBox> boxes =
        new ArrayList<>(robot.lookup("#runs-table .run-tick").queryAllAs(CheckBox.class));
    robot.clickOn(boxes.get(0));
    robot.clickOn("second");
    robot.type(KeyCode.SPACE);
    assertThat(feature.runs().ticked()).extracting(RunEntry::id).contains("b").hasSize(2);
    assertThat(feature.compare().comparisonProperty().get()).isNotNull();
    assertThat(failures).isEmpty();
  }

  @Test
  void tagsAndNoteAreWrittenForTheRunTheyWereTypedFor(FxRobot robot) {
    robot.clickOn("second");
    robot.clickOn("#run-tags");
    robot.write("mine");
    robot.clickOn("first"); // leaving the field is enough
    assertThat(port.runs.get("b").tags()).containsExactly("mine");
    assertThat(port.runs.get("a").tags()).isEmpty();
    robot.clickOn("#runs-filter");
    robot.write("mine");
    assertThat(names(robot)).containsExactly("second");
  }

  @Test
  void anEmptyTableSaysWhatToDo(FxRobot robot) {
    port.runs.clear();
    robot.interact(feature.runs()::refresh);
    assertThat(robot.lookup("#runs-hint").queryAs(Label.class).getText())
        .startsWith("No runs yet: start one");
  }

  @Test
  void theSliderWalksTheWholeWindowThroughTheEpochs(FxRobot robot) {
    robot.clickOn("second");
    robot.type(KeyCode.ENTER);
    Slider slider = robot.lookup("#scrub-slider").queryAs(Slider.class);
    assertThat(slider.getValue()).isEqualTo(30);
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(feature.scrubber().epochProperty().get()).isEqualTo(31);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(workbench.modelProperty().get().autoencoder().epoch()).isEqualTo(32);
    assertThat(slider.getValue()).isEqualTo(32);
    assertThat(robot.lookup("#scrub-live").queryAs(ToggleButton.class).isDisabled()).isTrue();
    assertThat(robot.lookup("#scrub-says").queryAs(Label.class).getText()).startsWith("epoch 32:");
    robot.drag(robot.lookup("#scrub-slider .thumb").queryAs(Node.class)).moveBy(-2000, 0);
    robot.drop();
    assertThat(feature.scrubber().epochProperty().get()).isZero();
  }
}
