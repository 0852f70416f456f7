package io.bottleneck.analysis;

import io.bottleneck.plot.Place;

/**
 * One picture of the film along a path through the code, and the cross-fade beside it. Nobody
 * changes the arrays.
 *
 * @param place on the map
 * @param code what was decoded
 * @param image the decoded code, 784 floats, unclamped
 * @param error how far the network itself would change {@code image}: the mean squared difference
 *     between it and its own reconstruction. A made-up code has no original that it could be
 *     compared with.
 * @param near real codes around {@code code}, {@link KnownGround#near}
 * @param fade the picture between the two ends pixel by pixel, 784 floats
 * @param fadeError how far the network would change {@code fade}, measured in the same way
 */
public record PathFrame(
    Place place,
    float[] code,
    float[] image,
    double error,
    int near,
    float[] fade,
    double fadeError) {
  /** Whether real codes lie near; elsewhere the picture is a guess. */
  public boolean known() {
    return near > 0;
  }
}
