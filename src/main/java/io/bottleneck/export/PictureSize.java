package io.bottleneck.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture in a file is, read from its beginning alone: a small file may hold a picture
 * that fills the memory.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {
  /**
   * The size of a PNG, JPEG, GIF or BMP picture; empty where the file is none. Callable from any
   * thread.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<PictureSize> of(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Its pixels. */
  public long pixels() {
    return (long) width * height;
  }
}
