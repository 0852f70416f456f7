package io.bottleneck.lab.repeat;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is needed to train something again.
 *
 * @param name what sentences call it
 * @param spec what to train
 * @param past what came of it before; empty for a spec nobody has trained yet
 */
public record Recipe(String name, AutoencoderSpec spec, Optional<Past> past) {
  /**
   * A training that is over.
   *
   * @param dataName name of the digits it learned from
   * @param dataSha256 of the training digits
   * @param heldOutSha256 of the held-out digits
   * @param nativeThreads of the run
   * @param undisturbed false when somebody changed its learning rate on the way, or it began with
   *     weights that its seed did not draw: the spec alone does not repeat that
   * @param trainingLosses of its epochs, the first one's first
   * @param validationLosses the same, as many
   * @param versions names and versions of what trained it
   */
  public record Past(
      String dataName,
      String dataSha256,
      String heldOutSha256,
      int nativeThreads,
      boolean undisturbed,
      List<Double> trainingLosses,
      List<Double> validationLosses,
      Map<String, String> versions) {
    /** Copies the collections. */
    public Past {
      Objects.requireNonNull(dataName, "dataName");
      trainingLosses = List.copyOf(trainingLosses);
      validationLosses = List.copyOf(validationLosses);
      versions = Map.copyOf(versions);
    }

    /** Whether {@code corpus} holds the very digits. */
    public boolean learnedFrom(DigitCorpus corpus) {
      return dataSha256.equals(corpus.training().sha256())
          && heldOutSha256.equals(corpus.heldOut().sha256());
    }
  }

  /** A card from elsewhere may hold more losses of one kind; they are cut to what both have. */
  static Recipe of(String name, ModelCard card) {
    int epochs = Math.min(card.trainingLosses().size(), card.validationLosses().size());
    return new Recipe(
        name,
        card.spec(),
        Optional.of(
            new Past(
                card.dataName(),
                card.dataSha256(),
                card.heldOutSha256(),
                card.nativeThreads(),
                card.rateFactor() == 1,
                card.trainingLosses().subList(0, epochs),
                card.validationLosses().subList(0, epochs),
                card.versions())));
  }

  static Recipe of(RunInfo run, RunHistory history) {
    return new Recipe(
        "the run " + run.id(),
        run.spec(),
        Optional.of(
            new Past(
                run.dataName(),
                run.dataSha256(),
                run.heldOutSha256(),
                run.nativeThreads(),
                history.rates().isEmpty() && run.parentEpoch() == 0,
                history.epochs().stream().map(EpochRecord::trainingLoss).toList(),
                history.epochs().stream().map(EpochRecord::validationLoss).toList(),
                run.versions())));
  }
}
