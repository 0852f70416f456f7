package io.bottleneck.training;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.SavedModel;
import java.util.Objects;
import java.util.Optional;

/**
 * A run one asks for.
 *
 * @param spec what to train; must be free of faults
 * @param corpus what to learn from and what to validate on
 * @param nativeThreads threads the native library may use, 1 or more
 * @param start a model to continue from (its parameters, optimiser state and epoch), or empty for
 *     fresh weights drawn from the spec's seed
 * @param behind what the run itself has behind it when it begins
 */
public record TrainingRequest(
    AutoencoderSpec spec,
    DigitCorpus corpus,
    int nativeThreads,
    Optional<SavedModel> start,
    Behind behind) {
  /**
   * What a run has behind it; the rules that end a run look at its own epochs and its own time, not
   * at those of the run it branched from.
   *
   * @param inherited whole epochs somebody else trained
   * @param seconds the run has trained before it was interrupted, pauses left out
   */
  public record Behind(int inherited, double seconds) {}

  /** Checks that the spec can be trained. */
  public TrainingRequest {
    spec.validated();
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(behind, "behind");
    if (nativeThreads < 1) {
      throw new IllegalArgumentException("native threads: " + nativeThreads);
    }
  }

  /** A new run; what {@code start} has learned it inherits. */
  public TrainingRequest(
      AutoencoderSpec spec, DigitCorpus corpus, int nativeThreads, Optional<SavedModel> start) {
    this(
        spec,
        corpus,
        nativeThreads,
        start,
        new Behind(start.map(model -> (int) model.card().epoch()).orElse(0), 0));
  }

  /** A run with fresh weights. */
  public static TrainingRequest fresh(AutoencoderSpec spec, DigitCorpus corpus, int nativeThreads) {
    return new TrainingRequest(spec, corpus, nativeThreads, Optional.empty());
  }

  /**
   * The sentence that says why these digits cannot train this kind, or empty when they can. Cheap
   * enough to ask while a form is filled in.
   */
  public static Optional<String> refusal(AutoencoderSpec spec, DigitCorpus corpus) {
    if (spec.kind() == NetworkKind.CENTER_LOSS && !corpus.training().labelled()) {
      return Optional.of(
          "A center loss needs the class of every digit to learn from, and %s has no labels; choose labelled digits or another kind."
              .formatted(corpus.name()));
    }
    return Optional.empty();
  }
}
