package io.bottleneck.ui.workbench;

/**
 * The drawing as it was on its way. Nobody changes the arrays.
 *
 * @param steps how much of the drawing it holds: points of strokes and pictures
 * @param seen what the network saw then, 784 floats in [0,1]
 * @param code its code under the network in use
 * @param reconstruction what the network made of that code, 784 floats, not clamped
 */
public record DrawnStep(int steps, float[] seen, float[] code, float[] reconstruction) {}
