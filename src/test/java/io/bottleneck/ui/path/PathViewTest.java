package io.bottleneck.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.latent.MapFixture;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
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
class PathViewTest {
  @TempDir Path folder;

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final List<String> asked = new ArrayList<>();
  private PathViewModel model;
  private PathView view;

  @Start
  void start(Stage stage) {
    model =
        new PathViewModel(
            workbench,
            bench.workers,
            new BackgroundTasks(bench.workers),
            text -> {},
            bench.failures::add);
    view =
        new PathView(
            model,
            name -> {
              asked.add(name);
              return Optional.of(folder.resolve(name));
            });
    view.setStyle("-bn-panel: white; -bn-muted: gray;");
    view.setPrefSize(1240, 184);
    stage.setScene(new Scene(new Pane(view), 1300, 400));
    stage.show();
  }

  private void open(FxRobot robot) {
    robot.interact(
        () ->
            MapFixture.open(
                workbench, MapFixture.map(MapFixture.digits(3), 1, 0, 0, 0.5f, 0, 1, 0)));
  }

  private void lay(FxRobot robot, double toX, double toY) {
    robot.interact(
        () -> workbench.pathProperty().set(List.of(new Place(0, 0), new Place(toX, toY))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private FilmStrip strip(FxRobot robot) {
    return robot.lookup("#film-strip").queryAs(FilmStrip.class);
  }

  private List<DigitPicture> pictures(FxRobot robot) {
    return List.copyOf(
        robot.from(strip(robot)).lookup(".digit-picture").queryAllAs(DigitPicture.class));
  }

  private int frame() {
    return model.playhead().frameProperty().get();
  }

  @Test
  void withoutAPathItSaysHowToDrawOne(FxRobot robot) {
    assertThat(robot.lookup("#path-draw-first").query().isVisible()).isTrue();
    assertThat(robot.lookup("#path-draw-first").query().getParent().isVisible()).isFalse();
    open(robot);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#path-draw-first");
    assertThat(workbench.mapToolProperty().get()).isEqualTo(MapTool.PATH);
  }

  @Test
  void theStripShowsEveryFrameOverItsCrossFade(FxRobot robot) {
    open(robot);
    lay(robot, 1, 0);
    List<DigitPicture> pictures = pictures(robot);
    assertThat(pictures).hasSize(32);
    assertThat(pictures)
        .allSatisfy(picture -> assertThat(picture.getWidth() % DigitColours.SIDE).isZero());
    assertThat(pictures.get(0).getWidth()).isEqualTo(56);
    int white = 0xFFFFFFFF;
    DigitPicture last =
        pictures.stream()
            .filter(p -> p.getLayoutX() == 15 * 56 && p.getLayoutY() == 0)
            .findFirst()
            .orElseThrow();
    assertThat(last.pixels()[100]).isEqualTo(white); // x = 1 is full ink
    robot.interact(() -> view.setPrefSize(700, 140));
    robot.interact(() -> view.getParent().layout());
    assertThat(pictures.get(0).getWidth()).isEqualTo(28);
    assertThat(inside(robot.lookup("#path-close-up").query())).isTrue();
    assertThat(inside(robot.lookup("#path-save").query())).isTrue();
    assertThat(inside(robot.lookup("#film-strip").query())).isTrue();
  }

  private boolean inside(Node node) {
    return view.localToScene(view.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void pressingAndDraggingGoToFrames(FxRobot robot) {
    open(robot);
    lay(robot, 1, 0);
    Point2D third = strip(robot).localToScreen(2.5 * 56, 20);
    robot.moveTo(third).press(MouseButton.PRIMARY);
    assertThat(frame()).isEqualTo(2);
    robot.moveBy(4 * 56, 0).release(MouseButton.PRIMARY);
    assertThat(frame()).isEqualTo(6);
    assertThat(model.cursorProperty().get().x()).isEqualTo(6 / 15.0);
    Label error = robot.lookup("#close-up-error").queryAs(Label.class);
    assertThat(error.getText()).isEqualTo("0.0000");
  }

  @Test
  void keysWalkAlongTheFilm(FxRobot robot) {
    open(robot);
    lay(robot, 1, 0);
    robot.interact(strip(robot)::requestFocus);
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.LEFT);
    assertThat(frame()).isEqualTo(2);
    robot.type(KeyCode.END);
    assertThat(frame()).isEqualTo(15);
    robot.type(KeyCode.HOME);
    assertThat(frame()).isZero();
  }

  @Test
  void aLongFilmScrollsAlongWithTheFrame(FxRobot robot) {
    open(robot);
    robot.interact(() -> view.setPrefSize(700, 184));
    robot.interact(() -> model.frameCountProperty().set(60));
    lay(robot, 1, 0);
    robot.interact(strip(robot)::requestFocus);
    for (KeyCode key : List.of(KeyCode.END, KeyCode.LEFT, KeyCode.HOME)) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
      Node viewport = strip(robot).getParent().getParent();
      double left = strip(robot).localToScene(frame() * 28.0, 0).getX();
      Bounds seen = viewport.localToScene(viewport.getLayoutBounds());
      assertThat(left).isBetween(seen.getMinX() - 0.5, seen.getMaxX() - 28 + 0.5);
    }
  }

  @Test
  void spacePlaysAndPauses(FxRobot robot) throws Exception {
    open(robot);
    lay(robot, 1, 0);
    robot.interact(() -> model.playhead().speedProperty().set(24));
    robot.interact(strip(robot)::requestFocus);
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> frame() >= 3);
    robot.type(KeyCode.SPACE);
    assertThat(model.playhead().playingProperty().get()).isFalse();
  }

  @Test
  void aFocusedButtonKeepsItsSpace(FxRobot robot) {
    open(robot);
    lay(robot, 1, 0);
    robot.interact(() -> robot.lookup("#path-clear").query().requestFocus());
    robot.type(KeyCode.SPACE);
    assertThat(workbench.pathProperty().get()).isEmpty();
    assertThat(model.playhead().playingProperty().get()).isFalse();
  }

  @Test
  void aGuessIsHatchedAndSaysSo(FxRobot robot) {
    open(robot);
    lay(robot, 0, 40);
    assertThat(text(robot, "#close-up-near")).isEqualTo("2 near");
    int known = colourAt(robot, 0);
    robot.interact(() -> model.playhead().seek(15));
    assertThat(text(robot, "#close-up-near")).isEqualTo("a guess");
    assertThat(known).isEqualTo(DigitColours.GROUND); // x = 0 is no ink
    assertThat(hatched(robot, 12)).isTrue();
    assertThat(hatched(robot, 0)).isFalse();
    assertThat(strip(robot).getAccessibleText()).contains("Frame 16 of 16", "a guess");
  }

  private boolean hatched(FxRobot robot, int frame) {
    FilmStrip strip = strip(robot);
    boolean[] light = new boolean[1];
    robot.interact(
        () -> {
          var reader = strip.snapshot(null, null).getPixelReader();
          for (int x = frame * 56 + 4; x < frame * 56 + 52; x++) {
            light[0] |= (reader.getArgb(x, 30) & 0xFF) > 40;
          }
        });
    return light[0];
  }

  private int colourAt(FxRobot robot, int frame) {
    int[] argb = new int[1];
    robot.interact(
        () ->
            argb[0] =
                strip(robot).snapshot(null, null).getPixelReader().getArgb(frame * 56 + 20, 30));
    return argb[0];
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void bothKindsOfFilesAreSaved(FxRobot robot) {
    open(robot);
    lay(robot, 1, 0);
    robot.clickOn("#path-save").clickOn("#path-save-film");
    robot.clickOn("#path-save").clickOn("#path-save-strip");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(asked).containsExactly("path.gif", "path.png");
    assertThat(folder.resolve("path.gif")).isRegularFile();
    assertThat(folder.resolve("path.png")).isRegularFile();
  }
}
