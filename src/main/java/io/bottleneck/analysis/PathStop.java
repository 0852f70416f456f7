package io.bottleneck.analysis;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * A corner of a path through the code.
 *
 * @param place on the map
 * @param digit the real digit that lies there, if one does
 */
public record PathStop(Place place, Optional<Digit> digit) {
  /**
   * A real digit.
   *
   * @param code where the network puts it
   * @param image 784 floats in [0,1]
   */
  public record Digit(float[] code, float[] image) {
    /** Checks the image. */
    public Digit {
      Objects.requireNonNull(code, "code");
      if (image.length != DigitDataset.PIXELS) {
        throw new IllegalArgumentException("an image of %d pixels".formatted(image.length));
      }
    }
  }

  /** A corner where no digit lies. */
  public PathStop(Place place) {
    this(place, Optional.empty());
  }
}
