package io.bottleneck.ink;

import java.util.Objects;

/**
 * A picture on the pad.
 *
 * @param picture its ink
 * @param place from the picture's columns and rows, its upper left corner being (0,0), to units of
 *     the 28x28 picture
 */
public record PlacedPicture(InkPicture picture, Similarity place) implements Mark {
  /** Both must be there. */
  public PlacedPicture {
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(place, "place");
  }

  /**
   * In the middle of the pad, its longer side {@code units} long; at whole units, so that a digit
   * of as many pixels stays sharp.
   */
  public static PlacedPicture fitted(InkPicture picture, double units) {
    double scale = units / Math.max(picture.width(), picture.height());
    double middle = InkRenderer.SIDE / 2.0;
    return new PlacedPicture(
        picture,
        new Similarity(
            scale, 0, middle - scale * picture.width() / 2, middle - scale * picture.height() / 2));
  }

  /** A digit of a data set, pixel on pixel. */
  public static PlacedPicture ofDigit(float[] digit) {
    return new PlacedPicture(InkPicture.ofDigit(digit), Similarity.NONE);
  }

  @Override
  public PlacedPicture moved(Similarity by) {
    return new PlacedPicture(picture, place.then(by));
  }
}
