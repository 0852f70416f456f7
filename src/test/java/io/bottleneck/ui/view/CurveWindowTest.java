package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.SeriesStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveWindowTest {
  private final SeriesStore batches = new SeriesStore();
  private final SeriesStore epochs = new SeriesStore();
  private final SharedX shared = new SharedX();
  private final CurveWindow window = new CurveWindow(shared);

  @Test
  void followingShowsEverythingFromTheOriginOn() {
    fill(1, 10);
    update();
    assertThat(window.x().low()).isZero();
    assertThat(window.x().high()).isBetween(10.0, 10.2);
    fill(11, 40);
    update();
    assertThat(window.x().high()).isBetween(40.0, 40.5);
    assertThat(window.y().unit(1.0)).isBetween(0.9, 1.0);
  }

  @Test
  void aRunThatContinuesIsNotSquashedByItsPast() {
    fill(90, 100);
    update();
    assertThat(window.x().low()).isBetween(89.0, 90.0);
  }

  @Test
  void zoomingKeepsTheCursorsPlaceAndStopsFollowing() {
    fill(1, 10);
    update();
    double underCursor = window.x().value(0.3);
    window.zoom(0.3, 0.5, 4, 4);
    assertThat(shared.followingProperty().get()).isFalse();
    fill(11, 40);
    update();
    assertThat(window.x().value(0.3)).isCloseTo(underCursor, within(1e-9));
    assertThat(window.x().high()).as("new values do not move the view").isLessThan(10);
  }

  @Test
  void followingAgainKeepsTheWidthAndTheNewestInView() {
    fill(1, 100);
    update();
    window.box(0.1, 0, 0.2, 1);
    update();
    double width = window.x().high() - window.x().low();
    shared.followingProperty().set(true);
    window.freeY();
    update();
    fill(101, 120);
    update();
    assertThat(window.x().high()).isBetween(120.0, 121.5);
    assertThat(window.x().high() - window.x().low()).isCloseTo(width, within(1e-9));
    assertThat(window.y().unit(1.0 / 115)).as("y fits what is in view").isBetween(0.0, 1.0);
    window.fit();
    update();
    assertThat(window.x().low()).isZero();
  }

  @Test
  void panningMovesByPartsOfTheView() {
    fill(1, 10);
    update();
    double width = window.x().high() - window.x().low();
    window.pan(0.5, 0);
    update();
    assertThat(window.x().low()).isCloseTo(width / 2, within(1e-9));
    assertThat(shared.followingProperty().get()).isFalse();
  }

  @Test
  void onlySoFarCanOneZoomOut() {
    fill(1, 10);
    update();
    for (int i = 0; i < 100; i++) {
      window.zoom(0.5, 0.5, 0.5, 0.5);
    }
    assertThat(window.x().high() - window.x().low()).isLessThanOrEqualTo(100 * 10.1);
  }

  @Test
  void logarithmicAxesStartAboveZero() {
    batches.add(0, 0.5);
    fill(1, 100);
    shared.logProperty().set(true);
    update(true, false);
    assertThat(window.x().low()).isEqualTo(1);
    assertThat(window.x().log()).isTrue();
    assertThat(window.y().log()).isTrue();
    assertThat(window.y().low()).isPositive();
    shared.logProperty().set(false);
    update();
    assertThat(window.x().low()).isZero();
  }

  @Test
  void oneValueAndNoneHaveAView() {
    update();
    assertThat(window.x().low()).isLessThan(window.x().high());
    batches.add(1, 0.5);
    update();
    assertThat(window.x().unit(1)).isBetween(0.1, 0.9);
    assertThat(window.y().unit(0.5)).isBetween(0.1, 0.9);
  }

  @Test
  void aSpikeIsLeftOutWhenOutliersAreIgnored() {
    for (int i = 1; i <= 200; i++) {
      batches.add(i, i == 7 ? 1000 : 0.04 + i * 1e-5);
    }
    update(false, true);
    assertThat(window.y().high()).isLessThan(0.1);
    update();
    assertThat(window.y().high()).isGreaterThan(1000);
  }

  @Test
  void theReadoutListsAllCurvesAtTheNearestX() {
    fill(1, 10);
    epochs.add(2, 0.4);
    epochs.add(8, 0.2);
    CurveReadout readout = CurveReadout.at(6.2, AxisScale.linear(0, 10), lines());
    assertThat(readout.x()).isEqualTo(6);
    assertThat(readout.rows()).extracting(CurveReadout.Row::x).containsExactly(6.0, 8.0);
    assertThat(readout.rows().get(0).raw()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(readout.rows().get(0).line())
        .as("a smoothed falling curve lags behind")
        .isGreaterThan(1 / 6.0);
    assertThat(readout.rows().get(1).line()).isEqualTo(0.2);
    assertThat(CurveReadout.at(1, AxisScale.linear(0, 10), List.of())).isNull();
  }

  @Test
  void twoWindowsOverOneAxisShowTheSamePartOfEverything() {
    CurveWindow other = new CurveWindow(shared);
    fill(1, 10);
    epochs.add(30, 0.5);
    epochs.add(40, 0.7);
    Curve quality = new Curve("quality", 0, 0, false, epochs);
    window.updateX(List.of(new Curve("batches", 0, 0, true, batches)));
    other.updateX(List.of(quality));
    other.updateY(List.of(CurveLine.of(quality, 0)), false, false);
    assertThat(window.x().low()).isZero();
    assertThat(window.x().high()).isBetween(40.0, 40.5);
    window.box(0.7, 0, 0.8, 1);
    assertThat(other.x()).isEqualTo(window.x());
    other.updateY(List.of(CurveLine.of(quality, 0)), false, false);
    assertThat(other.y().high()).as("y follows what is in view").isLessThan(0.7);
    other.share(new SharedX());
    window.fit();
    assertThat(window.x().high()).as("who left does not count").isBetween(10.0, 10.2);
  }

  @Test
  void aFixedRangeIsShownUntilTheUserZooms() {
    fill(1, 10);
    window.fixY(AxisScale.linear(0, 1));
    update();
    assertThat(window.y()).isEqualTo(AxisScale.linear(0, 1));
    window.zoom(0.5, 0.5, 1, 2);
    update();
    assertThat(window.y()).isEqualTo(AxisScale.linear(0.25, 0.75));
    window.fit();
    update();
    assertThat(window.y()).isEqualTo(AxisScale.linear(0, 1));
    window.fixY(null);
    update();
    assertThat(window.y().high()).isGreaterThan(1);
  }

  @Test
  void pixelsAndValuesAgree() {
    fill(1, 10);
    update();
    ChartFrame frame = new ChartFrame(50, 20, 400, 100, window.x(), window.y());
    assertThat(frame.valueX(frame.pixelX(7.5))).isCloseTo(7.5, within(1e-9));
    assertThat(frame.unitY(frame.pixelY(0.3))).isCloseTo(window.y().unit(0.3), within(1e-9));
    assertThat(frame.pixelY(0.9)).as("higher values stand higher").isLessThan(frame.pixelY(0.1));
    assertThat(frame.contains(frame.pixelX(5), frame.pixelY(0.2))).isTrue();
    assertThat(frame.contains(10, 50)).isFalse();
  }

  private void fill(int from, int to) {
    for (int i = from; i <= to; i++) {
      batches.add(i, 1.0 / i);
    }
  }

  private void update() {
    update(false, false);
  }

  private void update(boolean logY, boolean ignoreOutliers) {
    window.updateX(lines().stream().map(CurveLine::curve).toList());
    window.updateY(lines(), logY, ignoreOutliers);
  }

  private List<CurveLine> lines() {
    return List.of(
        CurveLine.of(new Curve("batches", 0, 0, true, batches), 0.6),
        CurveLine.of(new Curve("epochs", 0, 0, false, epochs), 0.6));
  }
}
