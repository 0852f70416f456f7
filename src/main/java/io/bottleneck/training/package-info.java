/**
 * One run, told to the world: request, state machine, events. The library that does the arithmetic
 * hides behind {@link io.bottleneck.training.TrainingEngine}. Start reading at {@code
 * TrainingService}.
 */
package io.bottleneck.training;
