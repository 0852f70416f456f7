package io.bottleneck.ui.latent;

/**
 * One line of the legend.
 *
 * @param label the class 0..9, or -1 for digits without labels
 * @param count digits of it on the map
 */
public record LegendEntry(int label, int count) {}
