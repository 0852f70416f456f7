package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingRequest;
import java.util.Optional;

/**
 * A run that may start.
 *
 * @param request what to train
 * @param name what the window calls the run
 * @param parent the whole curve of the run it branches from
 * @param continues whether it goes on with the curve of the model it starts from
 */
public record PlannedRun(
    TrainingRequest request, String name, Optional<GhostCurve> parent, boolean continues) {}
