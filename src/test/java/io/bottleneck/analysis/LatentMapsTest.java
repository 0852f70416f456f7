package io.bottleneck.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatentMapsTest {
  @Test
  void twoDimensionsAreThePlaceItself() {
    float[] codes = {1, 2, -3, 4};
    LatentMap map = LatentMaps.of(codes, 2);

    assertThat(map.positions(codes)).containsExactly(1, 2, -3, 4).isNotSameAs(codes);
    assertThat(map.code(5, 6)).containsExactly(5, 6);
    assertThat(map.exact()).isTrue();
    assertThat(map.codeSize()).isEqualTo(2);
    assertThatThrownBy(() -> map.positions(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneDimensionStandsAgainstTheErrorOfItsDigit() {
    float[] codes = {-4, 0, 6};
    ReconstructionErrors errors = errors(0.01, 0.03, 0.02);
    LatentMap map = LatentMaps.line(codes, errors, null);

    // Half of the width, 5, over 0.03 is 166; 100 is the round number below.
    assertThat(map.positions(codes, errors))
        .containsExactly(new float[] {-4, 1, 0, 3, 6, 2}, within(1e-4f));
    assertThat(map.description()).contains("error \u00d7 100 upwards");
    assertThat(map.positions(new float[] {7})).containsExactly(7, 0);
    assertThat(map.code(5, 6)).containsExactly(5);
    assertThat(map.exact()).isTrue();
    assertThat(map.decoding()).isEmpty();
    assertThat(map.codeSize()).isEqualTo(1);
  }

  @Test
  void theScaleOfErrorsStaysWhileItServes() {
    float[] codes = {-4, 0, 6};
    LatentMap first = LatentMaps.line(codes, errors(0.01, 0.03, 0.02), null);
    assertThat(LatentMaps.line(codes, errors(0.01, 0.02, 0.02), first)).isEqualTo(first);
    LatentMap later = LatentMaps.line(codes, errors(0.001, 0.002, 0.002), first);
    assertThat(later.description()).contains("\u00d7 2000");
    assertThat(later.continues(first)).isFalse();
    LatentMap flat = LatentMaps.line(new float[3], errors(0.01, 0.02, 0.02), null);
    assertThat(flat.positions(new float[3], errors(0.01, 0.02, 0.02))).hasSize(6);
  }

  /** Errors of digits whose reconstruction is off by the same everywhere. */
  private static ReconstructionErrors errors(double... wanted) {
    float[] codes = new float[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      codes[i] = (float) Math.sqrt(wanted[i]);
    }
    DigitDataset blank =
        new DigitDataset("blank", new byte[wanted.length * DigitDataset.PIXELS], null);
    return ReconstructionErrors.ofCodes(new GreyNetwork(), codes, blank, () -> false);
  }

  /** Decodes a number to that grey all over. */
  private record GreyNetwork() implements Autoencoder {
    @Override
    public AutoencoderSpec spec() {
      return Presets.QUICK;
    }

    @Override
    public double epoch() {
      return 1;
    }

    @Override
    public int codeSize() {
      return 1;
    }

    @Override
    public float[] encode(float[] images) {
      return new float[images.length / DigitDataset.PIXELS];
    }

    @Override
    public float[] decode(float[] codes) {
      float[] images = new float[codes.length * DigitDataset.PIXELS];
      for (int i = 0; i < images.length; i++) {
        images[i] = codes[i / DigitDataset.PIXELS];
      }
      return images;
    }
  }

  @Test
  void twoAxesShowTheCodesNumbersAndTheMeanOfTheOthers() {
    float[] codes = {1, 2, 3, 4, 3, 6, 5, 0};
    LatentMap map = LatentMaps.axes(codes, 4, 3, 0);

    assertThat(map.positions(codes)).containsExactly(4, 1, 0, 3);
    assertThat(map.code(9, 8)).containsExactly(8, 4, 4, 9);
    // Variances 1, 4, 1, 4.
    assertThat(map.description()).isEqualTo("Dimensions 4 and 1 of 4, 50 % of the variance");
    assertThat(map.decoding()).isEqualTo("a slice through 4 dimensions");
    assertThat(map.exact()).isFalse();
    LatentMap moved = map.through(Map.of(1, 7f, 3, 5f, 99, 1f));
    assertThat(moved.code(9, 8)).containsExactly(8, 7, 4, 9);
    assertThat(moved.positions(codes)).containsExactly(4, 1, 0, 3);
    assertThat(moved.continues(map)).isTrue();
    assertThat(map.continues(LatentMaps.axes(codes, 4, 0, 3))).isFalse();
    assertThatThrownBy(() -> LatentMaps.axes(codes, 4, 4, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LatentMaps.axes(codes, 4, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlaneOfComponentsMovesOnlyAlongWhatItDoesNotShow() {
    float[] codes = cloud(300, 6, new Random(10));
    LatentMap map = LatentMaps.of(codes, 6);
    LatentMap moved = map.through(Map.of(4, 30f));

    assertThat(moved.positions(codes)).containsExactly(map.positions(codes));
    float[] code = moved.code(0.7f, -1.2f);
    assertThat(moved.positions(code)).containsExactly(new float[] {0.7f, -1.2f}, within(1e-4f));
    assertThat(code[4]).isGreaterThan(map.code(0.7f, -1.2f)[4] + 1);
    float[] difference = new float[6];
    for (int j = 0; j < 6; j++) {
      difference[j] = code[j] - map.code(0.7f, -1.2f)[j];
    }
    // The shortest way to the value: the rest of the unit vector beside the plane.
    PrincipalMap plane = (PrincipalMap) map;
    double beside = 1 - Math.pow(plane.across()[4], 2) - Math.pow(plane.up()[4], 2);
    double length = 0;
    for (float entry : difference) {
      length += entry * entry;
    }
    assertThat(difference[4] * difference[4] / length).isCloseTo(beside, within(1e-3));
    assertThat(moved.continues(map)).isTrue();
    assertThat(moved.through(Map.of()).code(0, 0)).containsExactly(map.code(0, 0));
    assertThat(map.through(Map.of(17, 3f)).code(0, 0)).containsExactly(map.code(0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 10, 11, 32, 64})
  void moreDimensionsAreTheTwoLargestOfAllPrincipalComponents(int d) {
    Random random = new Random(d);
    float[] codes = cloud(500, d, random);
    JacobiEigen oracle = JacobiEigen.of(covariance(codes, d));

    LatentMap map = LatentMaps.of(codes, d);
    float[] positions = map.positions(codes);

    assertThat(variance(positions, 0)).isCloseTo(oracle.values()[0], within(1e-6));
    assertThat(variance(positions, 1)).isCloseTo(oracle.values()[1], within(1e-6));
    PrincipalMap principal = (PrincipalMap) map;
    assertThat(Math.abs(Vectors.dot(principal.across(), oracle.vectors()[0])))
        .isCloseTo(1, within(1e-9));
    assertThat(Math.abs(Vectors.dot(principal.up(), oracle.vectors()[1])))
        .isCloseTo(1, within(1e-9));
    double share = (oracle.values()[0] + oracle.values()[1]) / Arrays.stream(oracle.values()).sum();
    assertThat(principal.share()).isCloseTo(share, within(1e-9));
    assertThat(map.description())
        .isEqualTo("PCA of %d dimensions, %.0f %% of the variance".formatted(d, 100 * share));
    assertThat(map.exact()).isFalse();
    assertThat(map.codeSize()).isEqualTo(d);
  }

  @Test
  void aPlaceLeadsToACodeAndBack() {
    float[] codes = cloud(300, 6, new Random(1));
    LatentMap map = LatentMaps.of(codes, 6);

    assertThat(map.positions(map.code(0.7f, -1.2f)))
        .containsExactly(new float[] {0.7f, -1.2f}, within(1e-5f));
    float[] middle = map.code(0, 0);
    for (int j = 0; j < 6; j++) {
      double sum = 0;
      for (int i = j; i < codes.length; i += 6) {
        sum += codes[i];
      }
      assertThat(middle[j]).isCloseTo((float) (sum / 300), within(1e-5f));
    }
  }

  @Test
  void codesInAPlaneLoseNothing() {
    Random random = new Random(2);
    float[] codes = new float[100 * 5];
    for (int i = 0; i < 100; i++) {
      float a = (float) random.nextGaussian();
      float b = (float) random.nextGaussian();
      float[] row = {a, b, a + b, a - b, 3};
      System.arraycopy(row, 0, codes, i * 5, 5);
    }
    LatentMap map = LatentMaps.of(codes, 5);

    float[] positions = map.positions(codes);

    assertThat(((PrincipalMap) map).share()).isCloseTo(1, within(1e-9));
    for (int i = 0; i < 100; i++) {
      assertThat(map.code(positions[2 * i], positions[2 * i + 1]))
          .containsExactly(Arrays.copyOfRange(codes, i * 5, i * 5 + 5), within(1e-4f));
    }
  }

  @Test
  void theSameCodesGiveTheSameMap() {
    float[] codes = cloud(400, 20, new Random(3));

    assertThat(LatentMaps.of(codes, 20).positions(codes))
        .containsExactly(LatentMaps.of(codes.clone(), 20).positions(codes));
  }

  @Test
  void aMapFollowsThePreviousOneThroughTurnedSignsAndOvertaking() {
    Random random = new Random(4);
    int d = 7;
    float[] first = new float[400 * d];
    float[] second = new float[400 * d];
    for (int i = 0; i < 400; i++) {
      for (int j = 0; j < d; j++) {
        double z = random.nextGaussian();
        first[i * d + j] = (float) (z * (j == 0 ? 3.0 : j == 1 ? 2.6 : 0.3));
        second[i * d + j] = (float) (z * (j == 0 ? 2.6 : j == 1 ? 3.0 : 0.3));
      }
    }
    LatentMap before = LatentMaps.of(first, d);
    LatentMap after = LatentMaps.of(second, d, before);

    float[] old = before.positions(second);
    float[] now = after.positions(second);
    assertThat(correlation(old, now, 0)).isGreaterThan(0.97);
    assertThat(correlation(old, now, 1)).isGreaterThan(0.97);
    float[] alone = LatentMaps.of(second, d).positions(second);
    assertThat(Math.abs(correlation(old, alone, 0)))
        .as("without the previous map the axes would have changed places")
        .isLessThan(0.3);
    assertThat(after.description()).isEqualTo(LatentMaps.of(second, d).description());
  }

  @Test
  void aMapDoesNotFlipWhenTheLargestEntryOfAComponentChanges() {
    float[] before = new float[200 * 3];
    float[] after = new float[200 * 3];
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      float z = (float) random.nextGaussian();
      before[3 * i] = z;
      before[3 * i + 1] = -1.05f * z;
      after[3 * i] = 1.05f * z;
      after[3 * i + 1] = -z;
    }
    LatentMap earlier = LatentMaps.of(before, 3);

    float[] old = earlier.positions(after);
    assertThat(correlation(old, LatentMaps.of(after, 3, earlier).positions(after), 0))
        .isGreaterThan(0.99);
    assertThat(correlation(old, LatentMaps.of(after, 3).positions(after), 0))
        .as("without the previous map the axis would have turned round")
        .isLessThan(-0.99);
  }

  @Test
  void aPreviousMapOfAnotherSizeIsIgnored() {
    float[] codes = cloud(50, 4, new Random(5));
    LatentMap plane = LatentMaps.of(new float[4], 2);
    LatentMap other = LatentMaps.of(cloud(50, 5, new Random(5)), 5);
    float[] expected = LatentMaps.of(codes, 4).positions(codes);

    assertThat(LatentMaps.of(codes, 4, plane).positions(codes)).containsExactly(expected);
    assertThat(LatentMaps.of(codes, 4, other).positions(codes)).containsExactly(expected);
  }

  @Test
  void codesThatDoNotVaryLieInTheMiddle() {
    float[] codes = new float[30 * 12];
    Arrays.fill(codes, 2.5f);
    LatentMap map = LatentMaps.of(codes, 12);

    assertThat(map.positions(codes)).containsOnly(0);
    assertThat(map.description()).contains("0 % of the variance");
    assertThat(LatentMaps.of(new float[0], 12).positions(new float[0])).isEmpty();
  }

  @Test
  void brokenCodesDoNotSpoilTheOthers() {
    float[] codes = cloud(100, 5, new Random(7));
    float[] broken = Arrays.copyOf(codes, codes.length + 10);
    broken[codes.length + 2] = Float.NaN;
    broken[codes.length + 7] = Float.POSITIVE_INFINITY;

    assertThat(LatentMaps.of(broken, 5).positions(codes))
        .containsExactly(LatentMaps.of(codes, 5).positions(codes));
  }

  @Test
  void evenHugeCodesAreShown() {
    int d = 1500;
    Random random = new Random(8);
    float[] codes = new float[40 * d];
    for (int i = 0; i < 40; i++) {
      float strong = 50 * (float) random.nextGaussian();
      for (int j = 0; j < d; j++) {
        codes[i * d + j] = (float) random.nextGaussian() * 0.1f + (j % 2 == 0 ? strong : -strong);
      }
    }
    PrincipalMap map = (PrincipalMap) LatentMaps.of(codes, d);

    assertThat(map.share()).isGreaterThan(0.999);
    assertThat(Math.abs(map.across()[0])).isCloseTo(1 / Math.sqrt(d), within(1e-3));
  }

  @Test
  void refusesWhatIsNoCodes() {
    assertThatThrownBy(() -> LatentMaps.of(new float[7], 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LatentMaps.of(new float[7], 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Rows of independent normal entries of unequal variances, mixed, off the origin. */
  private static float[] cloud(int n, int d, Random random) {
    double[][] mix = new double[d][d];
    for (double[] row : mix) {
      for (int j = 0; j < d; j++) {
        row[j] = random.nextGaussian() / Math.sqrt(d) * Math.pow(0.8, j);
      }
    }
    float[] codes = new float[n * d];
    for (int i = 0; i < n; i++) {
      double[] z = random.doubles(d, -2, 2).toArray();
      for (int j = 0; j < d; j++) {
        codes[i * d + j] = (float) (j + Vectors.dot(mix[j], z));
      }
    }
    return codes;
  }

  private static double[][] covariance(float[] codes, int d) {
    int n = codes.length / d;
    double[][] covariance = new double[d][d];
    double[] mean = new double[d];
    for (int i = 0; i < codes.length; i++) {
      mean[i % d] += (double) codes[i] / n;
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int row = 0; row < n; row++) {
          covariance[i][j] += (codes[row * d + i] - mean[i]) * (codes[row * d + j] - mean[j]) / n;
        }
      }
    }
    return covariance;
  }

  private static double variance(float[] positions, int axis) {
    double sum = 0;
    double squares = 0;
    int n = positions.length / 2;
    for (int i = axis; i < positions.length; i += 2) {
      sum += positions[i];
      squares += (double) positions[i] * positions[i];
    }
    return squares / n - sum / n * (sum / n);
  }

  private static double correlation(float[] a, float[] b, int axis) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = axis; i < a.length; i += 2) {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
