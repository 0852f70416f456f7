package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePathTest {
  private final MadeUpNetwork network = MadeUpNetwork.random(1, 2, true);
  private final KnownGround ground = KnownGround.of(new float[] {0, 0, 1, 0, 0, 1, 1, 1}, 2);

  @Test
  void framesAreDecodedAtEqualDistancesOnTheMap() {
    CodePath path = path(new PathStop(new Place(0, 0)), new PathStop(new Place(4, -8)));
    assertThat(path.frames()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      PathFrame frame = path.frames().get(i);
      assertThat(frame.place()).isEqualTo(new Place(i, -2 * i));
      assertThat(frame.code()).containsExactly(i, -2 * i);
      assertThat(frame.image()).containsExactly(network.decode(new float[] {i, -2 * i}));
    }
  }

  @Test
  void errorsAreHowFarTheNetworkWouldChangeEachPicture() {
    CodePath path = path(new PathStop(new Place(0, 0)), new PathStop(new Place(4, -8)));
    for (PathFrame frame : path.frames()) {
      assertThat(frame.error()).isCloseTo(change(frame.image()), within(1e-6));
      assertThat(frame.fadeError()).isCloseTo(change(frame.fade()), within(1e-6));
    }
    assertThat(path.frames().get(2).error()).isGreaterThan(1e-3);
    assertThat(path.frames().get(0).error()).isEqualTo(path.frames().get(0).fadeError());
  }

  private double change(float[] image) {
    float[] again = network.decode(network.encode(image));
    double sum = 0;
    for (int p = 0; p < image.length; p++) {
      sum += Math.pow(image[p] - again[p], 2);
    }
    return sum / image.length;
  }

  @Test
  void framesFarFromRealCodesAreNotKnown() {
    CodePath path = path(new PathStop(new Place(0, 0)), new PathStop(new Place(4, 0)));
    assertThat(path.radius()).isEqualTo(1);
    assertThat(path.frames()).extracting(PathFrame::near).containsExactly(3, 3, 1, 0, 0);
    assertThat(path.frames())
        .extracting(PathFrame::known)
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void withoutDigitsTheDecodedEndsAreFaded() {
    CodePath path = path(new PathStop(new Place(0, 0)), new PathStop(new Place(4, 0)));
    float[] first = path.frames().get(0).image();
    float[] last = path.frames().get(4).image();
    for (int i = 0; i < 5; i++) {
      assertMix(path.frames().get(i).fade(), first, last, i / 4f);
    }
  }

  @Test
  void realDigitsAtTheCornersAreFadedFromOneToTheNext() {
    float[] a = filled(0.2f);
    float[] b = filled(0.8f);
    float[] c = filled(0.4f);
    CodePath path =
        path(stop(0, 0, a, 0, 0), stop(3, 0, b, 3, 0), stop(3, 1, c, 3, 1)); // 3 of 4 to b
    assertMix(path.frames().get(0).fade(), a, a, 0);
    assertMix(path.frames().get(1).fade(), a, b, 1 / 3f);
    assertMix(path.frames().get(3).fade(), b, b, 0);
    assertMix(path.frames().get(4).fade(), c, c, 0);
  }

  @Test
  void aFreehandPathIsFadedFromEndToEnd() {
    List<PathStop> stops = new ArrayList<>();
    for (int i = 0; i <= CodePath.MOST_CORNERS; i++) {
      stops.add(stop(i, 0, filled(i == 0 ? 0 : i == CodePath.MOST_CORNERS ? 1 : 0.1f), i, 0));
    }
    CodePath path = CodePath.of(network, new PlaneMap(), ground, stops, 3);
    assertMix(path.frames().get(1).fade(), filled(0), filled(1), 0.5f);
  }

  /** On a projected map a digit lies off the plane; its own code is where the path begins. */
  @Test
  void aPathBetweenDigitsMixesTheirWholeCodes() {
    Random random = new Random(3);
    float[] codes = new float[6 * 300];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (float) random.nextGaussian() * (1 + i % 6);
    }
    LatentMap map = LatentMaps.of(codes, 6);
    MadeUpNetwork deep = MadeUpNetwork.random(4, 6, false);
    float[] first = Arrays.copyOfRange(codes, 0, 6);
    float[] last = Arrays.copyOfRange(codes, 6, 12);
    float[] at = map.positions(codes);
    CodePath path =
        CodePath.of(
            deep,
            map,
            KnownGround.of(codes, 6),
            List.of(
                new PathStop(
                    new Place(at[0], at[1]), Optional.of(new PathStop.Digit(first, filled(0)))),
                new PathStop(
                    new Place(at[2], at[3]), Optional.of(new PathStop.Digit(last, filled(1))))),
            9);
    for (int i = 0; i < 9; i++) {
      PathFrame frame = path.frames().get(i);
      for (int j = 0; j < 6; j++) {
        assertThat(frame.code()[j])
            .isCloseTo(first[j] + (last[j] - first[j]) * i / 8, within(1e-4f));
      }
      float[] shadow = map.positions(frame.code());
      assertThat((double) shadow[0]).isCloseTo(frame.place().x(), within(1e-4));
      assertThat((double) shadow[1]).isCloseTo(frame.place().y(), within(1e-4));
    }
    assertThat(path.frames().get(0).near()).isPositive();
  }

  @Test
  void aPathOfOnePlaceShowsThatPlace() {
    CodePath path = path(new PathStop(new Place(1, 2)));
    assertThat(path.frames()).hasSize(5);
    float[] image = network.decode(new float[] {1, 2});
    assertThat(path.frames()).allSatisfy(frame -> assertThat(frame.image()).containsExactly(image));
    assertThat(path.frames()).allSatisfy(frame -> assertThat(frame.fade()).containsExactly(image));
  }

  private CodePath path(PathStop... stops) {
    return CodePath.of(network, new PlaneMap(), ground, List.of(stops), 5);
  }

  private static PathStop stop(double x, double y, float[] image, float... code) {
    return new PathStop(new Place(x, y), Optional.of(new PathStop.Digit(code, image)));
  }

  private static float[] filled(float value) {
    float[] image = new float[DigitDataset.PIXELS];
    Arrays.fill(image, value);
    return image;
  }

  private static void assertMix(float[] fade, float[] first, float[] last, float t) {
    for (int p = 0; p < fade.length; p++) {
      assertThat(fade[p]).isCloseTo((1 - t) * first[p] + t * last[p], within(1e-5f));
    }
  }
}
