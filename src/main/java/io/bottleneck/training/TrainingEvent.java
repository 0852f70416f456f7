package io.bottleneck.training;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.SavedModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run tells the world, in the order it happened. All events are immutable. */
public sealed interface TrainingEvent {

  /**
   * The first event of a run.
   *
   * @param spec what is trained
   * @param batchesPerEpoch minibatches of one epoch
   * @param firstEpoch finished epochs the run starts from, 0 for fresh weights
   * @param snapshot the initial weights
   */
  record Started(AutoencoderSpec spec, int batchesPerEpoch, int firstEpoch, Autoencoder snapshot)
      implements TrainingEvent {}

  /** The service changed its state. */
  record StateChanged(TrainingState state) implements TrainingEvent {}

  /**
   * Losses of one or more consecutive minibatches, merged.
   *
   * @param epoch position after the last of them: 3.4 is 40 % into the fourth epoch
   * @param count how many minibatches
   * @param mean mean reconstruction loss, in the units of the spec's loss
   * @param min smallest reconstruction loss
   * @param max largest reconstruction loss
   * @param last reconstruction loss of the last minibatch
   * @param terms means of the kind's other terms
   * @param learningRate of the last minibatch
   * @param samplesPerSecond digits fitted per second, averaged over the last seconds
   */
  record Batches(
      double epoch,
      int count,
      double mean,
      double min,
      double max,
      double last,
      Map<LossTerm, Double> terms,
      double learningRate,
      double samplesPerSecond)
      implements TrainingEvent {
    /** Copies the terms. */
    public Batches {
      terms = Map.copyOf(terms);
    }

    /** This and {@code next}, which happened right after it, as one. */
    public Batches merged(Batches next) {
      int total = count + next.count;
      Map<LossTerm, Double> both = new EnumMap<>(LossTerm.class);
      terms.forEach(
          (term, value) ->
              both.put(term, (value * count + next.terms.get(term) * next.count) / total));
      return new Batches(
          next.epoch,
          total,
          (mean * count + next.mean * next.count) / total,
          Math.min(min, next.min),
          Math.max(max, next.max),
          next.last,
          both,
          next.learningRate,
          next.samplesPerSecond);
    }
  }

  /**
   * An epoch is over and validated.
   *
   * @param epoch finished epochs, 1 after the first
   * @param trainingLoss mean reconstruction loss of the epoch's minibatches, in the units of the
   *     spec's loss
   * @param terms means of the kind's other terms over the epoch's minibatches
   * @param learningRate of its last minibatch
   * @param validationLoss reconstruction MSE of all held-out digits, inference mode
   * @param fitSeconds time spent fitting, pauses excluded
   * @param validationSeconds time spent validating
   * @param snapshotSeconds time spent copying the weights
   * @param secondsLeft estimate for the rest of the run
   * @param snapshot the weights now
   */
  record EpochDone(
      int epoch,
      double trainingLoss,
      Map<LossTerm, Double> terms,
      double learningRate,
      double validationLoss,
      double fitSeconds,
      double validationSeconds,
      double snapshotSeconds,
      double secondsLeft,
      Autoencoder snapshot)
      implements TrainingEvent {
    /** Copies the terms. */
    public EpochDone {
      terms = Map.copyOf(terms);
    }
  }

  /**
   * How much the last minibatch moved the weights; measured every 50 minibatches.
   *
   * @param epoch position of that minibatch
   * @param layers one for each layer, in the network's order
   */
  record Probe(double epoch, List<LayerChange> layers) implements TrainingEvent {}

  /**
   * What the weights do to a few held-out digits; measured every {@link #EVERY} minibatches: a pass
   * over one costs a part of a step.
   *
   * @param epoch position of the last minibatch
   * @param loss their reconstruction MSE, inference mode
   */
  record HeldOut(double epoch, double loss) implements TrainingEvent {
    /** Minibatches from one to the next. */
    public static final int EVERY = 20;
  }

  /**
   * Somebody changed the learning rate while the run went on.
   *
   * @param epoch position from which on it holds
   * @param learningRate the new one; a schedule goes on from it
   */
  record RateChanged(double epoch, double learningRate) implements TrainingEvent {}

  /** The weights inside an epoch, at most once a second. */
  record Snapshot(Autoencoder snapshot) implements TrainingEvent {}

  /**
   * The last event of a run.
   *
   * @param reason why it ended
   * @param message one sentence for the user; after a failure what happened, what was kept, what to
   *     do
   * @param result the last good weights with their card and optimiser state; empty only when the
   *     run failed before its first weights existed
   */
  record Ended(Reason reason, String message, Optional<SavedModel> result)
      implements TrainingEvent {}

  /** Why a run ended. */
  enum Reason {
    /** All epochs were trained. */
    COMPLETED,
    /** One of the spec's stop rules held. */
    RULE,
    /** Somebody asked it to stop. */
    STOPPED,
    /** The loss was no longer a finite number. */
    DIVERGED,
    /** Something went wrong. */
    FAILED
  }
}
