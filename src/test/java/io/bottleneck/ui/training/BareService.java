package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingService;
import java.util.Optional;

/** The real service, whose runs nobody writes down. */
record BareService(TrainingService service) implements TrainingPort {
  @Override
  public void start(PlannedRun plan, TrainingObserver observer, Pace pace) {
    service.start(plan.request(), observer, pace);
  }

  @Override
  public Optional<RunHistory> before() {
    return Optional.empty();
  }

  @Override
  public void queue(AutoencoderSpec spec) {
    throw new IllegalStateException("There is no queue.");
  }

  @Override
  public void pause() {
    service.pause();
  }

  @Override
  public void resume(Pace pace) {
    service.resume(pace);
  }

  @Override
  public void setLearningRate(double rate) {
    service.setLearningRate(rate);
  }

  @Override
  public void stop() {
    service.stop();
  }
}
