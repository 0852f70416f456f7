package io.bottleneck.lab.sweep;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.training.TrainingEvent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of an entry that is finished: the file {@code result.json}.
 *
 * @param run id among the kept runs
 * @param message one sentence on its end
 * @param epochs finished ones
 * @param trainingLoss of the last epoch, in the unit of the spec's loss
 * @param validationLoss of the last epoch, a mean squared error
 * @param seconds of training
 * @param figures of the last epoch, by the names of {@code lab.watch.Figures}
 */
public record SweepResult(
    String run,
    String message,
    int epochs,
    double trainingLoss,
    double validationLoss,
    double seconds,
    Map<String, Double> figures) {
  private static final Set<TrainingEvent.Reason> FINISHED =
      Set.of(TrainingEvent.Reason.COMPLETED, TrainingEvent.Reason.RULE);

  /** Copies the figures. */
  public SweepResult {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(message, "message");
    figures = Map.copyOf(figures);
  }

  /** The result of a run that has trained all it was to; empty for any other. */
  static Optional<SweepResult> of(RunSummary run) {
    RunHistory history = run.history();
    if (run.running() || history.epochs().isEmpty()) {
      return Optional.empty();
    }
    EpochRecord last = history.epochs().get(history.epochs().size() - 1);
    return history
        .ended()
        .filter(end -> FINISHED.contains(end.reason()))
        .map(
            end ->
                new SweepResult(
                    run.info().id(),
                    end.message(),
                    last.epoch(),
                    last.trainingLoss(),
                    last.validationLoss(),
                    history.seconds(),
                    history.newestFigures()));
  }
}
