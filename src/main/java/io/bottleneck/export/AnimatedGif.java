package io.bottleneck.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Grey pictures that follow each other for ever, as GIF files (GIF89a, 256 grey levels). */
public final class AnimatedGif {
  /** What a GIF's times are told in. */
  private static final int MILLIS = 10;

  /** Faster than this, and players fall back to a slow pace of their own. */
  private static final int LEAST_HUNDREDTHS = 2;

  private static final int MOST_HUNDREDTHS = 0xFFFF;
  private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";
  private static final IndexColorModel GREY = grey();

  private AnimatedGif() {}

  /**
   * Writes a film atomically: either the whole new file is there afterwards or what was there
   * before. Callable from any thread.
   *
   * @param file usually called {@code .gif}; the format is GIF whatever the name
   * @param frames at least one; {@code width * height} bytes each, read as 0 (black) to 255
   *     (white), row by row from the top left; not changed
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @param delayMillis how long each is shown; rounded to hundredths of a second, at least two
   * @throws IOException with one sentence for the user
   * @throws IllegalArgumentException if there are no frames or a size does not fit
   */
  public static void write(Path file, List<byte[]> frames, int width, int height, int delayMillis)
      throws IOException {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a film without pictures");
    }
    for (byte[] levels : frames) {
      if (width < 1 || height < 1 || (long) width * height != levels.length) {
        throw new IllegalArgumentException(
            "%d pixels are no picture of %d x %d".formatted(levels.length, width, height));
      }
    }
    int hundredths =
        Math.max(
            LEAST_HUNDREDTHS, Math.min(MOST_HUNDREDTHS, Math.round(delayMillis / (float) MILLIS)));
    WholeFiles.write("film", file, out -> encode(frames, width, height, hundredths, out));
  }

  private static void encode(
      List<byte[]> frames, int width, int height, int hundredths, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next(); // part of every Java
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames.size(); i++) {
        BufferedImage image =
            new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, GREY);
        image.getRaster().setDataElements(0, 0, width, height, frames.get(i));
        // Not createFromRenderedImage, which takes the image's type for one of 216 web colours.
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        describe(metadata, hundredths, i == 0);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static void describe(IIOMetadata metadata, int hundredths, boolean first)
      throws IIOInvalidTreeException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FRAME_FORMAT);
    IIOMetadataNode control =
        (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    if (first) {
      IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
      extensions.appendChild(forEver());
      root.appendChild(extensions);
    }
    metadata.setFromTree(FRAME_FORMAT, root);
  }

  /**
   * Netscape's extension of 1995, which every player knows: sub-block 1, repeated 0 times = always.
   */
  private static IIOMetadataNode forEver() {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    return extension;
  }

  private static IndexColorModel grey() {
    byte[] levels = new byte[256];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = (byte) level;
    }
    return new IndexColorModel(8, levels.length, levels, levels, levels);
  }
}
