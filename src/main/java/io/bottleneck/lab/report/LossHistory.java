package io.bottleneck.lab.report;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.ModelCard;
import java.util.List;

/**
 * The losses of the run that made a model.
 *
 * @param training of each epoch from the first on
 * @param validation as many
 * @param words where they come from, to go on from "Losses "
 */
record LossHistory(List<Double> training, List<Double> validation, String words) {
  /** Copies the lists. */
  LossHistory {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }

  /**
   * The history of a kept run, which may go on beyond the model, else what the model's card
   * remembers. A run is the model's when it learned from the same digits with the same seed and its
   * losses begin with every loss of the card.
   */
  static LossHistory of(ModelCard card, RunStore runs) {
    for (RunSummary run : runs.list().runs()) {
      List<EpochRecord> epochs = run.history().epochs();
      if (made(run, card)) {
        return new LossHistory(
            epochs.stream().map(EpochRecord::trainingLoss).toList(),
            epochs.stream().map(EpochRecord::validationLoss).toList(),
            "from the kept run %s".formatted(run.info().id()));
      }
    }
    int both = Math.min(card.trainingLosses().size(), card.validationLosses().size());
    return new LossHistory(
        card.trainingLosses().subList(0, both),
        card.validationLosses().subList(0, both),
        "as the model's card remembers them");
  }

  private static boolean made(RunSummary run, ModelCard card) {
    List<EpochRecord> epochs = run.history().epochs();
    int known = card.validationLosses().size();
    if (known == 0
        || epochs.size() < known
        || epochs.get(epochs.size() - 1).epoch() != epochs.size() // one is missing
        || !run.info().dataSha256().equals(card.dataSha256())
        || run.info().spec().seed() != card.spec().seed()) {
      return false;
    }
    for (int i = 0; i < known; i++) {
      if (epochs.get(i).validationLoss() != card.validationLosses().get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return validation.isEmpty();
  }
}
