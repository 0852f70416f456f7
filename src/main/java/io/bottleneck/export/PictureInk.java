package io.bottleneck.export;

import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.ScannedInk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures in files as ink: what a scanner, a camera or another program saved. Any thread. */
public final class PictureInk {
  /**
   * Pixels along the longer side that are read of a photograph, at least: of larger ones every
   * second or third pixel is left out, because nobody draws a digit that needs more.
   */
  private static final int ENOUGH = 1024;

  /** Pixels from which a picture is taken for a photograph; smaller ones are read as they are. */
  private static final long PHOTOGRAPH = 4_000_000;

  /** Pixels at most: more would not be read within the memory there is. */
  private static final long MOST = 60_000_000;

  private PictureInk() {}

  /**
   * The ink of a PNG, JPEG, GIF or BMP file.
   *
   * @throws UnreadableFileException with a sentence when it is no picture, or one without a digit
   */
  public static InkPicture read(Path file) throws UnreadableFileException {
    String name = String.valueOf(file.getFileName());
    BufferedImage image;
    try {
      if (!Files.exists(file)) {
        throw new UnreadableFileException("There is no file %s".formatted(file));
      }
      if (Files.isDirectory(file)) {
        throw new UnreadableFileException("%s is a folder, no picture".formatted(file));
      }
      PictureSize size =
          PictureSize.of(file).orElseThrow(() -> new UnreadableFileException(none(name)));
      if (size.pixels() > MOST) {
        throw new UnreadableFileException(
            "The picture %s has %d \u00d7 %d pixels, more than %d million"
                .formatted(name, size.width(), size.height(), MOST / 1_000_000));
      }
      image = load(file, size);
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // damaged files make readers throw what they like
      throw new UnreadableFileException(none(name), e);
    }
    try {
      return ScannedInk.read(StraightPixels.of(image), image.getWidth(), image.getHeight());
    } catch (IllegalArgumentException e) {
      throw new UnreadableFileException(
          "Nothing stands out in the picture %s of one colour".formatted(name), e);
    }
  }

  private static String none(String name) {
    return "The file %s is no PNG, JPEG, GIF or BMP picture".formatted(name);
  }

  private static BufferedImage load(Path file, PictureSize size) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(size.width(), size.height()) / ENOUGH);
        if (size.pixels() > PHOTOGRAPH) {
          how.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, how);
      } finally {
        reader.dispose();
      }
    }
  }
}
