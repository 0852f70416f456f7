package io.bottleneck.ui.training;

/**
 * Somebody changed the learning rate.
 *
 * @param epoch from which on it held; 3.4 is 40 % into the fourth
 * @param learningRate the new one
 */
public record RateMark(double epoch, double learningRate) {}
