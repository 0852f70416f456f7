package io.bottleneck.ui.draw;

import static io.bottleneck.ui.draw.PadBench.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.ink.Mark;
import io.bottleneck.ink.Stroke;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DrawViewTest {
  private final PadBench bench = new PadBench(TestInk::render);
  private final DrawViewModel model = bench.model;

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(new VBox(bench.view(), new TextField("elsewhere")), 280, 600);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void nothingFailed() {
    assertThat(bench.failures).isEmpty();
  }

  private void stroke(FxRobot robot, MouseButton button, double fromX, double toX) {
    bench.stroke(robot, button, fromX, toX);
  }

  private List<Mark> marks() {
    return bench.marks();
  }

  @Test
  void drawingChangesTheReconstructionAndUndoTakesItBack(FxRobot robot) {
    int[] blank = picture(robot, "#draw-reconstruction");
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.4);
    int[] one = picture(robot, "#draw-reconstruction");
    assertThat(one).isNotEqualTo(blank);
    assertThat(robot.lookup("#draw-error").queryAs(Label.class).getText()).matches("\\d\\.\\d{4}");

    stroke(robot, MouseButton.PRIMARY, 0.6, 0.8);
    int[] two = picture(robot, "#draw-reconstruction");
    assertThat(two).isNotEqualTo(one);

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(one);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(two);

    robot.type(KeyCode.DELETE);
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(blank);
    robot.clickOn("#draw-undo");
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(two);
  }

  @Test
  void everyMoveIsSeenBeforeThePenGoesUp(FxRobot robot) {
    Bounds pad = PadBench.onScreen(robot);
    robot.moveTo(pad.getMinX() + 60, pad.getMinY() + 60).press(MouseButton.PRIMARY);
    int[] dot = picture(robot, "#draw-seen");
    robot.moveTo(pad.getMinX() + 160, pad.getMinY() + 60);
    int[] line = picture(robot, "#draw-seen");
    robot.release(MouseButton.PRIMARY);

    assertThat(line).isNotEqualTo(dot);
    assertThat(picture(robot, "#draw-seen")).isEqualTo(line);
    assertThat(model.latency().reconstruction().count()).isGreaterThan(1);
  }

  @Test
  void theRightButtonAndTheEraserTakeInkAway(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.8);
    int[] whole = picture(robot, "#draw-seen");
    stroke(robot, MouseButton.SECONDARY, 0.5, 0.8);
    int[] rubbed = picture(robot, "#draw-seen");
    assertThat(ink(rubbed)).isPositive().isLessThan(ink(whole));

    robot.type(KeyCode.E);
    stroke(robot, MouseButton.PRIMARY, 0.3, 0.5);
    assertThat(ink(picture(robot, "#draw-seen"))).isLessThan(ink(rubbed));
    robot.clickOn("#draw-pen");
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.8);
    assertThat(picture(robot, "#draw-seen")).isEqualTo(whole);
  }

  private static long ink(int[] argb) {
    long sum = 0;
    for (int pixel : argb) {
      sum += pixel & 0xFF;
    }
    return sum;
  }

  @Test
  void bracketsChangeThePen(FxRobot robot) {
    robot.clickOn("#draw-pad");
    double before = model.pad().penWidthProperty().get();
    robot.type(KeyCode.CLOSE_BRACKET, 2);
    assertThat(model.pad().penWidthProperty().get()).isEqualTo(before + 2 * Pad.PEN_STEP);
    robot.type(KeyCode.OPEN_BRACKET, 3);
    assertThat(model.pad().penWidthProperty().get()).isEqualTo(before - Pad.PEN_STEP);
  }

  @Test
  void keysElsewhereLeaveTheDrawingAlone(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.8);
    robot.clickOn(".text-field").type(KeyCode.E, KeyCode.DELETE);

    assertThat(marks()).hasSize(1);
    assertThat(model.pad().erasingProperty().get()).isFalse();
  }

  @Test
  void centringCanBeTurnedOff(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.1, 0.3);
    int[] centred = picture(robot, "#draw-seen");
    robot.clickOn("#draw-centring");

    assertThat(model.centringProperty().get()).isFalse();
    assertThat(picture(robot, "#draw-seen")).isNotEqualTo(centred);
  }

  @Test
  void theDragGoesOnOutsideThePad(FxRobot robot) {
    Bounds pad = PadBench.onScreen(robot);
    robot.moveTo(pad.getCenterX(), pad.getCenterY()).press(MouseButton.PRIMARY);
    robot.moveTo(pad.getCenterX(), pad.getMaxY() + 60);
    robot.moveTo(pad.getCenterX() - 40, pad.getCenterY());
    robot.release(MouseButton.PRIMARY);

    assertThat(marks()).hasSize(1);
    assertThat(Arrays.stream(((Stroke) marks().get(0)).ys()).max().orElseThrow()).isGreaterThan(28);
    assertThat(model.pad().canUndoProperty().get()).isTrue();
  }
}
