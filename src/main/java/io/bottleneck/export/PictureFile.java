package io.bottleneck.export;

import io.bottleneck.data.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG files and bytes. */
public final class PictureFile {
  private PictureFile() {}

  /**
   * Writes a picture atomically: either the whole new file is there afterwards or what was there
   * before. Callable from any thread.
   *
   * @param file usually called {@code .png}; the format is PNG whatever the name
   * @param pixels {@code width * height} premultiplied ARGB values, row by row from the top left;
   *     not changed. An opaque picture is written without an alpha channel.
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @throws IOException with one sentence for the user
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static void write(Path file, int[] pixels, int width, int height) throws IOException {
    WholeFiles.write("picture", file, content(pixels, width, height));
  }

  /** The picture that {@link #write} writes as what a file holds. */
  static AtomicFile.Content content(int[] pixels, int width, int height) {
    requireSize(pixels.length, width, height);
    BufferedImage image = image(pixels, width, height);
    return out -> encode(image, out);
  }

  /**
   * A grey picture as the bytes of a PNG file of 8 bits a pixel. Callable from any thread.
   *
   * @param levels {@code width * height} bytes read as 0 (black) to 255 (white), row by row from
   *     the top left; not changed
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @throws IOException if this Java cannot write PNG
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static byte[] greyPng(byte[] levels, int width, int height) throws IOException {
    requireSize(levels.length, width, height);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    // Not setRGB, which would bend the levels to AWT's linear grey.
    image.getRaster().setDataElements(0, 0, width, height, levels);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    encode(image, png);
    return png.toByteArray();
  }

  /**
   * A picture as the bytes of a PNG file. Callable from any thread.
   *
   * @param pixels {@code width * height} ARGB values, alpha not premultiplied, row by row from the
   *     top left; not changed. An opaque picture is written without an alpha channel.
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @throws IOException if this Java cannot write PNG
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static byte[] png(int[] pixels, int width, int height) throws IOException {
    requireSize(pixels.length, width, height);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    encode(straightImage(pixels, width, height), png);
    return png.toByteArray();
  }

  /**
   * Reads a PNG, JPEG, GIF or BMP picture. Its size is looked at first, as a small file may hold a
   * picture that fills the memory. Callable from any thread.
   *
   * @param mostSide pixels it may have at most across and down
   * @throws IOException with one sentence for the user when it cannot be read, is no picture or is
   *     larger
   */
  public static RasterPicture read(Path file, int mostSide) throws IOException {
    try {
      PictureSize size =
          PictureSize.of(file).orElseThrow(() -> new IOException("it is no picture"));
      if (size.width() > mostSide || size.height() > mostSide) {
        throw new IOException(
            "it has %d x %d pixels, at most %d x %d are shown"
                .formatted(size.width(), size.height(), mostSide, mostSide));
      }
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException("it is no picture");
      }
      return premultiplied(image);
    } catch (IOException | RuntimeException e) { // ImageIO's readers throw both at damaged files
      throw new IOException("Cannot read the picture %s: %s.".formatted(file, reason(e)), e);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException io ? AtomicFile.reason(io) : "it is damaged";
  }

  private static RasterPicture premultiplied(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = StraightPixels.of(image);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = premultiplied(pixels[i]);
    }
    return new RasterPicture(width, height, pixels);
  }

  private static int premultiplied(int straight) {
    int alpha = straight >>> 24;
    int colour = alpha << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
      colour |= ((straight >> shift & 0xFF) * alpha + 127) / 255 << shift;
    }
    return colour;
  }

  private static void encode(BufferedImage image, OutputStream out) throws IOException {
    // Closing it closes nothing but itself; ImageIO's default would make a file of its own.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  private static void requireSize(int pixels, int width, int height) {
    if (width < 1 || height < 1 || (long) width * height != pixels) {
      throw new IllegalArgumentException(
          "%d pixels are no picture of %d x %d".formatted(pixels, width, height));
    }
  }

  private static BufferedImage image(int[] pixels, int width, int height) {
    int[] straight = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      straight[i] = straight(pixels[i]);
    }
    return straightImage(straight, width, height);
  }

  private static BufferedImage straightImage(int[] straight, int width, int height) {
    boolean opaque = true;
    for (int pixel : straight) {
      opaque &= pixel >>> 24 == 255;
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, height, type);
    image.setRGB(0, 0, width, height, straight, 0, width);
    return image;
  }

  /** PNG stores colours as they are before alpha dims them. */
  private static int straight(int premultiplied) {
    int alpha = premultiplied >>> 24;
    if (alpha == 255) {
      return premultiplied;
    }
    if (alpha == 0) {
      return 0;
    }
    return alpha << 24
        | straight(premultiplied >> 16 & 0xFF, alpha) << 16
        | straight(premultiplied >> 8 & 0xFF, alpha) << 8
        | straight(premultiplied & 0xFF, alpha);
  }

  private static int straight(int channel, int alpha) {
    return Math.min(255, (channel * 255 + alpha / 2) / alpha);
  }
}
