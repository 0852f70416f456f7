package io.bottleneck.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.StopSpec;
import java.util.List;
import java.util.Optional;

/** The spec's rules for ending a run early, looked at after each epoch. */
final class StopRules {
  private static final double SECONDS_PER_MINUTE = 60;

  private final AutoencoderSpec spec;
  private final int inherited;
  private double seconds;

  StopRules(TrainingRequest request) {
    spec = request.spec();
    inherited = request.behind().inherited();
    seconds = request.behind().seconds();
  }

  /**
   * The sentence with which the run ends, if a rule holds.
   *
   * @param validationLosses of all epochs so far, those before a continuation included
   */
  Optional<String> after(EpochTally epoch, List<Double> validationLosses, RunRecord.Moment last) {
    seconds += epoch.seconds();
    StopSpec stop = spec.stop();
    double newest = validationLosses.get(validationLosses.size() - 1);
    if (stop.target() > 0 && newest <= stop.target()) {
      return Optional.of(RunMessages.targetReached(spec, last));
    }
    if (stop.patience() > 0 && epochsSinceBest(own(validationLosses)) >= stop.patience()) {
      return Optional.of(RunMessages.plateau(spec, last));
    }
    if (stop.minutes() > 0 && seconds >= stop.minutes() * SECONDS_PER_MINUTE) {
      return Optional.of(RunMessages.timeIsUp(spec, last));
    }
    return Optional.empty();
  }

  private List<Double> own(List<Double> losses) {
    return losses.subList(Math.min(inherited, losses.size() - 1), losses.size());
  }

  private static int epochsSinceBest(List<Double> losses) {
    int best = 0;
    for (int i = 1; i < losses.size(); i++) {
      if (losses.get(i) < losses.get(best)) {
        best = i;
      }
    }
    return losses.size() - 1 - best;
  }
}
