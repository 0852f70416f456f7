package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeLayoutTest {
  private static final int D = 5;
  private static final int N = 240;
  private static float[] codes;
  private static CodeLayout layout;
  private static double told;

  /** Three clouds far from each other; row i belongs to cloud i % 3. */
  private static float[] clouds() {
    Random random = new Random(1);
    float[] rows = new float[N * D];
    for (int i = 0; i < rows.length; i++) {
      int cloud = i / D % 3;
      rows[i] = (float) (random.nextGaussian() + (i % D == cloud ? 40 : 0));
    }
    return rows;
  }

  @BeforeAll
  static void layOut() {
    codes = clouds();
    layout = CodeLayout.of(codes, D, 150, 1, () -> false, done -> told = done);
  }

  private static float[] row(int i) {
    return Arrays.copyOfRange(codes, i * D, (i + 1) * D);
  }

  @Test
  void neighboursInAllDimensionsAreNeighboursOnThePlane() {
    assertThat(layout.laidOut()).isEqualTo(150);
    assertThat(told).isBetween(0.8, 1.0);
    for (int i = 0; i < N; i++) {
      int cloud = i % 3;
      assertThat(Arrays.stream(Neighbours.nearestOthers(layout.positions(), 2, i, 5)))
          .allMatch(other -> other % 3 == cloud);
    }
  }

  @Test
  void theSameCodesAndSeedGiveTheSamePlaces() {
    assertThat(CodeLayout.of(codes.clone(), D, 150, 1, () -> false, done -> {}).positions())
        .containsExactly(layout.positions());
  }

  @Test
  void aPlaceLeadsToTheMeanOfTheNearestLaidOutCodes() {
    LatentMap map = layout.map(codes);
    float[] positions = layout.positions();
    int hits = 0;
    for (int i = 0; i < N; i++) {
      float[] code = map.code(positions[2 * i], positions[2 * i + 1]);
      if (Arrays.equals(code, row(i))) {
        hits++; // a digit that was laid out is its own place's code
      }
      assertThat(code[i % 3]).as("among its own cloud").isGreaterThan(30);
    }
    assertThat(hits).isBetween(145, 160);
    assertThat(map.positions(codes)).containsExactly(positions);
    assertThat(map.exact()).isFalse();
    assertThat(map.decoding()).isEqualTo("a mean of the 5 nearest digits' codes");
    assertThat(map.description())
        .isEqualTo(
            "UMAP of 5 dimensions, made of 150 of 240 digits; the others stand by their nearest");
  }

  @Test
  void newerCodesAreDecodedAtTheOldPlaces() {
    float[] newer = codes.clone();
    for (int i = 0; i < newer.length; i++) {
      newer[i] += 100;
    }
    LatentMap map = layout.map(newer);
    float[] positions = layout.positions();
    assertThat(map.code(positions[0], positions[1])[0]).isGreaterThan(90);
    assertThat(map.continues(layout.map(codes))).isTrue();
    assertThatThrownBy(() -> layout.map(new float[5])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void brokenCodesHaveNoPlaceAndTooFewAreRefused() {
    float[] broken = Arrays.copyOf(codes, 20 * D);
    broken[3] = Float.NaN;
    CodeLayout small = CodeLayout.of(broken, D, 1, () -> false, done -> {});
    assertThat(small.laidOut()).isEqualTo(19);
    assertThat(small.positions()[0]).isNaN();
    assertThat(small.positions()[2]).isFinite();
    assertThat(small.map(broken).description()).contains("made of 19 of 20");
    float[] three = Arrays.copyOf(codes, 3 * D);
    assertThatThrownBy(() -> CodeLayout.of(three, D, 1, () -> false, done -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCancelledOneEnds() {
    assertThatThrownBy(() -> CodeLayout.of(codes, D, 1, () -> true, done -> {}))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aLayoutIsTurnedToAnEarlierOneWithoutStretching() {
    CodeLayout other = CodeLayout.of(codes, D, 150, 2, () -> false, done -> {});
    CodeLayout turned = other.alignedWith(layout);
    assertThat(apart(turned, layout)).isLessThanOrEqualTo(apart(other, layout));
    assertThat(between(turned.positions(), 3, 50))
        .isCloseTo(between(other.positions(), 3, 50), within(1e-3));
  }

  private static double between(float[] positions, int i, int j) {
    return Math.hypot(
        positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]);
  }

  private static double apart(CodeLayout one, CodeLayout other) {
    double sum = 0;
    for (int i = 0; i < one.positions().length; i++) {
      sum += Math.pow(one.positions()[i] - other.positions()[i], 2);
    }
    return sum;
  }

  @Test
  void everyTurnMirrorAndShiftIsUndone() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      double angle = random.nextDouble() * 7;
      int mirror = random.nextBoolean() ? 1 : -1;
      float[] from = new float[40];
      float[] to = new float[40];
      for (int i = 0; i < 40; i += 2) {
        from[i] = random.nextFloat() * 9;
        from[i + 1] = random.nextFloat() * 3;
        double y = mirror * from[i + 1];
        to[i] = (float) (Math.cos(angle) * from[i] - Math.sin(angle) * y + 4);
        to[i + 1] = (float) (Math.sin(angle) * from[i] + Math.cos(angle) * y - 2);
      }
      assertThat(PlaneMotion.between(from, to).applyTo(from)).containsExactly(to, within(1e-4f));
    }
  }
}
