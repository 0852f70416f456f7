package io.bottleneck.lab.runs;

import io.bottleneck.model.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The losses that model cards remember, and histories made of them. */
final class CardLosses {
  private CardLosses() {}

  /** A branch begins with the losses its parent had until there. */
  static RunHistory of(ModelCard card) {
    return new RunHistory(epochs(card), Map.of(), List.of(), Optional.empty());
  }

  /** Weights are authoritative: an epoch they know and the history does not is put back. */
  static RunHistory addTo(RunHistory history, ModelCard card) {
    TreeMap<Integer, EpochRecord> epochs = new TreeMap<>();
    history.epochs().forEach(epoch -> epochs.put(epoch.epoch(), epoch));
    epochs(card).forEach(epoch -> epochs.putIfAbsent(epoch.epoch(), epoch));
    return new RunHistory(
        List.copyOf(epochs.values()), history.figures(), history.rates(), Optional.empty());
  }

  /** The card with the run's name and all its losses, whatever epoch its weights are of. */
  static ModelCard whole(ModelCard card, String name, RunHistory history) {
    return new ModelCard(
        name,
        card.spec(),
        card.epoch(),
        card.dataName(),
        card.dataSha256(),
        card.heldOutSha256(),
        card.trainingDigits(),
        history.epochs().stream().map(EpochRecord::trainingLoss).toList(),
        history.epochs().stream().map(EpochRecord::validationLoss).toList(),
        card.unfinishedEpoch(),
        card.nativeThreads(),
        card.rateFactor(),
        card.created(),
        card.versions());
  }

  private static List<EpochRecord> epochs(ModelCard card) {
    List<EpochRecord> epochs = new ArrayList<>();
    for (int i = 0; i < card.validationLosses().size(); i++) {
      epochs.add(
          new EpochRecord(
              i + 1,
              card.trainingLosses().get(i),
              card.validationLosses().get(i),
              card.spec().learningRateAt(i) * card.rateFactor(),
              0,
              Map.of()));
    }
    return epochs;
  }
}
