package io.bottleneck.ui.training;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.model.ModelCard;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.TrainingEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Losses, other terms and learning rate of a run, by epoch. FX thread only. */
public final class LossCurves {
  private final SeriesStore batches = new SeriesStore();
  private final SeriesStore heldOut = new SeriesStore();
  private final SeriesStore training = new SeriesStore();
  private final SeriesStore validation = new SeriesStore();
  private final SeriesStore learningRate = new SeriesStore();
  private final Map<LossTerm, SeriesStore> termBatches = stores();
  private final Map<LossTerm, SeriesStore> termEpochs = stores();
  private final List<Double> trainingLosses = new ArrayList<>();
  private final List<Double> validationLosses = new ArrayList<>();

  /** Training loss of minibatches. */
  public SeriesStore batches() {
    return batches;
  }

  /** Reconstruction MSE of a few held-out digits every some minibatches. */
  public SeriesStore heldOut() {
    return heldOut;
  }

  /** Mean training loss of each epoch. */
  public SeriesStore training() {
    return training;
  }

  /** Reconstruction MSE of the held-out digits after each epoch. */
  public SeriesStore validation() {
    return validation;
  }

  /** Learning rate of minibatches. */
  public SeriesStore learningRate() {
    return learningRate;
  }

  /** One of the kind's other terms, minibatch by minibatch; empty when it has no such term. */
  public SeriesStore termBatches(LossTerm term) {
    return termBatches.get(term);
  }

  /** The mean of one of the kind's other terms over each epoch. */
  public SeriesStore termEpochs(LossTerm term) {
    return termEpochs.get(term);
  }

  void clear() {
    for (SeriesStore store : List.of(batches, heldOut, training, validation, learningRate)) {
      store.clear();
    }
    termBatches.values().forEach(SeriesStore::clear);
    termEpochs.values().forEach(SeriesStore::clear);
    trainingLosses.clear();
    validationLosses.clear();
  }

  /** Shows what a model's card remembers of its epochs. */
  void load(ModelCard card) {
    clear();
    for (double loss : card.trainingLosses()) {
      trainingLosses.add(loss);
      training.add(trainingLosses.size(), loss);
    }
    for (double loss : card.validationLosses()) {
      validationLosses.add(loss);
      validation.add(validationLosses.size(), loss);
    }
  }

  /** Fills in what was written down of epochs after those that are here. */
  void remember(List<EpochRecord> epochs) {
    for (EpochRecord each : epochs) {
      int epoch = each.epoch();
      if (epoch > trainingLosses.size()) {
        trainingLosses.add(each.trainingLoss());
        validationLosses.add(each.validationLoss());
        training.add(epoch, each.trainingLoss());
        validation.add(epoch, each.validationLoss());
      }
      if (beyond(learningRate, epoch)) {
        learningRate.add(epoch, each.learningRate());
      }
      each.terms()
          .forEach(
              (term, mean) -> {
                if (beyond(termEpochs.get(term), epoch)) {
                  termEpochs.get(term).add(epoch, mean);
                }
              });
    }
  }

  private static boolean beyond(SeriesStore store, int epoch) {
    return store.size() == 0 || store.x(store.size() - 1) < epoch;
  }

  /** Whether these curves already tell all that {@code card} remembers. */
  boolean tell(ModelCard card) {
    return !card.trainingLosses().isEmpty()
        && begins(trainingLosses, card.trainingLosses())
        && begins(validationLosses, card.validationLosses());
  }

  /** Whether these curves end where {@code card} ends, so that a run can append to them. */
  boolean endWith(ModelCard card) {
    return trainingLosses.equals(card.trainingLosses())
        && validationLosses.equals(card.validationLosses())
        && (batches.size() == 0 || batches.x(batches.size() - 1) <= card.epoch());
  }

  private static boolean begins(List<Double> whole, List<Double> part) {
    return part.size() <= whole.size() && whole.subList(0, part.size()).equals(part);
  }

  void add(TrainingEvent.Batches merged) {
    batches.add(
        merged.epoch(), merged.count(), merged.mean(), merged.min(), merged.max(), merged.last());
    merged
        .terms()
        .forEach(
            (term, mean) ->
                termBatches.get(term).add(merged.epoch(), merged.count(), mean, mean, mean, mean));
    learningRate.add(merged.epoch(), merged.learningRate());
  }

  void add(TrainingEvent.HeldOut seen) {
    // Stands for all minibatches since the last, so that smoothing reaches back as far in time.
    heldOut.add(
        seen.epoch(),
        TrainingEvent.HeldOut.EVERY,
        seen.loss(),
        seen.loss(),
        seen.loss(),
        seen.loss());
  }

  void add(TrainingEvent.EpochDone done) {
    trainingLosses.add(done.trainingLoss());
    validationLosses.add(done.validationLoss());
    training.add(done.epoch(), done.trainingLoss());
    validation.add(done.epoch(), done.validationLoss());
    done.terms().forEach((term, mean) -> termEpochs.get(term).add(done.epoch(), mean));
  }

  private static Map<LossTerm, SeriesStore> stores() {
    Map<LossTerm, SeriesStore> stores = new EnumMap<>(LossTerm.class);
    for (LossTerm term : LossTerm.values()) {
      stores.put(term, new SeriesStore());
    }
    return stores;
  }
}
