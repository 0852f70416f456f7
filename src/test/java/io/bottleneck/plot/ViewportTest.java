package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final double NEAR = 1e-6;

  @RepeatedTest(50)
  void screenAndMapAreInverse(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Viewport view = any(random);
    double x = random.nextGaussian();
    double y = random.nextGaussian();
    assertThat(view.mapX(view.screenX(x))).isCloseTo(x, within(NEAR));
    assertThat(view.mapY(view.screenY(y))).isCloseTo(y, within(NEAR));
  }

  @RepeatedTest(50)
  void zoomKeepsThePlaceUnderThePointer(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Viewport view = any(random);
    double sx = random.nextDouble() * view.width();
    double sy = random.nextDouble() * view.height();
    double factor = Viewport.zoomFactor(40 * random.nextGaussian());
    Viewport zoomed = view.zoomedAt(sx, sy, factor, view.scale());
    assertThat(zoomed.mapX(sx)).isCloseTo(view.mapX(sx), within(NEAR));
    assertThat(zoomed.mapY(sy)).isCloseTo(view.mapY(sy), within(NEAR));
    assertThat(zoomed.scale()).isCloseTo(view.scale() * factor, within(view.scale() * NEAR));
  }

  @RepeatedTest(30)
  void theRegionOnTheScreenHoldsWhatTheScreenShows(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Viewport view = any(random);
    Bounds region = view.region();
    assertThat(view.screenX(region.minX())).isCloseTo(0, within(NEAR));
    assertThat(view.screenX(region.maxX())).isCloseTo(view.width(), within(NEAR));
    assertThat(view.screenY(region.maxY())).isCloseTo(0, within(NEAR));
    assertThat(view.screenY(region.minY())).isCloseTo(view.height(), within(NEAR));
    for (int k = 0; k < 50; k++) {
      double x = view.mapX((1.5 * random.nextDouble() - 0.25) * view.width());
      double y = view.mapY((1.5 * random.nextDouble() - 0.25) * view.height());
      assertThat(region.holds(x, y)).isEqualTo(view.shows(x, y));
    }
  }

  @Test
  void zoomStopsAHundredfoldAwayFromTheFittedView() {
    Viewport view = new Viewport(0, 0, 10, 400, 300);
    assertThat(view.zoomedAt(10, 20, 1e9, 10).scale()).isEqualTo(1000);
    assertThat(view.zoomedAt(10, 20, 1e-9, 10).scale()).isEqualTo(0.1);
  }

  @Test
  void scrollingUpZoomsInByTheConventionalFactor() {
    assertThat(Viewport.zoomFactor(40)).isCloseTo(Math.exp(0.2), within(1e-12));
    assertThat(Viewport.zoomFactor(-40)).isLessThan(1);
  }

  @Test
  void panningMovesThePictureWithThePointer() {
    Viewport view = new Viewport(3, -2, 8, 400, 300);
    Viewport panned = view.pannedBy(16, 24);
    assertThat(panned.screenX(1)).isCloseTo(view.screenX(1) + 16, within(NEAR));
    assertThat(panned.screenY(1)).isCloseTo(view.screenY(1) + 24, within(NEAR));
  }

  @RepeatedTest(30)
  void fittingShowsEverythingInsideItsMarginAndTouchesIt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    double x = random.nextGaussian() * 50;
    double y = random.nextGaussian() * 50;
    Bounds bounds = new Bounds(x, y, x + random.nextDouble() * 9, y + random.nextDouble() * 9);
    Viewport view = Viewport.fitting(bounds, 700, 400, new Viewport.Room(10, 120, 30, 40));
    double left = view.screenX(bounds.minX()) - 40;
    double right = 580 - view.screenX(bounds.maxX());
    double top = view.screenY(bounds.maxY()) - 10;
    double bottom = 370 - view.screenY(bounds.minY());
    assertThat(left).isCloseTo(right, within(NEAR)).isGreaterThanOrEqualTo(-NEAR);
    assertThat(top).isCloseTo(bottom, within(NEAR)).isGreaterThanOrEqualTo(-NEAR);
    assertThat(Math.min(left, top)).isCloseTo(0, within(NEAR));
  }

  @Test
  void pointsInOnePlaceStillMakeAView() {
    Viewport view =
        Viewport.fitting(new Bounds(5, 5, 5, 5), 400, 300, new Viewport.Room(9, 9, 9, 9));
    assertThat(view.screenX(5)).isEqualTo(200);
    assertThat(view.screenY(5)).isEqualTo(150);
    assertThat(view.scale()).isPositive();
  }

  @RepeatedTest(20)
  void movingStartsHereAndEndsThere(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Viewport from = any(random);
    Viewport to = any(random).resized(from.width(), from.height());
    assertThat(from.towards(to, 0).centreX()).isCloseTo(from.centreX(), within(NEAR));
    assertThat(from.towards(to, 1).centreX()).isCloseTo(to.centreX(), within(NEAR));
    assertThat(from.towards(to, 1).centreY()).isCloseTo(to.centreY(), within(NEAR));
    assertThat(from.towards(to, 0).scale()).isCloseTo(from.scale(), within(NEAR));
    assertThat(from.towards(to, 1).scale()).isCloseTo(to.scale(), within(NEAR * to.scale()));
    assertThat(from.towards(to, 0.5).scale())
        .isBetween(Math.min(from.scale(), to.scale()), Math.max(from.scale(), to.scale()));
  }

  @Test
  void refusesAScaleThatCannotBeDrawn() {
    assertThatThrownBy(() -> new Viewport(0, 0, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Viewport(Double.NaN, 0, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Viewport any(Random random) {
    return new Viewport(
        random.nextGaussian() * 20,
        random.nextGaussian() * 20,
        Math.exp(random.nextGaussian() * 2),
        200 + random.nextInt(1000),
        200 + random.nextInt(800));
  }
}
