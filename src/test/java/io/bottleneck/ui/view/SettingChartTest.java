package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.SeriesStore;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is painted; that it sets is tested with the view it stands in. */
@ExtendWith(ApplicationExtension.class)
class SettingChartTest {
  private static final int RED = 0xFFFF0000;
  private static final int ORANGE = 0xFFFFA000;
  private static final int BLUE = 0xFF0000FF;
  private static final int GROUND = PlotTheme.LIGHT.background();
  private static final int ACCENT = PlotTheme.LIGHT.accent();

  /** Settings, and a value no curve comes near, between the lines of the grid. */
  private static final double HERE = 0.37;

  private static final double THERE = 0.73;
  private static final double FREE = 0.95;

  private SettingChart chart;
  private Button elsewhere;

  @Start
  void show(Stage stage) {
    chart = new SettingChart(0, 1, 0.01);
    chart.setPrefSize(500, 240);
    chart.settingProperty().set(HERE);
    elsewhere = new Button("elsewhere");
    stage.setScene(new Scene(new VBox(chart, elsewhere)));
    stage.show();
    elsewhere.requestFocus();
    chart.show(curves(0.8));
  }

  /** Red rises from 0 to 1 and stands at {@code now}; blue stays at 0.15, and 0.31 now. */
  private static List<SettingChart.Shown> curves(double now) {
    SeriesStore rising = new SeriesStore();
    SeriesStore level = new SeriesStore();
    for (int i = 0; i <= 10; i++) {
      rising.add(i / 10.0, i / 10.0);
      level.add(i / 10.0, 0.15);
    }
    return List.of(
        new SettingChart.Shown(new Curve("red", RED, ORANGE, false, rising), now),
        new SettingChart.Shown(new Curve("blue", BLUE, BLUE, false, level), 0.31));
  }

  /** What is painted after a change; a snapshot lays out and so paints first. */
  private PixelReader painted(Runnable change) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          change.run();
          return chart.snapshot(null, null).getPixelReader();
        });
  }

  private PixelReader painted() {
    return painted(() -> {});
  }

  /** The colour some pixels right of and below a value's place. */
  private int colour(PixelReader picture, double x, double y, int right, int down) {
    ChartFrame frame = chart.frame();
    return picture.getArgb((int) frame.pixelX(x) + right, (int) frame.pixelY(y) + down);
  }

  /** Whether a colour, mixed a little with the ground, is on a value's place or beside it. */
  private boolean near(PixelReader picture, double x, double y, int argb) {
    boolean found = false;
    for (int i = 0; i < 9; i++) {
      int seen = colour(picture, x, y, i % 3 - 1, i / 3 - 1);
      boolean same = true;
      for (int bits = 0; bits < 24; bits += 8) {
        same &= Math.abs((seen >> bits & 0xFF) - (argb >> bits & 0xFF)) <= 64;
      }
      found |= same;
    }
    return found;
  }

  @Test
  void theLineStandsAtTheSettingAndGoesWithIt() {
    PixelReader before = painted();
    assertThat(colour(before, HERE, FREE, 0, 0)).isEqualTo(ACCENT);
    assertThat(colour(before, HERE, FREE, -2, 0)).isEqualTo(GROUND);
    assertThat(colour(before, HERE, FREE, 2, 0)).isEqualTo(GROUND);
    assertThat(colour(before, THERE, FREE, 0, 0)).isEqualTo(GROUND);

    PixelReader after = painted(() -> chart.settingProperty().set(THERE));

    assertThat(colour(after, THERE, FREE, 0, 0)).isEqualTo(ACCENT);
    assertThat(colour(after, HERE, FREE, 0, 0)).isEqualTo(GROUND);
    assertThat(chart.pixelX(THERE)).isCloseTo(chart.frame().pixelX(THERE), within(1e-9));
  }

  @Test
  void eachCurveHasItsColourAndAPointOfItOnTheLineWhereItsValueIsNow() {
    PixelReader picture = painted();
    assertThat(near(picture, 0.55, 0.55, RED)).isTrue();
    assertThat(near(picture, 0.55, 0.15, RED)).isFalse();
    assertThat(near(picture, 0.55, 0.15, BLUE)).isTrue();
    for (int right : new int[] {-2, 0, 2}) {
      assertThat(colour(picture, HERE, 0.8, right, 0)).isEqualTo(RED);
      assertThat(colour(picture, HERE, 0.31, right, 0)).isEqualTo(BLUE);
    }
    assertThat(colour(picture, HERE, 0.8, 0, 5)).as("set off from the line").isEqualTo(GROUND);
    assertThat(colour(picture, HERE, 0.8, 0, 9)).isEqualTo(ACCENT);
  }

  @Test
  void aCurveWithoutAValueHasNoPointAndAPointAboveAllCurvesIsInView() {
    PixelReader picture = painted(() -> chart.show(curves(Double.NaN)));
    assertThat(colour(picture, HERE, 0.8, 0, 0)).isEqualTo(ACCENT);
    assertThat(colour(picture, HERE, 0.31, 0, 0)).isEqualTo(BLUE);
    assertThat(chart.getAccessibleText()).contains("blue 0.31").doesNotContain("red");

    picture = painted(() -> chart.show(curves(3)));
    assertThat(chart.frame().y().high()).isBetween(3.0, 3.5);
    assertThat(colour(picture, HERE, 3, 0, 0)).isEqualTo(RED);
  }

  @Test
  void whereTheKeysGoIsFramedAndTheThemeIsFollowed() {
    assertThat(painted().getArgb(0, 100)).isEqualTo(GROUND);
    PixelReader focused = painted(chart::requestFocus);
    assertThat(focused.getArgb(0, 100)).isEqualTo(ACCENT);
    assertThat(focused.getArgb((int) chart.getWidth() - 1, 100)).isEqualTo(ACCENT);

    PixelReader dark =
        painted(
            () -> {
              chart.themeProperty().set(PlotTheme.DARK);
              elsewhere.requestFocus();
            });
    assertThat(dark.getArgb(0, 100)).isEqualTo(PlotTheme.DARK.background());
    assertThat(colour(dark, HERE, 0.8, 0, 0)).isEqualTo(ORANGE);
    assertThat(colour(dark, HERE, FREE, 0, 0)).isEqualTo(PlotTheme.DARK.accent());
  }
}
