package io.bottleneck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.BesideWindows;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.Stroke;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BesideWindows
class HandwritingTest {
  @Test
  void theSameSeedGivesTheSameDigitsAndALongerSetBeginsWithTheShorter() {
    DigitDataset longer = Handwriting.digits("longer", 60, 5);
    DigitDataset shorter = Handwriting.digits("shorter", 45, 5);
    int[] first = IntStream.range(0, 45).toArray();
    assertThat(longer.subset("first", first).sha256()).isEqualTo(shorter.sha256());
    assertThat(Handwriting.digits("other", 45, 6).sha256()).isNotEqualTo(shorter.sha256());
  }

  @Test
  void everyTenDigitsHoldEachClassOnceInChangingOrder() {
    DigitDataset digits = Handwriting.digits("digits", 200, 1);
    Set<List<Integer>> orders = new HashSet<>();
    for (int from = 0; from < 200; from += 10) {
      List<Integer> labels = IntStream.range(from, from + 10).mapToObj(digits::label).toList();
      assertThat(labels).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      orders.add(labels);
    }
    assertThat(orders).hasSizeGreaterThan(15);
  }

  @Test
  void noTwoDigitsAreTheSame() {
    DigitDataset digits = Handwriting.digits("digits", 1000, 1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < digits.size(); i++) {
      seen.add(digits.subset("one", new int[] {i}).sha256());
    }
    assertThat(seen).hasSize(1000);
  }

  /** Streams of neighbouring seeds that overlap would write the same hand over and over. */
  @Test
  void neighbouringDigitsShareNoHand() {
    for (long seed : new long[] {0, 1, 2026}) {
      DigitDataset digits = Handwriting.digits("digits", 400, seed);
      double[] ink = new double[digits.size()];
      for (int i = 0; i < ink.length; i++) {
        for (int p = 0; p < DigitDataset.PIXELS; p++) {
          ink[i] += digits.pixel(i, p) / 255.0;
        }
      }
      double mean = Arrays.stream(ink).average().orElseThrow();
      double same = 0;
      double next = 0;
      for (int i = 0; i + 1 < ink.length; i++) {
        same += (ink[i] - mean) * (ink[i] - mean);
        next += (ink[i] - mean) * (ink[i + 1] - mean);
      }
      // Balanced labels alone make it slightly negative.
      assertThat(next / same).as("correlation of ink, seed %d", seed).isBetween(-0.25, 0.2);
    }
  }

  @Test
  void noDigitsAreAnEmptySet() {
    assertThat(Handwriting.digits("none", 0, 1).size()).isZero();
  }

  @Test
  void digitsHaveTheFormOfMnist() {
    DigitDataset digits = Handwriting.digits("digits", 300, 9);
    for (int i = 0; i < digits.size(); i++) {
      double mass = 0;
      double x = 0;
      double y = 0;
      for (int p = 0; p < DigitDataset.PIXELS; p++) {
        mass += digits.pixel(i, p);
        x += digits.pixel(i, p) * (p % 28);
        y += digits.pixel(i, p) * (p / 28);
      }
      assertThat(x / mass).as("x of digit %d", i).isCloseTo(14, within(0.52));
      assertThat(y / mass).as("y of digit %d", i).isCloseTo(14, within(0.52));
      assertThat(mass / 255).as("ink of digit %d", i).isBetween(20.0, 300.0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void strokesLieInThePictureAndMakeTheDigit(int label) {
    for (long seed = 0; seed < 200; seed++) {
      List<Stroke> strokes = Handwriting.strokes(label, seed);
      for (Stroke stroke : strokes) {
        assertThat(stroke.erases()).isFalse();
        assertThat(stroke.size()).isGreaterThan(2);
        assertThat(Arrays.stream(stroke.xs())).allMatch(x -> x > 1 && x < 27);
        assertThat(Arrays.stream(stroke.ys())).allMatch(y -> y > 1 && y < 27);
      }
      float[] drawn = new InkRenderer().render(strokes, true);
      assertThat(drawn).contains(1f);
    }
  }

  @Test
  void everyDigitIsWrittenInSeveralWays() {
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      assertThat(HandwritingStyles.ways(label)).as("digit %d", label).hasSizeGreaterThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void refusesWhatIsNoDigit(int label) {
    assertThatThrownBy(() -> Handwriting.strokes(label, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void classesTellApart() {
    DigitDataset known = Handwriting.digits("known", 1500, 1);
    DigitDataset asked = Handwriting.digits("asked", 300, 2);
    assertThat(nearestNeighbourAccuracy(known, asked)).isGreaterThan(0.9);
  }

  /** What makes the sample worth shipping: it tells real digits apart. */
  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void realTrainingDigitsAreRecognisedByTheirNearestGeneratedDigit() throws IOException {
    assertThat(nearestNeighbourAccuracy(HandwritingSample.training(), realDigits(600)))
        .isGreaterThan(0.86);
  }

  private static double nearestNeighbourAccuracy(DigitDataset known, DigitDataset asked) {
    byte[] knownPixels = known.pixelBytes();
    byte[] askedPixels = asked.pixelBytes();
    int right = 0;
    for (int i = 0; i < asked.size(); i++) {
      int nearest = -1;
      int least = Integer.MAX_VALUE;
      for (int j = 0; j < known.size(); j++) {
        int distance = 0;
        for (int p = 0; p < DigitDataset.PIXELS; p++) {
          int difference =
              (askedPixels[i * DigitDataset.PIXELS + p] & 0xFF)
                  - (knownPixels[j * DigitDataset.PIXELS + p] & 0xFF);
          distance += difference * difference;
        }
        if (distance < least) {
          least = distance;
          nearest = j;
        }
      }
      right += known.label(nearest) == asked.label(i) ? 1 : 0;
    }
    return right / (double) asked.size();
  }

  private static DigitDataset realDigits(int count) throws IOException {
    Path folder = Path.of(System.getProperty("bottleneck.test.data"), "mnist");
    byte[] pixels = new byte[count * DigitDataset.PIXELS];
    byte[] labels = new byte[count];
    read(folder.resolve("train-images-idx3-ubyte.gz"), 16, pixels);
    read(folder.resolve("train-labels-idx1-ubyte.gz"), 8, labels);
    return new DigitDataset("real", pixels, labels);
  }

  private static void read(Path file, int header, byte[] target) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      in.readFully(new byte[header]);
      in.readFully(target);
    }
  }

  @Test
  void copybookDigitsAreTheMostUsualOnes() {
    DigitDataset written = Handwriting.digits("hands", 2_000, 3);
    InkRenderer renderer = new InkRenderer();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      float[] copybook = renderer.render(Handwriting.copybook(label), true);
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < written.size(); i++) {
        double distance = 0;
        for (int p = 0; p < copybook.length; p++) {
          double difference = copybook[p] - written.pixel(i, p) / 255.0;
          distance += difference * difference;
        }
        if (distance < least) {
          least = distance;
          nearest = written.label(i);
        }
      }
      assertThat(nearest)
          .as("class of the written digit most like copybook %d", label)
          .isEqualTo(label);
    }
  }
}
