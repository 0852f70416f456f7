package io.bottleneck.ui.draw;

import io.bottleneck.export.PictureSize;
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
  /** Photographs are read smaller, to save memory: nobody draws a digit that needs more. */
  private static final double LARGEST = 1024;

  /** Pixels from which a picture is taken for a photograph; smaller ones are read as they are. */
  private static final long PHOTOGRAPH = 4_000_000;

  /** Pixels at most: more would not be read within the memory there is. */
  private static final long MOST = 60_000_000;

  private final Texts texts = Texts.of(PictureReader.class);

  /**
   * The ink of a PNG, JPEG, GIF or BMP file.
   *
   * @throws IOException with one sentence for the user when it is none
   * @throws IllegalArgumentException with one sentence when nothing is to be seen on it
   */
  InkPicture read(Path file) throws IOException {
    String name = file.getFileName().toString();
    PictureSize size;
    Image image;
    try {
      size = PictureSize.of(file).orElse(null);
      if (size == null) {
        throw new PictureException(texts.get("picture.none", name));
      }
      if (size.pixels() > MOST) {
        throw new PictureException(
            texts.get("picture.large", name, size.width(), size.height(), MOST / 1_000_000));
      }
      image = load(file, size.pixels() > PHOTOGRAPH ? LARGEST : 0); // 0 leaves the size alone
    } catch (PictureException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(texts.get("picture.unread", name), e);
    }
    if (image.isError()) {
      throw new IOException(texts.get("picture.none", name), image.getException());
    }
    return ink(image);
  }

  private static Image load(Path file, double most) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new Image(in, most, most, true, true);
    }
  }

  /** Says in one sentence for the user why a picture was not taken. */
  private static final class PictureException extends IOException {
    private static final long serialVersionUID = 1;

    PictureException(String sentence) {
      super(sentence);
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
