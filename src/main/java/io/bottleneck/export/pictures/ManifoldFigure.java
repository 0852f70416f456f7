package io.bottleneck.export.pictures;

import io.bottleneck.analysis.KnownGround;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.Manifold;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Axes;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.ManifoldPicture;
import io.bottleneck.plot.MapImage;

/** What a decoder makes of places on the plane of the codes. Callable from any thread. */
public final class ManifoldFigure {
  /** Digits along the longer side. */
  private static final int ALONG = 22;

  private static final double LEFT = 84;
  private static final double TOP = 48;

  private ManifoldFigure() {}

  /**
   * The grid over the middle of the codes; places far from all codes are faint and hatched, because
   * what the decoder draws there is a guess.
   *
   * @param map of codes of two numbers
   * @param codes rows of two floats, those of the digits to learn from
   * @throws IllegalArgumentException if the network's code is not of two numbers
   */
  public static Figure of(String title, Autoencoder network, LatentMap map, float[] codes) {
    if (network.codeSize() != 2) {
      throw new IllegalArgumentException("codes of %d numbers".formatted(network.codeSize()));
    }
    KnownGround ground = KnownGround.of(codes, 2);
    Manifold grid = Manifold.of(network, map, around(codes), ALONG, ground::holds);
    MapImage image =
        ManifoldPicture.of(
            grid.region(), grid.columns(), grid.rows(), grid.images(), grid.known(), 1);
    Bounds region = grid.region();
    Axes axes =
        new Axes(
            LEFT,
            TOP,
            grid.columns() * DigitDataset.SIDE,
            grid.rows() * DigitDataset.SIDE,
            AxisScale.linear(region.minX(), region.maxX()),
            AxisScale.linear(region.minY(), region.maxY()),
            false);
    Drawing drawing = new Drawing();
    drawing.heading(title, 16, 28);
    drawing.add(
        new Mark.Raster(
            LEFT, TOP, axes.width(), axes.height(), image.width(), image.height(), image.argb()));
    axes.drawFrame(drawing, "first number of the code", "second number of the code");
    double width = Math.max(axes.right() + 24, 32 + Drawing.room(title, Drawing.HEADING));
    return drawing.figure(title, width, axes.bottom() + 52);
  }

  /** Codes that are all the same still have a plane around them. */
  private static Bounds around(float[] codes) {
    Bounds found = Bounds.central(codes);
    double least = Math.max(1e-3, 0.05 * Math.max(found.width(), found.height()));
    double moreX = Math.max(0, least - found.width()) / 2;
    double moreY = Math.max(0, least - found.height()) / 2;
    return new Bounds(
        found.minX() - moreX, found.minY() - moreY, found.maxX() + moreX, found.maxY() + moreY);
  }
}
