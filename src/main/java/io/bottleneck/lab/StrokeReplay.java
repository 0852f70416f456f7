package io.bottleneck.lab;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.StrokeFile;
import io.bottleneck.ink.StrokeFileException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** Pen strokes from a file, drawn as if somebody had drawn them on the pad. */
public final class StrokeReplay {
  private StrokeReplay() {}

  /**
   * Draws every digit of {@code file} through the code of the pad. Takes 785 bytes a digit.
   *
   * @param pen width of the pen in pixels of the 28x28 picture, above 0 and below 20
   * @param centre whether the pad centres what is drawn; without, the strokes' box is in the middle
   * @return the digits in the order of the file, labelled
   * @throws StrokeFileException with one sentence for the user when the file is refused
   */
  public static DigitDataset draw(Path file, double pen, boolean centre)
      throws StrokeFileException {
    InkRenderer renderer = new InkRenderer();
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    StrokeFile.read(
        file,
        digit -> {
          float[] picture = renderer.render(digit.onPad(pen), centre);
          pixels.writeBytes(DigitDataset.greyLevels(picture));
          labels.write(digit.label());
        });
    return new DigitDataset(
        file.getFileName().toString(), pixels.toByteArray(), labels.toByteArray());
  }
}
