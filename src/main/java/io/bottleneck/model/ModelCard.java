package io.bottleneck.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
 * @param trainingLosses mean training loss of each finished epoch
 * @param validationLosses reconstruction MSE of the held-out digits after each finished epoch
 * @param nativeThreads native threads of the run; the same number repeats the same bits
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
    int nativeThreads,
    Instant created,
    Map<String, String> versions) {
  /** Copies the collections. */
  public ModelCard {
    trainingLosses = List.copyOf(trainingLosses);
    validationLosses = List.copyOf(validationLosses);
    versions = Map.copyOf(versions);
  }
}
