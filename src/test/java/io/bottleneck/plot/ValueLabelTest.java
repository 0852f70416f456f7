package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueLabelTest {
  @Test
  void hasTheDigitsThatTheViewCanTellApart() {
    assertThat(ValueLabel.of(0.05571, 1)).isEqualTo("0.056");
    assertThat(ValueLabel.of(0.0557123, 1e-4)).isEqualTo("0.0557123");
    assertThat(ValueLabel.of(5.00012e-5, 1e-9)).isEqualTo("5.0001200e-05");
    assertThat(ValueLabel.of(0.05, 1e-11)).isEqualTo("5.000000000000e-02");
    assertThat(ValueLabel.of(0, 1e-20)).isEqualTo("0.000000000000");
    assertThat(ValueLabel.of(Double.NEGATIVE_INFINITY, 1)).isEqualTo("-∞");
  }

  @Test
  void onALogarithmicAxisSmallValuesKeepTheirDigits() {
    assertThat(ValueLabel.on(new AxisScale(0.001, 1, true), 0.001234)).isEqualTo("0.001234");
    assertThat(ValueLabel.on(new AxisScale(0.001, 1, false), 0.001234)).isEqualTo("0.0012");
  }
}
