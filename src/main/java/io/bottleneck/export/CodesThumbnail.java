package io.bottleneck.export;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.LatentMap;
import io.bottleneck.analysis.LatentMaps;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.analysis.StratifiedSample;
import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointColours;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.plot.ScatterRaster;
import io.bottleneck.plot.Viewport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A model's codes on a stamp: a small scatter of labelled digits in the colours of their classes,
 * laid flat as the window's map is, with nothing around it. The ground is transparent and the
 * colours are those between light and dark theme, so that one picture serves both.
 */
public final class CodesThumbnail {
  /** Pixels across and down. */
  public static final int SIDE = 240;

  /**
   * Digits of a picture at most, drawn so that each class keeps its share: more would be a blot.
   */
  public static final int MOST_DIGITS = 1_200;

  private static final int POINT = 4;
  private static final int MARGIN = 6;

  /** Always the same digits of a set, so that the same model gives the same picture. */
  private static final long SEED = 1;

  private CodesThumbnail() {}

  /**
   * Draws the codes; any thread. Encodes at most {@link #MOST_DIGITS} digits.
   *
   * @param digits at least one; those without a label are grey
   * @param cancelled asked every thousand digits
   * @return {@link #SIDE} pixels across and down; the same arguments give the same pixels
   * @throws CancellationException once {@code cancelled} is true
   */
  public static RasterPicture of(
      Autoencoder network, DigitDataset digits, BooleanSupplier cancelled) {
    DigitDataset some =
        digits.subset(digits.name(), StratifiedSample.of(digits, MOST_DIGITS, SEED));
    float[] positions = positions(network, some, cancelled);
    byte[] classes = new byte[some.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) some.label(i);
    }
    return matted(new ScatterPoints(positions, classes));
  }

  /**
   * Draws the codes and writes them as a PNG file; any thread.
   *
   * @param file is replaced atomically; on failure the old one stays
   * @throws IOException with one sentence for the user
   */
  public static void write(Path file, Autoencoder network, DigitDataset digits) throws IOException {
    WholeFiles.write("picture", file, content(network, digits));
  }

  /** The PNG file that {@link #write} writes as what it holds; drawn at once. */
  public static AtomicFile.Content content(Autoencoder network, DigitDataset digits) {
    RasterPicture picture = of(network, digits, () -> false);
    return PictureFile.content(picture.pixels(), picture.width(), picture.height());
  }

  private static float[] positions(
      Autoencoder network, DigitDataset digits, BooleanSupplier cancelled) {
    float[] codes = Codes.of(network, digits, cancelled);
    if (network.codeSize() > 1) {
      return LatentMaps.of(codes, network.codeSize()).positions(codes);
    }
    ReconstructionErrors errors = ReconstructionErrors.ofCodes(network, codes, digits, cancelled);
    LatentMap line = LatentMaps.line(codes, errors, null);
    return line.positions(codes, errors);
  }

  /**
   * The scatter cut out of its ground: painters paint on opaque ground, so it is painted on black
   * and on white. What differs is what shines through, and what is on black is the colour times its
   * opacity (Smith and Blinn, "Blue screen matting", 1996).
   */
  private static RasterPicture matted(ScatterPoints points) {
    int[] onBlack = painted(points, 0xFF000000);
    int[] onWhite = painted(points, 0xFFFFFFFF);
    int[] pixels = new int[onBlack.length];
    for (int i = 0; i < pixels.length; i++) {
      int through = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        through += (onWhite[i] >> shift & 0xFF) - (onBlack[i] >> shift & 0xFF);
      }
      int alpha = Math.max(0, Math.min(255, 255 - Math.round(through / 3f)));
      int colour = alpha << 24;
      for (int shift = 0; shift <= 16; shift += 8) {
        colour |= Math.min(alpha, onBlack[i] >> shift & 0xFF) << shift;
      }
      pixels[i] = colour;
    }
    return new RasterPicture(SIDE, SIDE, pixels);
  }

  private static int[] painted(ScatterPoints points, int ground) {
    PlotTheme theme = new PlotTheme(false, ground, ground, ground, ground, ground);
    ScatterFrame frame =
        new ScatterFrame(
            points,
            Optional.empty(),
            PointLook.ofClasses(points).with(PointColours.neutral(points.classes())),
            List.of(),
            Viewport.fitting(
                Bounds.central(points.positions()),
                SIDE,
                SIDE,
                new Viewport.Room(MARGIN, MARGIN, MARGIN, MARGIN)),
            1,
            POINT,
            theme,
            new int[0],
            new int[0]);
    int[] target = new int[SIDE * SIDE];
    new ScatterRaster().draw(frame, SIDE, SIDE, target);
    return target;
  }
}
