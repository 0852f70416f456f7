package io.bottleneck.ui.draw;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * A thin scale from 0 to 100 per cent of the digits one compares with, their middle 90 % shaded,
 * and a mark. What stands out is a diamond, all else a bar, so that no colour is needed to tell.
 */
final class GaugeScale extends Region {
  private static final double FIRST = 0.05;
  private static final double LAST = 0.95;
  private static final double TRACK = 4;
  private static final double BAND = 8;
  private static final double BAR = 3;
  private static final double DIAMOND = 11;
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final Region track = part("gauge-track");
  private final Region band = part("gauge-band");
  private final Region mark = part("gauge-mark");
  private double percentile;
  private boolean out;

  GaugeScale() {
    getStyleClass().add("gauge-scale");
    setMinSize(60, DIAMOND + 1);
    setPrefSize(100, DIAMOND + 1);
    setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(track, band, mark);
    clear();
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  /** Takes the mark away. */
  void clear() {
    mark.setVisible(false);
  }

  /** Puts the mark at {@code percent}, 0..100. */
  void show(double percent, boolean standsOut) {
    percentile = percent;
    out = standsOut;
    mark.pseudoClassStateChanged(OUT, standsOut);
    mark.setVisible(true);
    requestLayout();
  }

  /** Where the mark stands, 0..100; NaN where there is none. */
  double shown() {
    return mark.isVisible() ? percentile : Double.NaN;
  }

  /** Whether the mark is the diamond of what stands out. */
  boolean standsOut() {
    return mark.isVisible() && out;
  }

  @Override
  protected void layoutChildren() {
    double inset = DIAMOND / 2; // so that a mark at either end is whole
    double width = Math.max(0, getWidth() - 2 * inset);
    double middle = getHeight() / 2;
    track.resizeRelocate(inset, snapPositionY(middle - TRACK / 2), width, TRACK);
    double from = snapPositionX(inset + FIRST * width);
    double to = snapPositionX(inset + LAST * width);
    band.resizeRelocate(from, snapPositionY(middle - BAND / 2), to - from, BAND);
    double wide = out ? DIAMOND : BAR;
    double x = inset + percentile / 100 * width - wide / 2;
    mark.resizeRelocate(
        out ? x : snapPositionX(x), snapPositionY(middle - DIAMOND / 2), wide, DIAMOND);
  }
}
