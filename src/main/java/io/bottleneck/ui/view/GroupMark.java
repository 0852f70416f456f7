package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;

/**
 * One of a few digits that are marked on a scatter above its points.
 *
 * @param place in map units
 * @param label the class whose colour it has, or -1
 */
public record GroupMark(Place place, int label) {}
