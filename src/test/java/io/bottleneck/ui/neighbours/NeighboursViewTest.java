package io.bottleneck.ui.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.PlacedDigits;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NeighboursViewTest {
  private final Workbench workbench = new Workbench();
  private final List<Throwable> failures = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final DigitDataset digits = Handwriting.digits("drawn", 80, 3);
  private NeighboursViewModel model;
  private NeighboursView view;

  @Start
  void start(Stage stage) {
    Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
    model =
        new NeighboursViewModel(workbench, workers, new BackgroundTasks(workers), failures::add);
    model.activeProperty().set(true);
    view = new NeighboursView(model);
    StackPane root = new StackPane(view);
    StackPane.setAlignment(view, Pos.TOP_LEFT);
    root.setStyle("-bn-panel: white; -bn-muted: gray; -bn-accent: blue; -bn-bad: red;");
    stage.setScene(new Scene(root, 300, 1000));
    stage.show();
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void pin(FxRobot robot, int index) {
    robot.interact(
        () -> {
          PlacedDigits.open(workbench, digits, 1, 2);
          workbench.pinnedProperty().set(index);
        });
  }

  private static List<DigitTile> tiles(FxRobot robot, String list) {
    return new ArrayList<>(
        robot
            .from(robot.lookup(list).queryAll())
            .lookup(".digit-tile")
            .queryAllAs(DigitTile.class));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void beforeAnythingIsLookedAtItSaysWhatToDo(FxRobot robot) {
    assertThat(
            robot
                .lookup(
                    (Node node) ->
                        node instanceof Label label
                            && label.isVisible()
                            && label.getText().contains("pin it"))
                .tryQuery())
        .isPresent();
    assertThat(robot.lookup("#compare-neighbours").query().isDisabled()).isTrue();
  }

  @Test
  void fifteenOfEachStandSideBySideWithTheirOverlap(FxRobot robot) {
    pin(robot, 5);
    List<DigitTile> byCode = tiles(robot, "#neighbours-by-code");
    List<DigitTile> byPixels = tiles(robot, "#neighbours-by-pixels");
    assertThat(byCode).hasSize(15);
    assertThat(byPixels).hasSize(15);
    int shared = model.nearProperty().get().overlap();
    assertThat(text(robot, "#neighbours-overlap")).contains("of 15 are the same");
    for (List<DigitTile> list : List.of(byCode, byPixels)) {
      assertThat(list.stream().filter(tile -> tile.lookup(".shared-dot").isVisible()))
          .hasSize(shared);
      for (DigitTile tile : list) {
        DigitPicture picture = (DigitPicture) tile.lookup(".digit-picture");
        assertThat(picture.pixels())
            .isEqualTo(DigitColours.grey(digits.image(tile.digit().index())));
      }
    }
    assertThat(byPixels.get(0).localToScene(0, 0).getX())
        .isGreaterThan(byCode.get(1).localToScene(0, 0).getX());
  }

  @Test
  void aNeighbourIsPinnedByMouseAndByKey(FxRobot robot) {
    pin(robot, 5);
    int first = tiles(robot, "#neighbours-by-pixels").get(2).digit().index();
    robot.clickOn(tiles(robot, "#neighbours-by-pixels").get(2));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(first);
    DigitTile tile = tiles(robot, "#neighbours-by-code").get(1);
    int second = tile.digit().index();
    robot.interact(tile::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(second);
  }

  @Test
  void aNarrowPaneShowsTheSameDigitsSmaller(FxRobot robot) {
    pin(robot, 5);
    robot.interact(() -> view.setMaxWidth(260));
    List<DigitTile> byPixels = tiles(robot, "#neighbours-by-pixels");
    assertThat(byPixels).hasSize(15);
    for (DigitTile tile : byPixels) {
      assertThat(tile.localToScene(tile.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(260);
    }
  }

  @Test
  void disagreementsAreComparedOnDemandCancelledAndPinned(FxRobot robot) {
    pin(robot, 5);
    robot.clickOn("#compare-neighbours");
    robot.clickOn("#cancel-comparison");
    robot.interact(() -> background.remove().run());
    assertThat(model.disagreeingProperty().get()).isNull();

    robot.clickOn("#compare-neighbours");
    robot.interact(() -> background.remove().run());
    assertThat(text(robot, "#disagreeing-summary")).contains("80 digits").contains("epoch 2");
    DigitTile worst = tiles(robot, "#disagreeing").get(0);
    robot.interact(worst::fire);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(worst.digit().index());
    assertThat(robot.lookup("#disagreeing-stale").query().isVisible()).isFalse();
    robot.interact(() -> PlacedDigits.open(workbench, digits, 2, 3));
    assertThat(robot.lookup("#disagreeing-stale").query().isVisible()).isTrue();
  }
}
