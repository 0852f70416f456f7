package io.bottleneck.cli;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.repeat.Recipe;
import io.bottleneck.lab.repeat.Recipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a run repeats, and where the digits of that are. */
final class FromOption {
  @Option(
      names = "--from",
      paramLabel = "WHAT",
      description = {
        "Train again what a model file, its card.json, a spec in JSON, a shipped model (seed) or a"
            + " kept run (its id, the beginning of it, or last) tells of: same settings, seed and"
            + " native threads. Options beside it change single settings.",
        "--data may be left out where a kept run tells where the digits are."
      })
  private String from;

  /** What is repeated, if something is. */
  Optional<Recipe> recipe(CommandServices services) throws IOException {
    return from == null
        ? Optional.empty()
        : Optional.of(
            new Recipes(services.models().get(), services.runs().get(), services.shippedModels())
                .find(from));
  }

  /**
   * Opens the digits that {@code past} learned from, where kept runs found them or among those that
   * come with the application.
   *
   * @throws RefusedException if they are not there any more
   */
  static DigitCorpus digits(Recipe.Past past, CommandServices services, LoadProgress progress)
      throws RefusedException {
    Set<Path> places = new LinkedHashSet<>(VotingDigits.placesOf(past.dataSha256(), services));
    places.add(services.sampleDigits());
    for (Path place : places) {
      Optional<DigitCorpus> there = open(place, services, progress);
      if (there.filter(past::learnedFrom).isPresent()) {
        return there.get();
      }
    }
    throw new RefusedException(
        "The digits to learn from again (%s) are not where a kept run found them; name them with"
                .formatted(past.dataName())
            + " --data.");
  }

  /** Empty for what cannot be opened: these are not the digits, whatever they are. */
  private static Optional<DigitCorpus> open(
      Path place, CommandServices services, LoadProgress progress) {
    if (!Files.exists(place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(services.digits().get().open(place, progress));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
