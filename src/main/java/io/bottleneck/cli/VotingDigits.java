package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The digits whose codes vote.
 *
 * @param corpus the training digits vote, the held-out ones are the measure
 * @param learned whether the model learned from these very digits
 */
record VotingDigits(DigitCorpus corpus, boolean learned) {
  /** Opens the digits somebody named. */
  static VotingDigits named(Path data, ModelCard card, CommandServices services)
      throws IOException, RefusedException {
    return of(services.digits().get().open(data, LoadProgress.NONE), card);
  }

  /**
   * The digits the model learned from, where a kept run tells where they are; else those that come
   * with the application.
   */
  static VotingDigits found(ModelCard card, CommandServices services)
      throws IOException, RefusedException {
    for (RunSummary run : services.runs().get().list().runs()) {
      if (run.info().dataSha256().equals(card.dataSha256())) {
        Optional<VotingDigits> learned = stillThere(run.info().dataSource(), card, services);
        if (learned.isPresent()) {
          return learned.get();
        }
      }
    }
    Path shipped = services.sampleDigits();
    if (!Files.exists(shipped)) {
      throw new RefusedException(
          "There are no digits to vote at %s; name some with --data.".formatted(shipped));
    }
    return named(shipped, card, services);
  }

  /** Empty when something else is there now, or nothing. */
  private static Optional<VotingDigits> stillThere(
      String source, ModelCard card, CommandServices services) throws RefusedException {
    try {
      Path place = Path.of(source);
      return Files.exists(place)
          ? Optional.of(named(place, card, services)).filter(VotingDigits::learned)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static VotingDigits of(DigitCorpus corpus, ModelCard card) throws RefusedException {
    if (!corpus.training().labelled()) {
      throw new RefusedException(
          "%s cannot vote because its digits carry no labels; name labelled digits with --data."
              .formatted(corpus.source()));
    }
    return new VotingDigits(corpus, corpus.training().sha256().equals(card.dataSha256()));
  }
}
