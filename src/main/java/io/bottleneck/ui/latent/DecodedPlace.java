package io.bottleneck.ui.latent;

import io.bottleneck.plot.Place;

/**
 * What the decoder makes of a place on the map.
 *
 * @param place in map units
 * @param image 784 floats, unclamped
 * @param epoch of the weights that made it
 * @param known whether codes of the data lie near, in all dimensions; elsewhere the picture is a
 *     guess
 * @param code what was decoded
 * @param how what the map left open and how it was filled in, in a few words; empty where nothing
 */
public record DecodedPlace(
    Place place, float[] image, double epoch, boolean known, float[] code, String how) {}
