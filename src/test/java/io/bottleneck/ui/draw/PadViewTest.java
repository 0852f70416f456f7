package io.bottleneck.ui.draw;

import static io.bottleneck.ui.draw.PadBench.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.Mark;
import io.bottleneck.ink.PlacedPicture;
import io.bottleneck.ink.Stroke;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole drawing on the pad: moved, turned, replaced, played again. */
@ExtendWith(ApplicationExtension.class)
class PadViewTest {
  private final PadBench bench = new PadBench(new InkRenderer()::render);
  private final DrawViewModel model = bench.model;

  @Start
  void start(Stage stage) {
    Label elsewhere = new Label("elsewhere");
    elsewhere.setId("elsewhere");
    ReplayView replay = new ReplayView(model, bench.workbench);
    Scene scene = new Scene(new VBox(bench.view(), replay, elsewhere), 640, 860);
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

  private double firstX() {
    return ((Stroke) marks().get(0)).xs()[0];
  }

  @Test
  void shiftDragMovesTheDrawingAsOneStep(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.6);
    double before = firstX();
    robot.press(KeyCode.SHIFT);
    stroke(robot, MouseButton.PRIMARY, 0.3, 0.5);
    robot.release(KeyCode.SHIFT);
    assertThat(marks()).hasSize(1);
    assertThat(firstX()).isCloseTo(before + 0.2 * 28, within(0.3));

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(firstX()).isEqualTo(before);
  }

  @Test
  void theWheelScalesAndWithCtrlTurnsUndoneInOneStep(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.25, 0.75);
    Stroke before = (Stroke) marks().get(0);
    robot.moveTo("#draw-pad").scroll(20, VerticalDirection.DOWN);
    Stroke scaled = (Stroke) marks().get(0);
    assertThat(Math.abs(Math.log(length(scaled) / length(before)))).isGreaterThan(0.08);
    assertThat(scaled.width()).isEqualTo(before.width());

    robot.press(KeyCode.CONTROL).scroll(30, VerticalDirection.UP).release(KeyCode.CONTROL);
    Stroke turned = (Stroke) marks().get(0);
    assertThat(length(turned)).isCloseTo(length(scaled), within(1e-6));
    assertThat(Math.abs(turned.ys()[turned.size() - 1] - turned.ys()[0])).isGreaterThan(0.5);

