package io.bottleneck.training;

/**
 * What one step of the optimiser learns from. The arrays belong to the run, are used again for the
 * next minibatch and may be longer than {@code count} digits.
 *
 * @param inputs {@code count * 784} floats in [0,1]: what the network sees, noise included
 * @param targets {@code count * 784} floats in [0,1]: what it is to give back
 * @param labels {@code count} labels, 0 to 9, or {@code DigitDataset.UNLABELLED}
 * @param count digits in this minibatch
 * @param seed seeds whatever is drawn while this minibatch is fitted
 */
public record Minibatch(float[] inputs, float[] targets, int[] labels, int count, long seed) {}
