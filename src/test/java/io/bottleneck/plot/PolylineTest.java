package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolylineTest {
  @Test
  void placesAreAtEqualDistancesAroundACorner() {
    Polyline path = new Polyline(List.of(new Place(0, 0), new Place(3, 0), new Place(3, 1)));

    assertThat(path.length()).isEqualTo(4);
    assertThat(path.share(1)).isEqualTo(0.75);
    assertThat(path.resampled(5))
        .containsExactly(
            new Place(0, 0), new Place(1, 0), new Place(2, 0), new Place(3, 0), new Place(3, 1));
  }

  /** Against walking the path in tiny steps. */
  @Test
  void placesOfRandomPathsLieWhereAWalkerWouldBe() {
    Random random = new Random(5);
    for (int round = 0; round < 30; round++) {
      List<Place> corners = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(8); i++) {
        corners.add(new Place(random.nextGaussian() * 5, random.nextGaussian()));
        if (random.nextInt(4) == 0) {
          corners.add(corners.get(i)); // a click that hit twice
        }
      }
      Polyline path = new Polyline(corners);
      int count = 2 + random.nextInt(30);
      List<Place> places = path.resampled(count);
      assertThat(places).hasSize(count);
      assertThat(places.get(count - 1)).isEqualTo(corners.get(corners.size() - 1));
      for (int i = 0; i < count; i++) {
        Place walked = walk(corners, path.length() * i / (count - 1));
        assertThat(places.get(i).x()).isCloseTo(walked.x(), within(1e-9));
        assertThat(places.get(i).y()).isCloseTo(walked.y(), within(1e-9));
      }
    }
  }

  private static Place walk(List<Place> corners, double way) {
    for (int i = 1; i < corners.size(); i++) {
      Place from = corners.get(i - 1);
      Place to = corners.get(i);
      double piece = Math.hypot(to.x() - from.x(), to.y() - from.y());
      if (way <= piece && piece > 0) {
        double t = way / piece;
        return new Place((1 - t) * from.x() + t * to.x(), (1 - t) * from.y() + t * to.y());
      }
      way -= piece;
    }
    return corners.get(corners.size() - 1);
  }

  @Test
  void aPathWithoutLengthStaysWhereItIs() {
    Place place = new Place(2, 7);
    assertThat(new Polyline(List.of(place)).resampled(3)).containsExactly(place, place, place);
    assertThat(new Polyline(List.of(place, place)).at(0.5)).isEqualTo(place);
    assertThat(new Polyline(List.of(place, place)).share(1)).isZero();
  }

  @Test
  void noPlacesAreNoPath() {
    assertThatThrownBy(() -> new Polyline(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
