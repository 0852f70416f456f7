package io.bottleneck.lab.asking;

import io.bottleneck.export.PictureInk;
import io.bottleneck.export.UnreadableFileException;
import io.bottleneck.ink.InkPicture;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.MnistCentring;
import io.bottleneck.ink.PlacedPicture;
import java.nio.file.Path;
import java.util.List;

/** A digit in a picture file, seen as on the drawing pad. */
public final class PictureOfDigit {
  private PictureOfDigit() {}

  /**
   * Reads a PNG, JPEG, GIF or BMP file, finds the ink on it and fits and centres it as MNIST's
   * digits are, all as the pad does with a picture that is brought to it. Any thread.
   *
   * @return 784 floats in [0,1], 1 = ink
   * @throws UnreadableFileException with a sentence when it is no picture, or one without a digit
   */
  public static float[] read(Path file) throws UnreadableFileException {
    InkPicture ink = PictureInk.read(file);
    PlacedPicture placed = PlacedPicture.fitted(ink, MnistCentring.BOX);
    return new InkRenderer().render(List.of(placed), true);
  }
}
