package io.bottleneck.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;

/** The pixels of a picture that was read. */
final class StraightPixels {
  private StraightPixels() {}

  /** ARGB values as they are in the file, not premultiplied, row by row from the top left. */
  static int[] of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean grey =
        image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    return grey ? greyArgb(image) : image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Grey levels as they are: getRGB would take them for linear ones, and bend them. */
  private static int[] greyArgb(BufferedImage image) {
    Raster raster = image.getRaster();
    SampleModel samples = raster.getSampleModel();
    int width = image.getWidth();
    int[] argb = new int[width * image.getHeight()];
    for (int i = 0; i < argb.length; i++) {
      int level = level(raster, samples, i % width, i / width, 0);
      int alpha =
          raster.getNumBands() == 2 ? level(raster, samples, i % width, i / width, 1) : 0xFF;
      argb[i] = alpha << 24 | level << 16 | level << 8 | level;
    }
    return argb;
  }

  private static int level(Raster raster, SampleModel samples, int x, int y, int band) {
    int most = (1 << samples.getSampleSize(band)) - 1;
    return Math.round(255f * raster.getSample(x, y, band) / most);
  }
}
