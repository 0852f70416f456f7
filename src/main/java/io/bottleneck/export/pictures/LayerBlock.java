package io.bottleneck.export.pictures;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PlotTheme;

/**
 * What a layer gives as a solid body: a bar for units, a stack of sheets for channels.
 *
 * @param sheets of a stack; 0 for a bar
 * @param side of a sheet
 * @param tall height of a bar
 * @param colour opaque ARGB
 */
record LayerBlock(int sheets, double side, double tall, int colour) {
  /** Height of the tallest bar. */
  static final double TALLEST = 190;

  static final int ENCODER = ClassPalette.argb(0, false);
  static final int DECODER = ClassPalette.argb(2, false);
  private static final int CODE = ClassPalette.argb(3, false);
  private static final int INPUT = PlotTheme.LIGHT.axis();
  private static final double LEAST = 20;
  private static final double WIDTH = 26;
  private static final double SHIFT = 5;
  private static final int MOST_SHEETS = 6;

  /**
   * The block of a layer.
   *
   * @param most units of the largest layer, whose bar is the tallest; heights go with the root of
   *     the units, so that a code of two numbers can be seen beside 784 pixels
   */
  static LayerBlock of(LayerShape layer, int most) {
    int colour =
        layer.name().equals(LayerShape.CODE)
            ? CODE
            : layer.part() == Part.ENCODER ? ENCODER : DECODER;
    return layer
        .convolution()
        .map(filters -> stack(filters.channelsOut(), filters.sideOut(), colour))
        .orElseGet(() -> bar(layer.outputs(), most, colour));
  }

  /** The block of the pixels, as layers with or without filters take them. */
  static LayerBlock ofPixels(boolean filters, int most) {
    return filters ? stack(1, DigitDataset.SIDE, INPUT) : bar(DigitDataset.PIXELS, most, INPUT);
  }

  private static LayerBlock bar(int units, int most, int colour) {
    double tall = LEAST + (TALLEST - LEAST) * Math.sqrt((double) units / most);
    return new LayerBlock(0, 0, tall, colour);
  }

  /** One sheet for each doubling of the channels, a few at most. */
  private static LayerBlock stack(int channels, int side, int colour) {
    int doublings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(channels);
    return new LayerBlock(Math.min(MOST_SHEETS, 1 + doublings), 16 + 2.0 * side, 0, colour);
  }

  double height() {
    return sheets == 0 ? tall : side + SHIFT * (sheets - 1);
  }

  /** Half its width. */
  double half() {
    return sheets == 0 ? WIDTH / 2 : height() / 2;
  }

  void draw(Drawing drawing, double x, double y) {
    if (sheets == 0) {
      drawing.box(x - WIDTH / 2, y - tall / 2, WIDTH, tall, 5, colour, 0);
      return;
    }
    for (int sheet = sheets - 1; sheet >= 0; sheet--) {
      double offset = (sheet - (sheets - 1) / 2.0) * SHIFT;
      drawing.box(x - side / 2 + offset, y - side / 2 - offset, side, side, 2, colour, 0xFFFFFFFF);
    }
  }

  /** The pale body between this block and the next one. */
  void link(Drawing drawing, LayerBlock next, double x, double nextX, double y) {
    double from = x + half();
    double to = nextX - next.half();
    double low = height() / 2;
    double nextLow = next.height() / 2;
    int pale = (next.colour == DECODER ? DECODER : ENCODER) & 0xFFFFFF | 0x24000000;
    drawing.add(
        new Mark.Polygon(
            new double[] {from, y - low, to, y - nextLow, to, y + nextLow, from, y + low}, pale));
  }
}
