package io.bottleneck.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a model comes from: enough to repeat the run that made it (Mitchell et al. 2019, "Model
 * cards").
 *
 * @param name what a person calls the model
 * @param spec architecture, hyper-parameters, seed
 * @param epoch epochs behind the weights; 3.4 is 40 % into the fourth
 * @param dataName name of the corpus it learned from
 * @param dataSha256 {@code DigitDataset.sha256()} of the training digits
 * @param heldOutSha256 the same of the held-out digits
 * @param trainingDigits how many it learned from
 * @param trainingLosses mean reconstruction loss of the minibatches of each finished epoch
 * @param validationLosses reconstruction MSE of the held-out digits after each finished epoch
 * @param unfinishedEpoch sums over the minibatches of an epoch that is not over, by name, so that a
 *     continued epoch's mean loss is that of the whole; empty between epochs
 * @param nativeThreads native threads of the run; the same number repeats the same bits
 * @param rateFactor what the scheduled learning rate was multiplied by in the end; 1 unless
 *     somebody changed it while it ran
 * @param created when the file was written
 * @param versions names and versions of what made it: bottleneck, dl4j, java, os
 */
public record ModelCard(
    String name,
    AutoencoderSpec spec,
    double epoch,
    String dataName,
    String dataSha256,
    String heldOutSha256,
    int trainingDigits,
    List<Double> trainingLosses,
    List<Double> validationLosses,
    Map<String, Double> unfinishedEpoch,
    int nativeThreads,
    double rateFactor,
    Instant created,
    Map<String, String> versions) {
  private static final int MAX_EPOCH = 1_000_000_000;

  /** Copies the collections; checks only that nothing is null. */
  public ModelCard {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(dataName, "dataName");
    Objects.requireNonNull(dataSha256, "dataSha256");
    Objects.requireNonNull(heldOutSha256, "heldOutSha256");
    Objects.requireNonNull(created, "created");
    trainingLosses = List.copyOf(trainingLosses);
    validationLosses = List.copyOf(validationLosses);
    unfinishedEpoch = Map.copyOf(unfinishedEpoch);
    versions = Map.copyOf(versions);
  }

  /** A card of weights between two epochs. */
  public ModelCard(
      String name,
      AutoencoderSpec spec,
      double epoch,
      String dataName,
      String dataSha256,
      String heldOutSha256,
      int trainingDigits,
      List<Double> trainingLosses,
      List<Double> validationLosses,
      int nativeThreads,
      double rateFactor,
      Instant created,
      Map<String, String> versions) {
    this(
        name,
        spec,
        epoch,
        dataName,
        dataSha256,
        heldOutSha256,
        trainingDigits,
        trainingLosses,
        validationLosses,
        Map.of(),
        nativeThreads,
        rateFactor,
        created,
        versions);
  }

  /**
   * Every fault of this card, its spec's included, one sentence each; empty when it can be used.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(spec.faults());
    if (!(epoch >= 0 && epoch <= MAX_EPOCH)) { // also true for NaN
      faults.add("The epoch is %s; 0 to %,d is possible.".formatted(epoch, MAX_EPOCH));
    }
    if (trainingDigits < 0) {
      faults.add("The number of training digits is %d.".formatted(trainingDigits));
    }
    if (nativeThreads < 1) {
      faults.add("The number of native threads is %d.".formatted(nativeThreads));
    }
    if (!(rateFactor > 0 && rateFactor <= 1e12)) { // also true for NaN
      faults.add("The factor of the learning rate is %s.".formatted(rateFactor));
    }
    checkFinite(faults, "training", trainingLosses);
    checkFinite(faults, "validation", validationLosses);
    checkFinite(faults, "unfinished", List.copyOf(unfinishedEpoch.values()));
    return faults;
  }

  private static void checkFinite(List<String> faults, String which, List<Double> losses) {
    for (int i = 0; i < losses.size(); i++) {
      if (!Double.isFinite(losses.get(i))) {
        faults.add("The %s loss of epoch %d is %s.".formatted(which, i + 1, losses.get(i)));
        return;
      }
    }
  }
}
