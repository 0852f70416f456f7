package io.bottleneck.ui.training;

import io.bottleneck.model.ModelCard;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.training.TrainingEvent;
import java.util.List;

/** The three loss curves of a run, by epoch. FX thread only. */
public final class LossCurves {
  private final SeriesStore batches = new SeriesStore();
  private final SeriesStore training = new SeriesStore();
  private final SeriesStore validation = new SeriesStore();

  /** Training loss of minibatches. */
  public SeriesStore batches() {
    return batches;
  }

  /** Mean training loss of each epoch. */
  public SeriesStore training() {
    return training;
  }

  /** Reconstruction MSE of the held-out digits after each epoch. */
  public SeriesStore validation() {
    return validation;
  }

  void clear() {
    batches.clear();
    training.clear();
    validation.clear();
  }

  /** Shows what a model's card remembers of its epochs. */
  void load(ModelCard card) {
    clear();
    addEpochs(training, card.trainingLosses());
    addEpochs(validation, card.validationLosses());
  }

  void add(TrainingEvent.Batches merged) {
    batches.add(
        merged.epoch(), merged.count(), merged.mean(), merged.min(), merged.max(), merged.last());
  }

  void add(TrainingEvent.EpochDone done) {
    training.add(done.epoch(), done.trainingLoss());
    validation.add(done.epoch(), done.validationLoss());
  }

  private static void addEpochs(SeriesStore store, List<Double> losses) {
    for (int i = 0; i < losses.size(); i++) {
      store.add(i + 1, losses.get(i));
    }
  }
}
