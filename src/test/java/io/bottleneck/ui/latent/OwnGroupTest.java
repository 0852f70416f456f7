package io.bottleneck.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Handwriting;
import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.view.GroupMark;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.PlacedDigits;
import io.bottleneck.ui.workbench.TestBench;
import io.bottleneck.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The fixture's network puts a digit whose pixels are g at (g, 0); points lie at (i / 20, 1). */
@ExtendWith(ApplicationExtension.class)
class OwnGroupTest {
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
    stage.setScene(new Scene(view, 800, 600));
    stage.show();
    float[] codes = new float[2 * digits.size()];
    for (int i = 0; i < digits.size(); i++) {
      codes[2 * i] = i / 20f;
      codes[2 * i + 1] = i % 2 == 0 ? 1 : -1;
    }
    MapFixture.open(workbench, MapFixture.map(digits, 1, codes));
  }

  private static OwnDigit own(float grey, int label) {
    float[] image = new float[DigitDataset.PIXELS];
    Arrays.fill(image, grey);
    return OwnDigit.of(label, image, Optional.empty());
  }

  private OwnDigits keep(FxRobot robot, OwnDigit... kept) {
    OwnDigits set = new OwnDigits(List.of(kept));
    robot.interact(() -> workbench.ownDigitsProperty().set(set));
    return set;
  }

  private List<GroupMark> marks() {
    return onFx(() -> scatter.group().marks());
  }

  @Test
  void theyLieWhereTheNetworkPutsThemAndFollowIt(FxRobot robot) {
    keep(robot, own(0.25f, 3), own(0.5f, 8));
    assertThat(marks())
        .containsExactly(new GroupMark(new Place(0.25, 0), 3), new GroupMark(new Place(0.5, 0), 8));
    DigitDataset hand = Handwriting.digits("hand", 40, 7);
    OwnDigits set = OwnDigits.of(Handwriting.digits("mine", 6, 8));
    robot.interact(() -> workbench.ownDigitsProperty().set(set));
    for (long seed : new long[] {1, 2}) {
      List<CodeMap> map = new ArrayList<>();
      robot.interact(() -> map.add(PlacedDigits.open(workbench, hand, seed, 3)));
      for (int i = 0; i < set.size(); i++) {
        float[] code = map.get(0).source().encode(set.digits().get(i).image());
        float[] place = map.get(0).projection().positions(code);
        assertThat(marks().get(i).place().x()).isCloseTo(place[0], within(1e-4));
        assertThat(marks().get(i).place().y()).isCloseTo(place[1], within(1e-4));
      }
    }
    robot.interact(() -> workbench.codeMapProperty().set(null));
    assertThat(marks()).isEmpty();
  }

  @Test
  void whatIsKeptWhileTheMapIsNotOnShowIsThereWhenItIsAgain(FxRobot robot) {
    Scene scene = view.getScene();
    robot.interact(() -> scene.setRoot(new StackPane())); // as another perspective does
    keep(robot, own(0.25f, 3));
    assertThat(marks()).isEmpty();
    robot.interact(() -> scene.setRoot(view));
    assertThat(marks()).containsExactly(new GroupMark(new Place(0.25, 0), 3));
  }

  @Test
  void theLegendCountsHidesAndIsolatesThem(FxRobot robot) throws Exception {
    assertThat(view.lookup("#legend-own")).isNull();
    keep(robot, own(0.25f, 3), own(0.5f, 8));
    until(() -> view.lookup("#legend-own") != null);
    int three = ClassPalette.argb(3, false);
    until(() -> colourAt(0.25, 0) == three);
    robot.clickOn("#legend-own");
    until(() -> colourAt(0.25, 0) != three);
    assertThat(marks()).isEmpty();
    assertThat(model.legend().filterProperty().get().shows(3)).isTrue();
    robot.moveTo(onScreen(400, 300)).interact(scatter::requestFocus);
    robot.type(KeyCode.M);
    assertThat(marks()).hasSize(2);
    robot.press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
    assertThat(model.legend().filterProperty().get().shows(3)).isFalse();
    assertThat(marks()).hasSize(2);
    robot.press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
    assertThat(model.legend().filterProperty().get().shows(3)).isTrue();
    robot.interact(() -> workbench.ownDigitsProperty().set(OwnDigits.EMPTY));
    assertThat(onFx(() -> view.lookup("#legend-own"))).isNull();
  }

  @Test
  void hoveringShowsACardAndAClickChoosesTheDigit(FxRobot robot) throws Exception {
    OwnDigits set = keep(robot, own(0.25f, 3), own(0.75f, 8));
    robot.moveTo(at(0.75, 0));
    until(() -> card().isVisible());
    assertThat(view.getLayoutBounds().contains(card().getBoundsInParent())).isTrue();
    robot.clickOn(MouseButton.PRIMARY);
    assertThat(workbench.chosenOwnProperty().get()).isEqualTo(set.digits().get(1).id());
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    assertThat(card().isVisible()).as("the mouse is still there").isTrue();
    robot.moveTo(at(0.5, 0.5));
    until(() -> !card().isVisible());
    robot.clickOn(at(0.75, 0), MouseButton.PRIMARY);
    assertThat(workbench.chosenOwnProperty().get()).isEmpty();
  }

  @Test
  void aMarkAboveAPointIsMeantBeforeIt(FxRobot robot) throws Exception {
    float[] codes = new float[2 * digits.size()];
    for (int i = 0; i < digits.size(); i++) {
      codes[2 * i] = i / 20f;
      codes[2 * i + 1] = i == 10 ? 0 : 1;
    }
    robot.interact(() -> MapFixture.open(workbench, MapFixture.map(digits, 1, codes)));
    until(() -> !scatter.gliding());
    OwnDigits set = keep(robot, own(0.5f, 3)); // where digit 10 lies
    robot.clickOn(at(0.5, 0), MouseButton.PRIMARY);
    assertThat(workbench.chosenOwnProperty().get()).isEqualTo(set.digits().get(0).id());
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
    robot.type(KeyCode.M); // hidden marks are not in the way
    robot.clickOn(at(0.7, 0.5), MouseButton.PRIMARY); // or it would be a double-click
    robot.clickOn(at(0.5, 0), MouseButton.PRIMARY);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(10);
  }

  @Test
  void theChosenOneIsShownAtTheEdgeWhenItLiesBeyond(FxRobot robot) throws Exception {
    OwnDigits set = keep(robot, own(0.5f, 3));
    robot.interact(() -> workbench.chosenOwnProperty().set(set.digits().get(0).id()));
    robot.interact(() -> scatter.panBy(3000, 0));
    int three = ClassPalette.argb(3, false);
    double y = onFx(() -> scatter.viewportProperty().get().screenY(0));
    until(() -> pixel(scatter.getWidth() - 13, y) == three);
  }

  private Node card() {
    return view.lookup("#own-card");
  }

  private Point2D at(double x, double y) {
    Viewport viewport = onFx(() -> scatter.viewportProperty().get());
    return onScreen(viewport.screenX(x), viewport.screenY(y));
  }

  private int colourAt(double x, double y) {
    Viewport viewport = onFx(() -> scatter.viewportProperty().get());
    return pixel(viewport.screenX(x), viewport.screenY(y));
  }

  private int pixel(double x, double y) {
    return onFx(() -> view.snapshot(null, null).getPixelReader().getArgb((int) x, (int) y));
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
