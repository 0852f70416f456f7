package io.bottleneck.training;

/**
 * How much one step of the optimiser moved a layer.
 *
 * @param layer its name, as {@code LayerShape} has it
 * @param ratio length of the change divided by the length of the weights before it, biases left
 *     out; about 1e-3 is usual
 */
public record LayerChange(String layer, double ratio) {}
