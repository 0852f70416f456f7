/**
 * The noise bench: a drawing or a digit is spoilt, and what networks make of it. Start reading at
 * {@code NoiseViewModel}.
 */
package io.bottleneck.ui.noise;
