/** Choosing, starting and watching a run. Start reading at {@code TrainingViewModel}. */
package io.bottleneck.ui.training;
