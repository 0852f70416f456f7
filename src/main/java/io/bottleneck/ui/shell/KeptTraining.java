package io.bottleneck.ui.shell;

import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.training.TrainingPort;

/** The training service as the window uses it: what a run reaches is kept, epoch by epoch. */
final class KeptTraining implements TrainingPort {
  private final TrainingService service;
  private final UnsavedRuns unsaved;

  KeptTraining(TrainingService service, UnsavedRuns unsaved) {
    this.service = service;
    this.unsaved = unsaved;
  }

  @Override
  public void start(TrainingRequest request, TrainingObserver observer) {
    TrainingObserver keeper = unsaved.begin();
    try {
      service.start(request, keeper.andThen(observer));
    } catch (RuntimeException | Error e) {
      unsaved.withdraw(); // closing would wait for the end of a run that never began
      throw e;
    }
  }

  @Override
  public void pause() {
    service.pause();
  }

  @Override
  public void resume() {
    service.resume();
  }

  @Override
  public void stop() {
    service.stop();
  }

  @Override
  public TrainingState state() {
    return service.state();
  }
}
