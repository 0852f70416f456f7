package io.bottleneck.ui.arithmetic;

/**
 * A class's mean code and its picture. Nobody changes the arrays.
 *
 * @param label the class, 0..9
 * @param count digits it was taken over
 * @param code their mean code
 * @param image the mean code decoded, 784 floats, unclamped
 */
public record MeanDigit(int label, int count, float[] code, float[] image) {}
