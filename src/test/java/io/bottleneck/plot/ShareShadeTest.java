package io.bottleneck.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ShareShadeTest {
  private static double brightness(int argb) {
    Color colour = new Color(argb);
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
  }

  @Test
  void largerSharesStandOutMoreAndSmallWrongOnesAreSeen() {
    for (PlotTheme theme : new PlotTheme[] {PlotTheme.LIGHT, PlotTheme.DARK}) {
      double ground = brightness(theme.background());
      for (boolean own : new boolean[] {true, false}) {
        assertThat(ShareShade.ground(0, own, theme)).isEqualTo(theme.background());
        assertThat(ShareShade.ground(Double.NaN, own, theme)).isEqualTo(theme.background());
        double before = 0;
        for (int percent = 5; percent <= 100; percent += 5) {
          double apart =
              Math.abs(brightness(ShareShade.ground(percent / 100.0, own, theme)) - ground);
          assertThat(apart).isGreaterThan(before);
          before = apart;
        }
      }
      double small = Math.abs(brightness(ShareShade.ground(0.03, false, theme)) - ground);
      assertThat(small).isGreaterThan(10);
    }
  }

  @Test
  void textIsReadableOnEveryShade() {
    for (PlotTheme theme : new PlotTheme[] {PlotTheme.LIGHT, PlotTheme.DARK}) {
      for (int percent = 0; percent <= 200; percent++) {
        int ground = ShareShade.ground(percent / 2 / 100.0, percent % 2 == 0, theme);
        double bright = luminance(ground) + 0.05;
        double text = luminance(ShareShade.text(ground)) + 0.05;
        assertThat(Math.max(bright, text) / Math.min(bright, text)).isGreaterThan(4.5);
      }
    }
  }

  private static double luminance(int argb) {
    float[] linear =
        new Color(argb)
            .getComponents(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB),
                null);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
