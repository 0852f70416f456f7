package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LassoTest {
  private static final int GRID = 8;

  /** On a coarse grid places lie on edges, on corners and level with them all the time. */
  @RepeatedTest(60)
  void holdsWhatTheLineWindsRoundOnAGrid(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Place> corners = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      corners.add(new Place(random.nextInt(GRID + 1), random.nextInt(GRID + 1)));
    }
    Lasso lasso = new Lasso(corners);
    for (int x = -1; x <= GRID + 1; x++) {
      for (int y = -1; y <= GRID + 1; y++) {
        // A place on the line belongs to what lies to its right, on a level line to what is above.
        boolean inside = corners.size() >= 3 && turns(corners, x + 1e-3, y + 1e-6) != 0;
        assertThat(lasso.holds(x, y)).as("%s, %s in %s", x, y, corners).isEqualTo(inside);
      }
    }
  }

  @RepeatedTest(20)
  void holdsWhatALongScribbleWindsRound(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Place> corners = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (int i = 0; i < 1 + random.nextInt(900); i++) {
      x += random.nextGaussian();
      y += random.nextInt(5) == 0 ? 0 : random.nextGaussian();
      corners.add(new Place(x, y));
    }
    Lasso lasso = new Lasso(corners);
    Bounds bounds = lasso.bounds();
    for (int k = 0; k < 300; k++) {
      double atX = bounds.minX() + (1.2 * random.nextDouble() - 0.1) * bounds.width();
      double atY = bounds.minY() + (1.2 * random.nextDouble() - 0.1) * bounds.height();
      boolean inside = corners.size() >= 3 && turns(corners, atX, atY) != 0;
      assertThat(lasso.holds(atX, atY)).isEqualTo(inside);
      assertThat(inside && !bounds.holds(atX, atY)).isFalse();
    }
  }

  @Test
  void theMiddleOfAStarBelongsToIt() {
    List<Place> star = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      star.add(new Place(Math.sin(k * 0.8 * Math.PI), Math.cos(k * 0.8 * Math.PI)));
    }
    assertThat(new Lasso(star).holds(0, 0)).isTrue();
    assertThat(new Lasso(star).holds(0, -0.9)).isFalse();
  }

  @Test
  void twoLassosSideBySideShareNoPlaceAndLeaveNoneOut() {
    Lasso left = new Lasso(List.of(at(0, 0), at(2, 0), at(3, 4), at(0, 4)));
    Lasso right = new Lasso(List.of(at(2, 0), at(3, 4), at(6, 4), at(6, 0)));
    for (double x = 0; x < 6; x += 0.25) {
      for (double y = 0; y < 4; y += 0.25) {
        assertThat(left.holds(x, y)).isNotEqualTo(right.holds(x, y));
      }
    }
  }

  @Test
  void linesWithoutAnInsideHoldNothing() {
    List<List<Place>> lines =
        List.of(
            List.of(),
            List.of(at(1, 1)),
            List.of(at(0, 0), at(2, 2)),
            List.of(at(1, 1), at(1, 1), at(1, 1)),
            List.of(at(0, 1), at(3, 1), at(1, 1)),
            List.of(at(1, 0), at(1, 3), at(1, 1)));
    for (List<Place> line : lines) {
      Lasso lasso = new Lasso(line);
      for (double x = 0; x <= 3; x += 0.5) {
        for (double y = 0; y <= 3; y += 0.5) {
          assertThat(lasso.holds(x, y)).as("%s, %s in %s", x, y, line).isFalse();
        }
      }
    }
  }

  @Test
  void placesFarAwayAndPlacesThatAreNoneAreOutside() {
    Lasso lasso = new Lasso(List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1)));
    double[] odd = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300, -1e-9
    };
    for (double value : odd) {
      assertThat(lasso.holds(value, 0.5)).isFalse();
      assertThat(lasso.holds(0.5, value)).isFalse();
    }
    assertThat(lasso.holds(0.5, 0.5)).isTrue();
  }

  private static Place at(double x, double y) {
    return new Place(x, y);
  }

  /** How often the line goes round a place beside it: the sum of the angles it is seen under. */
  private static long turns(List<Place> corners, double x, double y) {
    double angle = 0;
    for (int i = 0; i < corners.size(); i++) {
      Place from = corners.get(i);
      Place to = corners.get((i + 1) % corners.size());
      double ax = from.x() - x;
      double ay = from.y() - y;
      double bx = to.x() - x;
      double by = to.y() - y;
      angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }
    return Math.round(angle / (2 * Math.PI));
  }
}
