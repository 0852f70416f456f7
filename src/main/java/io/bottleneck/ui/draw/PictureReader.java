package io.bottleneck.ui.draw;

import io.bottleneck.export.PictureInk;
import io.bottleneck.export.UnreadableFileException;
import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.ScannedInk;
import io.bottleneck.ui.view.Texts;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Pictures of files and of the clipboard as ink. Callable from any thread. */
final class PictureReader {
  private final Texts texts = Texts.of(PictureReader.class);

  /**
   * The ink of a PNG, JPEG, GIF or BMP file.
   *
   * @throws IOException with one sentence for the user when it is none, or nothing is to be seen on
   *     it
   */
  InkPicture read(Path file) throws IOException {
    try {
      return PictureInk.read(file);
    } catch (UnreadableFileException e) {
      throw new IOException(texts.get("picture.refused", e.getMessage()), e);
    }
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
