package io.bottleneck.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.SeriesStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveReadoutTest {
  private static final AxisScale AXIS = AxisScale.linear(0, 40);

  private static CurveLine line(Curve.Style style, double... xs) {
    SeriesStore store = new SeriesStore();
    for (double x : xs) {
      store.add(x, 100 + x);
    }
    return CurveLine.of(new Curve("of " + xs.length, 0, 0, false, style, store), 0);
  }

  private static List<Double> at(double x, CurveLine... lines) {
    CurveReadout readout = CurveReadout.at(x, AXIS, List.of(lines));
    return readout == null ? List.of() : readout.rows().stream().map(row -> row.raw()).toList();
  }

  @Test
  void aCurveSaysNothingFarFromItsEnds() {
    CurveLine epochs = line(Curve.Style.LINE, 1, 2, 3, 4);
    CurveLine late = line(Curve.Style.LINE, 29, 29.1, 29.2);
    assertThat(at(3.2, epochs, late)).containsExactly(103.0);
    assertThat(at(4.9, epochs, late)).as("the epoch that is on").containsExactly(104.0);
    assertThat(at(29.14, epochs, late)).containsExactly(129.1);
    assertThat(at(15, epochs, late)).isEmpty();
  }

  @Test
  void aLevelHoldsEverywhere() {
    assertThat(at(2, line(Curve.Style.LEVEL, 30))).containsExactly(130.0);
  }
}
