package io.bottleneck.ui.draw;

import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.ScannedInk;
import io.bottleneck.ui.view.Texts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Pictures of files and of the clipboard as ink. Callable from any thread. */
final class PictureReader {
  /** Larger pictures are read smaller: nobody draws a digit that needs more. */
  private static final double LARGEST = 1024;

  private final Texts texts = Texts.of(PictureReader.class);

  /**
   * The ink of a PNG, JPEG, GIF or BMP file.
   *
   * @throws IOException with one sentence for the user when it is none
   * @throws IllegalArgumentException with one sentence when nothing is to be seen on it
   */
  InkPicture read(Path file) throws IOException {
    Image image;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      image = new Image(in, LARGEST, LARGEST, true, true);
    } catch (IOException e) {
      throw new IOException(texts.get("picture.unread", file.getFileName()), e);
    }
    if (image.isError()) {
      throw new IOException(texts.get("picture.none", file.getFileName()), image.getException());
    }
    return ink(image);
  }

  /**
   * The ink of a picture.
   *
   * @throws IllegalArgumentException with one sentence when nothing is to be seen on it
   */
  InkPicture ink(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return ScannedInk.read(argb, width, height);
  }
}
