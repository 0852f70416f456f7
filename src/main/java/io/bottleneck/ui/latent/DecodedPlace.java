package io.bottleneck.ui.latent;

import io.bottleneck.plot.Place;

/**
 * What the decoder makes of a place on the map.
 *
 * @param place in map units
 * @param image 784 floats, unclamped
 * @param epoch of the weights that made it
 * @param known whether codes of the data lie near; elsewhere the picture is a guess
 */
public record DecodedPlace(Place place, float[] image, double epoch, boolean known) {}
