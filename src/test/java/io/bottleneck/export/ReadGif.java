package io.bottleneck.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A GIF as another program reads it.
 *
 * @param frames grey levels, row by row; the pictures must be grey
 * @param delays of each, in hundredths of a second
 * @param repeats how often the film begins again, 0 for always; empty when it does not say
 */
record ReadGif(
    int width, int height, List<byte[]> frames, List<Integer> delays, Optional<Integer> repeats) {
  static ReadGif of(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<byte[]> frames = new ArrayList<>();
    List<Integer> delays = new ArrayList<>();
    Optional<Integer> repeats = Optional.empty();
    int width = 0;
    int height = 0;
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        BufferedImage image = reader.read(i);
        width = image.getWidth();
        height = image.getHeight();
        frames.add(levels(image));
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        Element control = (Element) root.getElementsByTagName("GraphicControlExtension").item(0);
        delays.add(Integer.valueOf(control.getAttribute("delayTime")));
        NodeList extensions = root.getElementsByTagName("ApplicationExtension");
        if (i == 0 && extensions.getLength() == 1) {
          byte[] block = (byte[]) ((IIOMetadataNode) extensions.item(0)).getUserObject();
          repeats = Optional.of((block[1] & 0xFF) | (block[2] & 0xFF) << 8);
        }
      }
    }
    reader.dispose();
    return new ReadGif(width, height, frames, delays, repeats);
  }

  private static byte[] levels(BufferedImage image) {
    byte[] levels = new byte[image.getWidth() * image.getHeight()];
    for (int i = 0; i < levels.length; i++) {
      int argb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      int blue = argb & 0xFF;
      if (argb != (0xFF000000 | 0x010101 * blue)) {
        throw new AssertionError("pixel %d is not grey: %08x".formatted(i, argb));
      }
      levels[i] = (byte) blue;
    }
    return levels;
  }
}