    robot.moveTo("#elsewhere"); // leaving the pad ends what the wheel did
    robot.clickOn("#draw-undo");
    assertThat(((Stroke) marks().get(0)).xs()).containsExactly(before.xs());
  }

  private static double length(Stroke stroke) {
    int last = stroke.size() - 1;
    return Math.hypot(stroke.xs()[last] - stroke.xs()[0], stroke.ys()[last] - stroke.ys()[0]);
  }

  @Test
  void aSoftTipLeavesGreyEdgesOnThePad(FxRobot robot) {
    robot.clickOn("#draw-soft");
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.8);
    int[] pixels = picture(robot, "#draw-seen");
    long grey =
        Arrays.stream(pixels).filter(pixel -> (pixel & 0xFF) > 40 && (pixel & 0xFF) < 215).count();
    assertThat(grey).isGreaterThan(30);
    assertThat(((Stroke) marks().get(0)).soft()).isTrue();
  }

  @Test
  void anImageFromTheClipboardTakesThePlaceOfTheDrawing(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.4);
    WritableImage image = new WritableImage(90, 90);
    for (int i = 0; i < 90 * 90; i++) {
      boolean ink = i % 90 >= 40 && i % 90 < 50 && i / 90 >= 10 && i / 90 < 80;
      image.getPixelWriter().setColor(i % 90, i / 90, ink ? Color.NAVY : Color.IVORY);
    }
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image)));
    robot.clickOn("#draw-pad");
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);

    assertThat(marks()).singleElement().isInstanceOf(PlacedPicture.class);
    int[] seen = picture(robot, "#draw-seen");
    assertThat(seen[14 * 28 + 14] & 0xFF).isEqualTo(255);
    assertThat(seen[14 * 28 + 6] & 0xFF).isZero();

    robot.interact(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.IMAGE, new WritableImage(9, 9))));
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    assertThat(model.problemProperty().get()).contains("one colour").contains("pad stays");
    assertThat(picture(robot, "#draw-seen")).isEqualTo(seen);
  }

  @Test
  void aDroppedPictureFileIsDrawnOnOverAndOtherFilesAreRefused(FxRobot robot, @TempDir Path folder)
      throws Exception {
    BufferedImage bar = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
    for (int y = 5; y < 55; y++) {
      bar.setRGB(30, y, 0xFF000000);
      bar.setRGB(31, y, 0xFF000000);
    }
    File file = folder.resolve("bar.png").toFile();
    ImageIO.write(bar, "png", file);
    drop(robot, file);
    assertThat(marks()).singleElement().isInstanceOf(PlacedPicture.class);
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.8);
    assertThat(marks()).hasSize(2);
    int[] both = picture(robot, "#draw-seen");

    File bad = folder.resolve("bad.png").toFile();
    Files.writeString(bad.toPath(), "no picture");
    drop(robot, bad);
    assertThat(model.problemProperty().get()).contains("bad.png").contains("stays as it was");
    assertThat(picture(robot, "#draw-seen")).isEqualTo(both);
  }

  /** What the window system sends when a file is let go over the pad. */
  private static void drop(FxRobot robot, File file) {
    Node pad = robot.lookup("#draw-pad").query();
    robot.interact(
        () -> {
          Dragboard files = board();
          files.setContent(Map.of(DataFormat.FILES, List.of(file)));
          for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            pad.fireEvent(
                new DragEvent(type, files, 50, 50, 50, 50, TransferMode.COPY, null, pad, null));
          }
          return files;
        });
  }

  /** No headless platform drags between windows, so that the board stands for one that does. */
  private static Dragboard board() throws ReflectiveOperationException {
    TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
    Object content =
        Proxy.newProxyInstance(
            PadViewTest.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? Set.of(TransferMode.COPY)
                    : method.invoke(local, arguments));
    Constructor<Dragboard> board = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
    board.setAccessible(true);
    return board.newInstance(content);
  }

  @Test
  void theSliderGoesBackThroughTheDrawingAndDrawingGoesOnFromItsEnd(FxRobot robot) {
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.5);
    int[] one = picture(robot, "#draw-reconstruction");
    stroke(robot, MouseButton.PRIMARY, 0.6, 0.9);
    int[] two = picture(robot, "#draw-reconstruction");
    int points = ((Stroke) marks().get(0)).size();

    robot.interact(() -> robot.lookup("#replay-slider").queryAs(Slider.class).setValue(points));
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(one);
    assertThat(robot.lookup("#replay-place").queryAs(Label.class).getText())
        .startsWith("point " + points + " of");
    assertThat(marks()).hasSize(2);
    robot.clickOn("#replay-end");
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(two);

    robot.clickOn(".step-tile");
    assertThat(model.replay().positionProperty().get()).isLessThan(points);
    robot.clickOn("#draw-undo");
    assertThat(picture(robot, "#draw-reconstruction")).isEqualTo(one);
  }

  @Test
  void aReleaseThatWentElsewhereLiftsThePenAtTheNextMovement(FxRobot robot) {
    Node pad = robot.lookup("#draw-pad").query();
    robot.moveTo("#draw-pad");
    robot.interact(() -> model.pad().clear());
    robot.press(MouseButton.PRIMARY);
    EventHandler<MouseEvent> swallow = MouseEvent::consume;
    robot.interact(() -> pad.getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, swallow));
    robot.release(MouseButton.PRIMARY);
    robot.interact(() -> pad.getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, swallow));
    robot.moveBy(20, 20);
    stroke(robot, MouseButton.PRIMARY, 0.2, 0.4);
    assertThat(marks()).hasSize(2);
  }
}
