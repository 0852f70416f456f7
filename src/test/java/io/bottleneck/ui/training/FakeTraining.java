package io.bottleneck.ui.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.DenseAutoencoder;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A training whose events the test tells itself. */
final class FakeTraining implements TrainingPort {
  TrainingRequest request;
  Pace pace;
  double rate;
  static final int MOST_QUEUED = 2;

  final List<AutoencoderSpec> queued = new ArrayList<>();
  RunHistory written;
  private TrainingObserver observer;
  private TrainingState state = TrainingState.IDLE;

  @Override
  public void start(PlannedRun plan, TrainingObserver hears, Pace asked) {
    TrainingRequest wanted = plan.request();
    if (state != TrainingState.IDLE) {
      throw new IllegalStateException("A run is still on.");
    }
    request = wanted;
    pace = asked;
    observer = hears;
    state = TrainingState.RUNNING;
    int first = wanted.start().map(model -> (int) model.card().epoch()).orElse(0);
    tell(new TrainingEvent.Started(wanted.spec(), 10, first, network(wanted.spec(), first)));
    tell(new TrainingEvent.StateChanged(state));
  }

  @Override
  public void queue(AutoencoderSpec spec) {
    if (queued.size() == MOST_QUEUED) {
      throw new IllegalStateException("The queue is full.");
    }
    queued.add(spec);
  }

  @Override
  public void pause() {
    change(TrainingState.PAUSED);
  }

  @Override
  public void resume(Pace asked) {
    pace = asked;
    change(TrainingState.RUNNING);
  }

  @Override
  public void setLearningRate(double wanted) {
    rate = wanted;
  }

  @Override
  public void stop() {
    change(TrainingState.STOPPING);
    end(TrainingEvent.Reason.STOPPED, "Stopped at epoch 1; its weights are in use.");
  }

  @Override
  public Optional<RunHistory> before() {
    return Optional.ofNullable(written);
  }

  void end(TrainingEvent.Reason reason, String message) {
    change(TrainingState.IDLE);
    tell(new TrainingEvent.Ended(reason, message, Optional.of(model(request.spec()))));
  }

  void tell(TrainingEvent event) {
    observer.on(event);
  }

  private void change(TrainingState to) {
    state = to;
    tell(new TrainingEvent.StateChanged(to));
  }

  static Autoencoder network(AutoencoderSpec spec, double epoch) {
    float[] parameters = new float[(int) LayerShape.parameterCount(spec)];
    return new DenseAutoencoder(spec, epoch, parameters, MatrixProduct.PLAIN);
  }

  static SavedModel model(AutoencoderSpec spec) {
    ModelCard card =
        new ModelCard(
            "a run",
            spec,
            2,
            "tiny",
            "00",
            "00",
            4,
            List.of(0.07, 0.06),
            List.of(0.065, 0.055),
            1,
            1,
            Instant.EPOCH,
            Map.of());
    return new SavedModel(card, new float[(int) LayerShape.parameterCount(spec)], Optional.empty());
  }

  static DigitCorpus corpus() {
    return new DigitCorpus(
        "tiny",
        Path.of("tiny").toAbsolutePath(),
        new DigitDataset("train", new byte[4 * DigitDataset.PIXELS], null),
        new DigitDataset("test", new byte[2 * DigitDataset.PIXELS], null),
        "Four digits to learn from, two held out.");
  }
}
