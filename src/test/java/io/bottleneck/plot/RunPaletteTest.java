package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPaletteTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void coloursStandOutFromTheBackgroundAndAreNobodyElses(boolean dark) {
    int background = (dark ? PlotTheme.DARK : PlotTheme.LIGHT).background();
    for (int run = 0; run < RunPalette.SIZE; run++) {
      int argb = RunPalette.argb(run, dark);
      double lighter = Math.max(luminance(argb), luminance(background));
      double darker = Math.min(luminance(argb), luminance(background));
      assertThat((lighter + 0.05) / (darker + 0.05)).isGreaterThan(3);
      for (int other = 0; other < run; other++) {
        assertThat(distance(argb, RunPalette.argb(other, dark))).isGreaterThan(50);
      }
      for (int label = 0; label < 10; label++) {
        assertThat(distance(argb, ClassPalette.argb(label, dark))).isGreaterThan(25);
      }
    }
    assertThat(RunPalette.argb(RunPalette.SIZE, dark)).isEqualTo(RunPalette.argb(0, dark));
  }

  /** Relative luminance of WCAG 2. */
  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double distance(int one, int other) {
    double sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.pow((one >> shift & 0xFF) - (other >> shift & 0xFF), 2);
    }
    return Math.sqrt(sum);
  }
}
