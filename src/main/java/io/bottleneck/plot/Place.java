package io.bottleneck.plot;

/**
 * A place on a map.
 *
 * @param x in map units
 * @param y in map units, upwards
 */
public record Place(double x, double y) {}
