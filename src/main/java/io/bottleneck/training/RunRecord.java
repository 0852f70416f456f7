package io.bottleneck.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Autoencoders;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.SavedModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run has to show for itself so far: losses, and from any weights their model and card. */
final class RunRecord {
  private final TrainingRequest request;
  private final Map<String, String> versions;
  private final String trainingSha256;
  private final String heldOutSha256;
  private final List<Double> trainingLosses = new ArrayList<>();
  private final List<Double> validationLosses = new ArrayList<>();
  private double rateFactor = 1;

  /** The weights of one moment, and how much of the record belongs to them. */
  record Moment(
      double epoch,
      float[] parameters,
      float[] optimiserState,
      int trained,
      int validated,
      Map<String, Double> unfinished) {
    boolean finite() {
      for (float parameter : parameters) {
        if (!Float.isFinite(parameter)) {
          return false;
        }
      }
      return true;
    }

    Autoencoder autoencoder(AutoencoderSpec spec, MatrixProduct product) {
      return Autoencoders.of(spec, epoch, parameters, product);
    }
  }

  RunRecord(TrainingRequest request, Map<String, String> versions) {
    this.request = request;
    this.versions = new TreeMap<>(versions);
    DigitCorpus corpus = request.corpus();
    trainingSha256 = corpus.training().sha256();
    heldOutSha256 = corpus.heldOut().sha256();
    request
        .start()
        .map(SavedModel::card)
        .ifPresent(
            card -> {
              trainingLosses.addAll(card.trainingLosses());
              validationLosses.addAll(card.validationLosses());
              if (sameRate(card)) {
                rateFactor = card.rateFactor();
              }
            });
  }

  /**
   * Whether what somebody made of the learning rate still means the same: under another schedule,
   * or a cosine stretched over more epochs, it would be another rate.
   */
  private boolean sameRate(ModelCard card) {
    return card.spec().optimiser().equals(request.spec().optimiser())
        && card.spec().learningRateAt(card.epoch()) == request.spec().learningRateAt(card.epoch());
  }

  /** What the scheduled learning rate is multiplied by. */
  double rateFactor() {
    return rateFactor;
  }

  void setRateFactor(double factor) {
    rateFactor = factor;
  }

  List<Double> validationLosses() {
    return validationLosses;
  }

  void add(double trainingLoss, double validationLoss) {
    trainingLosses.add(trainingLoss);
    validationLosses.add(validationLoss);
  }

  /**
   * The weights now.
   *
   * @param unfinished sums of the epoch that is not over; empty between epochs
   */
  Moment moment(double epoch, TrainingEngine.Session session, Map<String, Double> unfinished) {
    return new Moment(
        epoch,
        session.parameters(),
        session.optimiserState(),
        trainingLosses.size(),
        validationLosses.size(),
        unfinished);
  }

  /** The moment with every loss recorded until now. */
  Moment upToDate(Moment moment) {
    return new Moment(
        moment.epoch,
        moment.parameters,
        moment.optimiserState,
        trainingLosses.size(),
        validationLosses.size(),
        Map.of());
  }

  SavedModel model(Moment moment) {
    AutoencoderSpec spec = request.spec();
    ModelCard card =
        new ModelCard(
            request.start().map(model -> model.card().name()).orElse(spec.name()),
            spec,
            moment.epoch,
            request.corpus().name(),
            trainingSha256,
            heldOutSha256,
            request.corpus().training().size(),
            trainingLosses.subList(0, moment.trained),
            validationLosses.subList(0, moment.validated),
            moment.unfinished,
            request.nativeThreads(),
            rateFactor,
            Instant.now(),
            versions);
    return new SavedModel(
        card,
        moment.parameters,
        Optional.of(moment.optimiserState).filter(state -> state.length > 0));
  }
}
