package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
  @Test
  void areRoundNumbersWithTheDigitsTheyNeed() {
    assertThat(labels(Ticks.linear(0, 1, 6)))
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(labels(Ticks.linear(0, 100, 5))).containsExactly("0", "50", "100");
    assertThat(labels(Ticks.linear(-3, 3, 4))).containsExactly("-2", "0", "2");
    assertThat(labels(Ticks.linear(0, 4e6, 5))).containsExactly("0", "1e6", "2e6", "3e6", "4e6");
    assertThat(labels(Ticks.linear(0, 3e-7, 4))).containsExactly("0", "1e-7", "2e-7", "3e-7");
  }

  @Test
  void showEnoughDigitsOfATinyRange() {
    assertThat(labels(Ticks.linear(0.0371204, 0.0371211, 4)))
        .containsExactly("0.0371204", "0.0371206", "0.0371208", "0.0371210");
  }

  @Test
  void areExactDecimals() {
    assertThat(Ticks.linear(0.1, 0.3, 3)).extracting(Tick::value).containsExactly(0.1, 0.2, 0.3);
  }

  @Test
  void ofOnePointAreThatPoint() {
    assertThat(Ticks.linear(0.0371, 0.0371, 5)).containsExactly(new Tick(0.0371, "0.0371"));
    assertThat(Ticks.linear(250, 250, 5)).containsExactly(new Tick(250, "250"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fitAnyRange(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      double centre = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 12));
      double width = Math.pow(10, random.nextInt(-10, 3)) * Math.max(Math.abs(centre), 1e-12);
      double low = centre - width * random.nextDouble();
      double high = centre + width * (0.01 + random.nextDouble());
      int most = random.nextInt(2, 15);
      List<Tick> ticks = Ticks.linear(low, high, most);

      assertThat(ticks).hasSizeBetween(1, most);
      assertThat(labels(ticks)).doesNotHaveDuplicates();
      for (int t = 0; t < ticks.size(); t++) {
        Tick tick = ticks.get(t);
        assertThat(tick.value()).isBetween(low, high);
        assertThat(Double.parseDouble(tick.label())).isEqualTo(tick.value());
        assertThat(t == 0 || tick.value() > ticks.get(t - 1).value()).isTrue();
      }
    }
  }

  @Test
  void aLogarithmicAxisShowsDecadesAndWhatFitsBetween() {
    assertThat(labels(Ticks.log(0.001, 10, 6))).containsExactly("0.001", "0.01", "0.1", "1", "10");
    assertThat(labels(Ticks.log(0.03, 1, 8))).containsExactly("0.05", "0.1", "0.2", "0.5", "1");
    assertThat(labels(Ticks.log(1e-12, 1, 4))).containsExactly("1e-12", "1e-8", "0.0001", "1");
  }

  @Test
  void aShortLogarithmicAxisFallsBackToEvenSteps() {
    assertThat(labels(Ticks.log(0.041, 0.047, 4))).containsExactly("0.042", "0.044", "0.046");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aLogarithmicAxisFitsAnyRange(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      double low = Math.pow(10, random.nextDouble(-12, 6));
      double high = low * Math.pow(10, random.nextDouble(0.001, 15));
      int most = random.nextInt(2, 12);
      List<Tick> ticks = Ticks.log(low, high, most);

      assertThat(ticks).hasSizeBetween(1, most);
      assertThat(labels(ticks)).doesNotHaveDuplicates();
      assertThat(ticks).allSatisfy(tick -> assertThat(tick.value()).isBetween(low, high));
    }
  }

  @Test
  void standWhereTheyAreAskedForWithPlainLabels() {
    double[] sizes = {1, 2, 3, 8, 16, 32};
    assertThat(labels(Ticks.at(sizes, 1, 32))).containsExactly("1", "2", "3", "8", "16", "32");
    assertThat(labels(Ticks.at(sizes, 2.5, 20))).containsExactly("3", "8", "16");
    assertThat(labels(Ticks.at(new double[] {0.5, 100}, 0, 200))).containsExactly("0.5", "100");
  }

  @Test
  void ignoreTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(labels(Ticks.linear(0, 0.4, 3))).containsExactly("0", "0.2", "0.4");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refuseRangesThatAreNone() {
    assertThatThrownBy(() -> Ticks.linear(1, 0, 5)).hasMessage("an axis from 1.0 to 0.0");
    assertThatThrownBy(() -> Ticks.linear(0, Double.NaN, 5)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Ticks.log(0, 1, 5)).hasMessage("a logarithmic axis from 0.0");
    assertThatThrownBy(() -> Ticks.linear(0, 1, 0)).hasMessage("at most 0 ticks");
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
