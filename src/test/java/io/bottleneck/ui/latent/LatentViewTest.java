package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LatentViewTest {
  private static final double WIDTH = 800;
  private static final double HEIGHT = 600;

  @RegisterExtension final TestBench bench = new TestBench();
  private final Workbench workbench = bench.workbench;
  private final DigitDataset digits = MapFixture.digits(20);
  private LatentViewModel model;
  private LatentView view;
  private ScatterView scatter;

  @Start
  void start(Stage stage) {
    model = MapFixture.latent(bench);
    model.look().picturesProperty().set(false);
    model.look().densityProperty().set(false);
    view = new LatentView(model, Runnable::run);
    view.setStyle(
        "-bn-panel: white; -bn-muted: gray; -bn-border: gray; -bn-accent: blue;"
            + " -bn-overlay: white;");
    scatter = view.scatter();
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    stage.show();
    MapFixture.open(workbench, MapFixture.map(digits, 1, ring(10)));
  }

  /** Digit i stands on a circle, far from the others. */
  private float[] ring(double radius) {
    float[] codes = new float[2 * digits.size()];
    for (int i = 0; i < digits.size(); i++) {
      codes[2 * i] = (float) (radius * Math.cos(2 * Math.PI * i / digits.size()));
      codes[2 * i + 1] = (float) (radius * Math.sin(2 * Math.PI * i / digits.size()));
    }
    return codes;
  }

  @Test
  void theWheelZoomsAboutThePlaceUnderTheCursor(FxRobot robot) throws Exception {
    Point2D at = onScreen(300, 200);
    robot.moveTo(at);
    Viewport before = viewport();
    // How far a notch of the robot's wheel turns depends on the platform.
    double[] turned = new double[1];
    scatter.addEventFilter(ScrollEvent.SCROLL, event -> turned[0] += event.getDeltaY());
    robot.scroll(20, VerticalDirection.UP);
    until(() -> viewport().scale() != before.scale());
    Viewport after = viewport();
    assertThat(Math.abs(turned[0])).isGreaterThanOrEqualTo(20);
    assertThat(after.scale() / before.scale()).isCloseTo(Math.exp(turned[0] / 200), within(0.0001));
    assertThat(after.mapX(300)).isCloseTo(before.mapX(300), within(1 / after.scale()));
    assertThat(after.mapY(200)).isCloseTo(before.mapY(200), within(1 / after.scale()));
  }

  @Test
  void draggingPansAndHomeGlidesBack(FxRobot robot) throws Exception {
    Viewport fitted = viewport();
    robot.moveTo(onScreen(300, 300)).press(MouseButton.PRIMARY).moveTo(onScreen(360, 340));
    robot.release(MouseButton.PRIMARY);
    assertThat(viewport().screenX(0)).isCloseTo(fitted.screenX(0) + 60, within(1.5));
    assertThat(viewport().screenY(0)).isCloseTo(fitted.screenY(0) + 40, within(1.5));
    robot.type(KeyCode.HOME);
    until(() -> viewport().equals(fitted));
  }

  @Test
  void theDrawingsMarkerIsDraggedAndItsDigitPutOnThePadOrLetGo(FxRobot robot) throws Exception {
    robot.interact(() -> workbench.drawnCodeProperty().set(new float[] {2, 3}));
    Viewport fitted = viewport();
    double x = fitted.screenX(2);
    double y = fitted.screenY(3);
    robot.moveTo(onScreen(x, y));
    assertThat(scatter.getCursor()).isEqualTo(Cursor.MOVE);
    robot.press(MouseButton.PRIMARY).moveTo(onScreen(x - 60, y + 40));
    robot.release(MouseButton.PRIMARY);

    Node card = view.lookup("#steered");
    until(card::isVisible);
    assertThat(viewport()).as("the map stays").isEqualTo(fitted);
    assertThat(view.getLayoutBounds().contains(card.getBoundsInParent())).isTrue();
    float[] code = workbench.steeredCodeProperty().get();
    assertThat(fitted.screenX(code[0])).isCloseTo(x - 60, within(1.5));
    assertThat(fitted.screenY(code[1])).isCloseTo(y + 40, within(1.5));
    robot.clickOn("#steered-draw");
    float[] decoded = model.steering().steeredProperty().get().image();
    float[] drawn = workbench.forPadProperty().get();
    for (int i = 0; i < decoded.length; i++) {
      assertThat(drawn[i]).as("without the veil").isEqualTo(decoded[i] < 0.1f ? 0 : decoded[i]);
    }

    robot.clickOn("#steered-back");
    until(() -> !card.isVisible());
    assertThat(workbench.steeredCodeProperty().get()).isNull();
    assertThat(model.markersProperty().get().drawn()).isPresent();
  }

  @Test
  void doubleClickOnEmptyGroundFitsAgain(FxRobot robot) throws Exception {
    Viewport fitted = viewport();
    robot.interact(() -> scatter.zoomAt(400, 300, 3));
    robot.moveTo(onScreen(400, 300)).doubleClickOn(MouseButton.PRIMARY);
    until(() -> viewport().equals(fitted));
  }

  @Test
  void keysZoomAndPanAndWalkTheHistory(FxRobot robot) throws Exception {
    Viewport fitted = viewport();
    robot.interact(scatter::requestFocus);
    robot.type(KeyCode.PLUS);
    assertThat(viewport().scale()).isGreaterThan(fitted.scale());
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    until(() -> viewport().equals(fitted));
    robot.type(KeyCode.LEFT);
    assertThat(viewport().screenX(0)).isGreaterThan(fitted.screenX(0));
  }

  @Test
  void hoveringShowsACardThatStaysInsideAndClickingPinsIt(FxRobot robot) throws Exception {
    for (int index : new int[] {0, 5, 10, 15}) {
      Place place = place(index);
      robot.moveTo(onScreen(place.x() + 5, place.y() - 5));
      until(() -> card("hover-card").isVisible());
      assertThat(model.hoverCardProperty().get().index()).isEqualTo(index);
      assertThat(view.getLayoutBounds().contains(card("hover-card").getBoundsInParent())).isTrue();
    }
    robot.clickOn(MouseButton.PRIMARY);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(15);
    assertThat(card("pinned-card").isVisible()).isTrue();
    assertThat(card("hover-card").isVisible()).isFalse();
    robot.type(KeyCode.ESCAPE);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    assertThat(card("pinned-card").isVisible()).isFalse();
  }

  @Test
  void nothingIsHoveredWhileDragging(FxRobot robot) throws Exception {
    Place place = place(10);
    robot.moveTo(onScreen(place.x(), place.y()));
    until(() -> workbench.hoveredProperty().get() == 10);
    robot.press(MouseButton.PRIMARY).moveBy(20, 20);
    assertThat(workbench.hoveredProperty().get()).isEqualTo(-1);
    assertThat(card("hover-card").isVisible()).isFalse();
    robot.release(MouseButton.PRIMARY);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void theLegendHidesIsolatesAndRestores(FxRobot robot) throws Exception {
    int three = ClassPalette.argb(3, false);
    assertThat(colourAt(3)).isEqualTo(three);
    robot.clickOn("#legend-3");
    until(() -> colourAt(3) != three);
    assertThat(colourAt(4)).isEqualTo(ClassPalette.argb(4, false));
    robot.moveTo(onScreen(400, 300)).doubleClickOn("#legend-3");
    until(() -> colourAt(3) == three);
    assertThat(colourAt(4)).isEqualTo(PlotTheme.LIGHT.background());
    robot.moveTo(onScreen(400, 300)).doubleClickOn("#legend-3");
    until(() -> colourAt(4) == ClassPalette.argb(4, false));
  }

  @Test
  void digitKeysToggleAndWithShiftIsolate(FxRobot robot) {
    robot.interact(scatter::requestFocus);
    robot.type(KeyCode.DIGIT7);
    assertThat(model.legend().filterProperty().get().shows(7)).isFalse();
    robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT7).release(KeyCode.SHIFT);
    assertThat(model.legend().filterProperty().get().shows(7)).isTrue();
    assertThat(model.legend().filterProperty().get().shows(6)).isFalse();
  }

  @Test
  void shiftDragSelectsByIndexAndModifiersAddAndRemove(FxRobot robot) throws Exception {
    Place zero = place(0);
    Place ten = place(10);
    drag(robot, zero, KeyCode.SHIFT);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(0));
    robot.press(KeyCode.CONTROL);
    drag(robot, ten, KeyCode.SHIFT);
    robot.release(KeyCode.CONTROL);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(0, 10));
    robot.press(KeyCode.ALT);
    drag(robot, zero, KeyCode.SHIFT);
    robot.release(KeyCode.ALT);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(10));
    until(() -> legendText(0).equals("1 / 2"));
    assertThat(legendText(5)).isEqualTo("0 / 2");
  }

  @Test
  void aLassoTakesWhatItEncirclesWithALiveCountAndAHint(FxRobot robot) throws Exception {
    robot.interact(scatter::requestFocus);
    robot.type(KeyCode.S, KeyCode.L);
    assertThat(workbench.mapToolProperty().get()).isEqualTo(MapTool.SELECT);
    robot.moveTo(onScreen(380, 300));
    until(() -> hint().contains("lasso"));
    // A triangle whose rectangle would hold more than it does.
    Place zero = place(0);
    Place one = place(1);
    robot.moveTo(onScreen(zero.x() - 30, zero.y() + 10)).press(MouseButton.PRIMARY);
    robot.moveTo(onScreen(zero.x() + 15, zero.y() + 10));
    robot.moveTo(onScreen(zero.x() + 15, zero.y() - 30));
    until(() -> workbench.selectionProperty().get().contains(0));
    until(() -> hint().equals("1 selected"));
    robot.moveTo(onScreen(one.x() + 15, one.y() - 15));
    robot.release(MouseButton.PRIMARY);
    assertThat(workbench.selectionProperty().get().contains(0)).isTrue();
    assertThat(workbench.selectionProperty().get().size()).isLessThan(4);
  }

  @Test
  void escapeTakesBackARegionThenTheSelectionThenTheView(FxRobot robot) throws Exception {
    Viewport fitted = viewport();
    robot.interact(() -> scatter.panBy(5, 5));
    robot.interact(() -> model.select(Selection.of(3)));
    robot.interact(scatter::requestFocus);
    robot.moveTo(onScreen(45, 70)).press(KeyCode.SHIFT).press(MouseButton.PRIMARY);
    robot.moveTo(onScreen(780, 560));
    until(() -> workbench.selectionProperty().get().size() > 5);
    robot.type(KeyCode.ESCAPE);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(3));
    robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(3));
    robot.type(KeyCode.ESCAPE);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.NONE);
    assertThat(viewport()).isNotEqualTo(fitted);
    robot.type(KeyCode.ESCAPE);
    until(() -> viewport().equals(fitted));
  }

  @Test
  void keysSelectAllVisibleAndInvert(FxRobot robot) throws Exception {
    robot.interact(scatter::requestFocus);
    robot.type(KeyCode.DIGIT7); // hides class 7: digits 7 and 17
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(workbench.selectionProperty().get().size()).isEqualTo(18);
    robot.interact(() -> model.select(Selection.of(0, 1)));
    robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    assertThat(workbench.selectionProperty().get().size()).isEqualTo(16);
    assertThat(workbench.selectionProperty().get().contains(0)).isFalse();
    assertThat(workbench.selectionProperty().get().contains(7)).isFalse();
  }

  @Test
  void controlClickTogglesOneDigit(FxRobot robot) {
    Place four = place(4);
    robot.press(KeyCode.CONTROL);
    robot.clickOn(onScreen(four.x(), four.y()), MouseButton.PRIMARY);
    robot.release(KeyCode.CONTROL);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(4));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    robot.press(KeyCode.CONTROL);
    robot.clickOn(onScreen(four.x(), four.y()), MouseButton.PRIMARY);
    robot.release(KeyCode.CONTROL);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.NONE);
  }

  @Test
  void aPathIsDrawnByClicksThatStickToDigitsAndEndsByEnter(FxRobot robot) throws Exception {
    robot.interact(scatter::requestFocus);
    robot.type(KeyCode.P);
    Place two = place(2);
    robot.clickOn(onScreen(two.x() + 4, two.y() - 3), MouseButton.PRIMARY);
    robot.clickOn(onScreen(400, 300), MouseButton.PRIMARY);
    robot.type(KeyCode.ENTER);
    List<Place> path = workbench.pathProperty().get();
    assertThat(path).hasSize(2);
    assertThat(path.get(0).x()).isCloseTo(ring(10)[4], within(1e-4));
    assertThat(path.get(0).y()).isCloseTo(ring(10)[5], within(1e-4));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    robot.moveTo(onScreen(500, 400)); // the ended path does not follow the mouse
    assertThat(workbench.pathProperty().get()).isEqualTo(path);
    robot.type(KeyCode.G, KeyCode.ESCAPE);
    assertThat(workbench.pathProperty().get()).isEmpty();
  }

  @Test
  void middleDragPansWhateverTheTool(FxRobot robot) {
    for (MapTool tool : MapTool.values()) {
      robot.interact(() -> model.toolProperty().set(tool));
      Viewport before = viewport();
      robot.moveTo(onScreen(300, 300)).press(MouseButton.MIDDLE).moveTo(onScreen(340, 300));
      robot.release(MouseButton.MIDDLE);
      assertThat(viewport().screenX(0)).isCloseTo(before.screenX(0) + 40, within(1.5));
      assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.NONE);
      assertThat(workbench.pathProperty().get()).isEmpty();
    }
  }

  @Test
  void aMinimapShowsItselfInDeepViewsAndLeadsElsewhere(FxRobot robot) throws Exception {
    Node minimap = view.lookup("#minimap");
    assertThat(minimap.isVisible()).isFalse();
    robot.interact(() -> scatter.zoomAt(400, 300, 6));
    until(minimap::isVisible);
    Bounds bounds = onFx(() -> minimap.localToScreen(minimap.getLayoutBounds()));
    robot.moveTo(new Point2D(bounds.getMinX() + 20, bounds.getMinY() + 20));
    robot.clickOn(MouseButton.PRIMARY);
    assertThat(viewport().centreX()).isLessThan(-5);
    assertThat(viewport().centreY()).isGreaterThan(2);
  }

  @Test
  void digitsInOneSpotAreListedAndCanBeChosen(FxRobot robot) throws Exception {
    float[] codes = ring(10);
    codes[2] = codes[0];
    codes[3] = codes[1];
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 1, codes)));
    until(() -> !scatter.gliding() && Math.abs(place(1).x() - place(0).x()) < 0.01);
    Place zero = place(0);
    robot.moveTo(onScreen(zero.x(), zero.y() + 2)).clickOn(MouseButton.PRIMARY);
    assertThat(workbench.pinnedProperty().get()).isZero();
    until(() -> card("pinned-card").isVisible());
    robot.clickOn("#pinned-card .digit-tile");
    assertThat(workbench.pinnedProperty().get()).isEqualTo(1);
  }

  @Test
  void manyDigitsInOneSpotAreWalkedThrough(FxRobot robot) throws Exception {
    float[] codes = ring(10);
    for (int i = 1; i < 9; i++) {
      codes[2 * i] = codes[0];
      codes[2 * i + 1] = codes[1];
    }
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 1, codes)));
    robot.interact(() -> model.click(0));
    until(() -> !scatter.gliding() && stacked().size() == 6);
    List<Integer> first = stacked();
    assertThat(view.lookup("#stack-back").isDisabled()).isTrue();
    robot.clickOn("#stack-on");
    until(() -> stacked().size() == 2);
    assertThat(first).containsAll(List.of(1, 2)).doesNotContainAnyElementsOf(stacked());
    assertThat(view.lookup("#stack-on").isDisabled()).isTrue();
    robot.clickOn("#stack-back");
    until(() -> stacked().equals(first));
    robot.clickOn("#stack-on");
    until(() -> stacked().size() == 2);
    int second = stacked().get(1);
    robot.clickOn(tiles().get(1));
    assertThat(workbench.pinnedProperty().get()).isEqualTo(second);
  }

  private List<DigitTile> tiles() {
    return card("pinned-card").lookupAll(".digit-tile").stream()
        .map(DigitTile.class::cast)
        .filter(Node::isVisible)
        .toList();
  }

  private List<Integer> stacked() {
    return tiles().stream().map(tile -> tile.digit().index()).toList();
  }

  @Test
  void aDragWhoseReleaseWentElsewhereIsOver(FxRobot robot) throws Exception {
    robot.interact(() -> model.toolProperty().set(MapTool.SELECT));
    robot.moveTo(onScreen(100, 100)).press(MouseButton.PRIMARY).moveTo(onScreen(200, 200));
    until(() -> hint().endsWith("selected"));
    Scene scene = view.getScene();
    robot.interact(() -> scene.setRoot(new StackPane())); // as another perspective does
    robot.release(MouseButton.PRIMARY);
    robot.interact(() -> scene.setRoot(view));
    robot.moveTo(onScreen(300, 300));
    assertThat(hint()).doesNotEndWith("selected");
    robot.interact(() -> model.toolProperty().set(MapTool.GRAB));
    Viewport before = viewport();
    robot.press(MouseButton.PRIMARY).moveTo(onScreen(340, 300)).release(MouseButton.PRIMARY);
    assertThat(viewport().screenX(0)).isCloseTo(before.screenX(0) + 40, within(1.5));
  }

  @Test
  void escapeInTheMiddleOfAPanEndsItAndKeepsTheSelection(FxRobot robot) {
    robot.interact(() -> model.select(Selection.of(3)));
    robot.interact(scatter::requestFocus);
    robot.moveTo(onScreen(300, 300)).press(MouseButton.PRIMARY).moveTo(onScreen(320, 300));
    robot.type(KeyCode.ESCAPE);
    Viewport ended = viewport();
    robot.moveTo(onScreen(360, 300)).release(MouseButton.PRIMARY);
    assertThat(viewport()).isEqualTo(ended);
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.of(3));
  }

  @Test
  void aFreehandPathEndsWithTheDragAndTakesInNothingOnTheWayOut(FxRobot robot) {
    robot.interact(() -> model.toolProperty().set(MapTool.PATH));
    robot.moveTo(onScreen(300, 200)).press(MouseButton.PRIMARY).moveTo(onScreen(400, 350));
    robot.release(MouseButton.PRIMARY);
    List<Place> path = workbench.pathProperty().get();
    assertThat(path.size()).isGreaterThan(3);
    robot.moveTo(onScreen(500, 100));
    assertThat(workbench.pathProperty().get()).isEqualTo(path);
  }

  @Test
  void aDoubleClickOnADigitLeavesItPinned(FxRobot robot) {
    Place four = place(4);
    robot.moveTo(onScreen(four.x(), four.y())).doubleClickOn(MouseButton.PRIMARY);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(4);
  }

  @Test
  void altClickOnTheLegendIsolatesAndAThirdClickHidesNothing(FxRobot robot) {
    robot.press(KeyCode.ALT).clickOn("#legend-3").release(KeyCode.ALT);
    assertThat(model.legend().filterProperty().get().shows(3)).isTrue();
    assertThat(model.legend().filterProperty().get().shows(4)).isFalse();
    robot.press(KeyCode.ALT).clickOn("#legend-3").release(KeyCode.ALT);
    assertThat(model.legend().filterProperty().get().shows(4)).isTrue();
    robot.clickOn("#legend-5").clickOn(MouseButton.PRIMARY).clickOn(MouseButton.PRIMARY);
    assertThat(model.legend().filterProperty().get().shows(5)).isTrue();
  }

  @Test
  void fewDigitsAreShownAsPictures(FxRobot robot) throws Exception {
    robot.interact(() -> model.look().picturesProperty().set(true));
    int ground = PlotTheme.LIGHT.background();
    until(() -> colourAt(19) != ClassPalette.argb(9, false));
    assertThat(colourAt(19)).isNotEqualTo(ground); // a grey picture in the colour of its class
  }

  private void drag(FxRobot robot, Place around, KeyCode held) {
    robot.press(held).moveTo(onScreen(around.x() - 20, around.y() - 20));
    robot.press(MouseButton.PRIMARY).moveTo(onScreen(around.x() + 20, around.y() + 20));
    robot.release(MouseButton.PRIMARY).release(held);
  }

  private String legendText(int label) {
    return onFx(() -> ((Label) view.lookup("#legend-" + label).lookup(".legend-count")).getText());
  }

  private String hint() {
    Label label = (Label) view.lookup("#scatter-hint");
    return label.isVisible() ? label.getText() : "";
  }

  @Test
  void trainingMovesThePointsButNotTheUsersView(FxRobot robot) throws Exception {
    robot.interact(() -> scatter.zoomAt(400, 300, 1.4));
    Viewport chosen = viewport();
    Place before = place(2);
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 2, ring(7))));
    until(() -> !scatter.gliding());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(viewport()).isEqualTo(chosen);
    until(() -> Math.abs(place(2).x() - before.x()) > 5);
    assertThat(place(2).x()).isCloseTo(chosen.screenX(ring(7)[4]), within(0.01));
  }

  @Test
  void aViewOfEmptyCodeIsLeftAloneByTraining(FxRobot robot) throws Exception {
    robot.interact(() -> scatter.lookAt(100, 100, 20));
    Viewport chosen = viewport();
    until(() -> scatter.pointsInView() == 0);
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 2, ring(7))));
    until(() -> !scatter.gliding());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(viewport()).isEqualTo(chosen);
    assertThat(scatter.following()).isFalse();
  }

  @Test
  void anUntouchedViewFollowsAMapThatGrows(FxRobot robot) throws Exception {
    Viewport before = viewport();
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 2, ring(40))));
    until(() -> Math.abs(viewport().scale() / before.scale() - 0.25) < 0.01);
  }

  @Test
  void everyPanIsShownOnce(FxRobot robot) throws Exception {
    long before = framesShown();
    robot.interact(() -> scatter.panBy(10, 0));
    robot.interact(() -> scatter.panBy(10, 0));
    until(() -> framesShown() > before);
    assertThat(framesShown()).isLessThanOrEqualTo(before + 2);
  }

  private long framesShown() {
    return onFx(scatter::framesShown);
  }

  private Viewport viewport() {
    return onFx(() -> scatter.viewportProperty().get());
  }

  private Place place(int index) {
    return onFx(() -> scatter.screenPlace(index));
  }

  private Node card(String id) {
    return view.lookup("#" + id);
  }

  private int colourAt(int index) {
    Place place = place(index);
    return onFx(
        () -> {
          WritableImage picture = view.snapshot(null, null);
          return picture.getPixelReader().getArgb((int) place.x(), (int) place.y());
        });
  }

  private Point2D onScreen(double x, double y) {
    Bounds bounds = onFx(() -> scatter.localToScreen(scatter.getLayoutBounds()));
    return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
  }

  private static void until(Callable<Boolean> holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(holds));
  }
}
