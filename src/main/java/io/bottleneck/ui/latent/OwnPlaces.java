package io.bottleneck.ui.latent;

import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.workbench.CodeMap;

/**
 * Where the user's own digits lie on a map. Nobody changes the array.
 *
 * @param digits that were placed
 * @param positions x, y of each in map units
 */
public record OwnPlaces(OwnDigits digits, float[] positions) {
  static final OwnPlaces NONE = new OwnPlaces(OwnDigits.EMPTY, new float[0]);

  /** Encodes by the network that made the map's codes, so that both are of one moment. */
  static OwnPlaces of(OwnDigits digits, CodeMap map) {
    float[] codes = map.source().encode(digits.images());
    return new OwnPlaces(digits, map.projection().positions(codes));
  }

  /** Where digit {@code index} lies. */
  public Place place(int index) {
    return new Place(positions[2 * index], positions[2 * index + 1]);
  }
}
