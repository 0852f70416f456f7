package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.SeriesStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurveChartTest {
  private static final int RED = 0xFFFF0000;

  private final SeriesStore store = new SeriesStore();
  private CurveChart chart;
  private FxRobot robot;

  @Start
  void show(Stage stage) {
    chart = new CurveChart();
    chart.xTitleProperty().set("epoch");
    chart.yTitleProperty().set("loss (MSE)");
    chart.hintProperty().set("Nothing yet.");
    chart.setCurves(List.of(new Curve("training", RED, RED, false, store)));
    stage.setScene(new Scene(chart, 900, 180));
    stage.show();
  }

  @BeforeEach
  void takeRobot(FxRobot given) {
    robot = given;
  }

  @Test
  void drawsItsCurveInItsColourAndSaysItsLastValue() {
    int legendOnly = count(picture(), RED);
    assertThat(chart.getAccessibleText()).isEqualTo("Chart of loss (MSE): Nothing yet.");
    fill();
    assertThat(count(picture(), RED)).isGreaterThan(legendOnly + 300);
    assertThat(chart.getAccessibleText()).endsWith("training 0.100");
  }

  @Test
  void followsTheTheme() {
    fill();
    robot.interact(() -> chart.themeProperty().set(PlotTheme.DARK));
    assertThat(count(picture(), PlotTheme.DARK.background())).isGreaterThan(900 * 180 / 2);
  }

  @Test
  void theWheelZoomsAboutTheCursorAndStopsFollowing() {
    fill();
    robot.moveTo(at(0.25, 0.5));
    double under = chart.frame().x().value(0.25);
    double width = chart.frame().x().high() - chart.frame().x().low();
    Point2D cursor = chart.screenToLocal(at(0.25, 0.5));
    robot.interact(() -> wheelUp(cursor));
    double zoomed = chart.frame().x().high() - chart.frame().x().low();
    assertThat(zoomed / width).as("40 units of the wheel").isCloseTo(Math.exp(-0.2), within(1e-6));
    assertThat(chart.frame().x().value(0.25)).isBetween(under - 0.1, under + 0.1);
    assertThat(chart.followProperty().get()).isFalse();
  }

  /** A notch of the wheel away from oneself: 40 units in JavaFX. */
  private void wheelUp(Point2D at) {
    chart.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            40,
            0,
            40,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  @Test
  void draggingPansAndADoubleClickFits() {
    fill();
    double low = chart.frame().x().low();
    robot.drag(at(0.5, 0.5), MouseButton.PRIMARY).dropTo(at(0.25, 0.5));
    double moved = chart.frame().x().low() - low;
    assertThat(moved).as("a quarter of the view").isBetween(2.3, 2.7);
    assertThat(chart.followProperty().get()).isFalse();
    robot.moveTo(at(0.6, 0.4)).doubleClickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chart.frame().x().low()).isEqualTo(low);
    assertThat(chart.followProperty().get()).isTrue();
  }

  @Test
  void shiftDragZoomsToTheBox() {
    fill();
    double from = chart.frame().x().value(0.2);
    double to = chart.frame().x().value(0.4);
    robot.press(KeyCode.SHIFT);
    robot.drag(at(0.2, 0.2), MouseButton.PRIMARY).dropTo(at(0.4, 0.8));
    robot.release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chart.frame().x().low()).isBetween(from - 0.1, from + 0.1);
    assertThat(chart.frame().x().high()).isBetween(to - 0.1, to + 0.1);
  }

  @Test
  void theKeyboardZoomsPansAndFits() {
    fill();
    robot.interact(chart::requestFocus);
    double high = chart.frame().x().high();
    robot.type(KeyCode.PLUS);
    assertThat(chart.frame().x().high()).isLessThan(high);
    double zoomed = chart.frame().x().high();
    robot.type(KeyCode.RIGHT);
    assertThat(chart.frame().x().high()).isGreaterThan(zoomed);
    robot.type(KeyCode.HOME);
    assertThat(chart.frame().x().high()).isEqualTo(high);
    assertThat(chart.followProperty().get()).isTrue();
  }

  @Test
  void hoveringShowsACrosshairAndLeavingTakesItAway() {
    fill();
    robot.moveTo(at(0.9, 0.9).add(0, 200));
    Image without = picture();
    robot.moveTo(at(0.5, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(differing(without, picture())).isGreaterThan(500);
  }

  @Test
  void aClickChoosesAnXAndADragDoesNot() {
    List<Double> chosen = new ArrayList<>();
    robot.interact(() -> chart.setOnChosenX(chosen::add));
    fill();
    robot.drag(at(0.5, 0.5), MouseButton.PRIMARY).dropTo(at(0.4, 0.5));
    assertThat(chosen).isEmpty();
    double expected = chart.frame().x().value(0.25);
    robot.clickOn(at(0.25, 0.5));
    waitFor(() -> chosen.size() == 1);
    assertThat(chosen.get(0)).isCloseTo(expected, within(0.02));
  }

  @Test
  void aDoubleClickFitsAndChoosesNothing() {
    List<Double> chosen = new ArrayList<>();
    robot.interact(() -> chart.setOnChosenX(chosen::add));
    fill();
    double width = chart.frame().x().high() - chart.frame().x().low();
    robot.moveTo(at(0.25, 0.5)).scroll(2, VerticalDirection.UP).doubleClickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chart.frame().x().high() - chart.frame().x().low()).isEqualTo(width);
    double expected = chart.frame().x().value(0.75);
    robot.clickOn(at(0.75, 0.5));
    waitFor(() -> !chosen.isEmpty());
    assertThat(chosen).as("the click after it alone").hasSize(1);
    assertThat(chosen.get(0)).isCloseTo(expected, within(0.02));
  }

  @Test
  void whatIsNoFiniteNumberIsMarked() {
    fill();
    robot.interact(() -> store.add(11, 0.1));
    robot.interact(chart::dataChanged);
    robot.interact(() -> store.add(12, Double.NaN));
    robot.interact(() -> store.add(13, 0.1));
    robot.interact(chart::dataChanged);
    Image with = picture();
    int crosses = 0;
    int middle = (int) chart.frame().pixelX(12);
    int top = (int) chart.frame().top();
    for (int y = top + 2; y < top + 12; y++) { // far above the line
      for (int x = middle - 6; x <= middle + 6; x++) {
        Color colour = with.getPixelReader().getColor(x, y);
        crosses += colour.getRed() - colour.getGreen() > 0.3 ? 1 : 0;
      }
    }
    assertThat(crosses).isGreaterThan(2);
  }

  @Test
  void whatTheCrosshairTellsStandsInColumnsWhereItIsHigherThanTheChart() {
    fill();
    int[] colours = new int[12];
    robot.interact(
        () -> {
          List<Curve> curves = new ArrayList<>();
          for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF010100 + 16 * i;
            curves.add(new Curve("c" + i, colours[i], colours[i], true, store));
          }
          chart.setCurves(curves);
        });
    robot.moveTo(at(0.9, 0.9).add(0, 200));
    Image without = picture();
    robot.moveTo(at(0.3, 0.5));
    Image with = picture();
    for (int i = 0; i < colours.length - 1; i++) { // all lines lie under the last one
      int colour = colours[i];
      assertThat(count(with, colour)).as("%x", colour).isGreaterThan(count(without, colour));
    }
  }

  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keptEpochsAreMarkedUnderTheAxis() {
    fill();
    int before = count(picture(), PlotTheme.LIGHT.accent());
    robot.interact(() -> chart.setXMarks(2, 4, 8, 500));
    assertThat(count(picture(), PlotTheme.LIGHT.accent()) - before).isBetween(9, 15);
  }

  @Test
  void aGhostIsDimmer() {
    fill();
    int full = count(picture(), RED);
    robot.interact(
        () -> {
          Curve line = new Curve("training", RED, RED, false, store);
          chart.setCurves(List.of(line.asGhost("parent")));
        });
    assertThat(count(picture(), RED)).isLessThan(full / 4);
    assertThat(chart.getAccessibleText()).endsWith("parent 0.100");
  }

  @Test
  void mergedValuesLeaveABandBehindTheLine() {
    robot.interact(
        () -> {
          for (int i = 0; i < 10; i++) {
            store.add(i, 10, 0.5, 0.1, 0.9, 0.5);
          }
          chart.dataChanged();
        });
    ChartFrame frame = frameOfPicture();
    int band = colour(frame, 4.5, 0.75);
    assertThat(band).isNotEqualTo(PlotTheme.LIGHT.background()).isNotEqualTo(RED);
    assertThat(colour(frame, 4.5, 0.25)).isEqualTo(band);
    assertThat(colour(frame, 4.5, 0.92)).isEqualTo(PlotTheme.LIGHT.background());
  }

  @Test
  void aCrowdedCurveFillsEveryColumnAndLeavesItsGapOpen() {
    robot.interact(
        () -> {
          for (int i = 0; i < 100_000; i++) {
            boolean gap = i >= 50_000 && i < 52_000;
            store.add(i, gap ? Double.NaN : 0.4 + 0.2 * (i / 64 % 2));
          }
          chart.dataChanged();
        });
    ChartFrame frame = frameOfPicture();
    Image picture = picture();
    int empty = 0;
    for (int x = (int) frame.pixelX(1000); x < (int) frame.pixelX(49_000); x++) {
      empty += picture.getPixelReader().getArgb(x, (int) frame.pixelY(0.5)) == RED ? 0 : 1;
    }
    assertThat(empty).as("columns the line misses before the gap").isZero();
    assertThat(colour(frame, 51_000, 0.5)).isNotEqualTo(RED);
    assertThat(colour(frame, 60_000, 0.5)).isEqualTo(RED);
    assertThat(colour(frame, 60_000, 0.62)).isEqualTo(PlotTheme.LIGHT.background());
  }

  @Test
  void twoChartsShareOneAxisAndOneCrosshair() {
    fill();
    CurveChart other = new CurveChart();
    SeriesStore quality = new SeriesStore();
    robot.interact(
        () -> {
          quality.add(1, 0.5);
          quality.add(20, 0.6);
          other.setCurves(List.of(new Curve("10-NN", RED, RED, false, quality)));
          other.shareXWith(chart);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chart.frame().x().high()).isBetween(20.0, 20.5);
    robot.moveTo(at(0.5, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(other.hoveredXProperty().get()).isBetween(9.5, 10.5);
    robot.interact(() -> other.logXProperty().set(true));
    assertThat(chart.logXProperty().get()).isTrue();
    robot.scroll(1, VerticalDirection.UP);
    assertThat(other.followProperty().get()).isFalse();
  }

  private ChartFrame frameOfPicture() {
    picture();
    return chart.frame();
  }

  private int colour(ChartFrame frame, double x, double y) {
    return picture().getPixelReader().getArgb((int) frame.pixelX(x), (int) frame.pixelY(y));
  }

  @Test
  void theRangeGrowsWithNewValuesWhileFollowing() {
    fill();
    robot.interact(
        () -> {
          store.add(20, 0.05);
          chart.dataChanged();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chart.frame().x().high()).isBetween(20.0, 20.5);
  }

  private void fill() {
    robot.interact(
        () -> {
          for (int i = 1; i <= 10; i++) {
            store.add(i, 1.0 / i);
          }
          chart.dataChanged();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** A point of the plot on the screen, by parts of its width and height from the top left. */
  private Point2D at(double x, double y) {
    ChartFrame frame = chart.frame();
    return chart.localToScreen(frame.left() + x * frame.width(), frame.top() + y * frame.height());
  }

  private Image picture() {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> chart.snapshot(null, null));
  }

  private static int count(Image image, int argb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getPixelReader().getArgb(x, y) == argb ? 1 : 0;
      }
    }
    return count;
  }

  private static int differing(Image one, Image other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }
}
