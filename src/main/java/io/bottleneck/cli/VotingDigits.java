package io.bottleneck.cli;

import io.bottleneck.data.AtomicFile;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The digits whose codes vote.
 *
 * @param corpus the training digits vote, the held-out ones are the measure
 * @param learned whether the model learned from these very digits
 */
record VotingDigits(DigitCorpus corpus, boolean learned) {
  private static final Logger LOG = LoggerFactory.getLogger(VotingDigits.class);

  /**
   * Opens the digits somebody named.
   *
   * @throws IOException if they cannot be opened
   * @throws RefusedException if they carry no labels
   */
  static VotingDigits named(Path data, ModelCard card, CommandServices services)
      throws IOException, RefusedException {
    DigitCorpus corpus = open(data, services);
    if (!corpus.training().labelled()) {
      throw new RefusedException(
          "%s cannot vote because its digits carry no labels; name labelled digits with --data."
              .formatted(corpus.source()));
    }
    return new VotingDigits(corpus, learnedFrom(corpus.training(), card));
  }

  /**
   * The digits the model learned from, if they still lie where a kept run found them and carry
   * labels; else those that come with the application.
   *
   * @throws IOException if the latter cannot be opened
   * @throws RefusedException if the latter are not there
   */
  static VotingDigits found(ModelCard card, CommandServices services)
      throws IOException, RefusedException {
    Path shipped = services.sampleDigits().toAbsolutePath().normalize();
    for (Path place : placesOf(card.dataSha256(), services)) {
      if (!place.equals(shipped)) { // which is looked at in the end whatever it holds
        Optional<VotingDigits> learned = stillAt(place, card, services);
        if (learned.isPresent()) {
          return learned.get();
        }
      }
    }
    if (!Files.exists(shipped)) {
      throw new RefusedException(
          "There are no digits to vote at %s; name some with --data.".formatted(shipped));
    }
    return named(shipped, card, services);
  }

  /**
   * Where kept runs found digits to learn from, those of the newest run first, each place once.
   *
   * @param sha256 of the training digits
   */
  static Set<Path> placesOf(String sha256, CommandServices services) {
    Set<Path> places = new LinkedHashSet<>();
    for (RunSummary run : services.runs().get().list().runs()) {
      if (run.info().dataSha256().equals(sha256)) {
        place(run.info()).ifPresent(places::add);
      }
    }
    return places;
  }

  private static Optional<Path> place(RunInfo run) {
    try {
      return Optional.of(Path.of(run.dataSource()).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty(); // of a run from another system; nothing can lie there on this one
    }
  }

  /** Empty when nothing is there now, or other digits, or none that can vote. */
  private static Optional<VotingDigits> stillAt(
      Path place, ModelCard card, CommandServices services) {
    if (!Files.exists(place)) {
      return Optional.empty();
    }
    try {
      DigitCorpus corpus = open(place, services);
      return learnedFrom(corpus.training(), card) && corpus.training().labelled()
          ? Optional.of(new VotingDigits(corpus, true))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn(
          "A kept run learned from {}, which cannot be read, so other digits are looked for: {}",
          place,
          AtomicFile.reason(e),
          e);
      return Optional.empty();
    }
  }

  private static DigitCorpus open(Path data, CommandServices services) throws IOException {
    return services.digits().get().open(data, LoadProgress.NONE);
  }

  private static boolean learnedFrom(DigitDataset training, ModelCard card) {
    return training.sha256().equals(card.dataSha256());
  }
}
