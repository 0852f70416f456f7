package io.bottleneck.lab.own;

import io.bottleneck.data.DigitDataset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One digit of the user's own. Nobody changes the array.
 *
 * @param id tells it from every other one, whatever its label becomes
 * @param label its class 0..9, or {@link DigitDataset#UNLABELLED}
 * @param image what a model sees of it, 784 floats in [0,1], 1 = ink
 * @param drawing what puts it on the pad again; empty when it came from a file of pixels
 */
public record OwnDigit(String id, int label, float[] image, Optional<String> drawing) {
  /** Checks that it is a digit. */
  public OwnDigit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(drawing, "drawing");
    if (label < DigitDataset.UNLABELLED || label >= DigitDataset.CLASSES) {
      throw new IllegalArgumentException("label %d is not in 0..9".formatted(label));
    }
    if (image.length != DigitDataset.PIXELS) {
      throw new IllegalArgumentException(image.length + " pixels");
    }
    for (float value : image) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("a pixel of " + value + " is not in [0,1]");
      }
    }
  }

  /** A digit that nobody has kept before. */
  public static OwnDigit of(int label, float[] image, Optional<String> drawing) {
    return new OwnDigit(UUID.randomUUID().toString(), label, image, drawing);
  }

  /** The same digit under another label. */
  public OwnDigit labelled(int newLabel) {
    return new OwnDigit(id, newLabel, image, drawing);
  }
}
