package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What comes with the application keeps what its cards and models/README.md say. */
class ShippedModelTest {
  private static final long MOST_BYTES = 40_000_000;

  private final Path models = ShippedFolder.ofThisProcess().resolve("models");
  private final ModelLibrary library =
      new ModelLibrary(new ModelFile(), models, models.resolve("none"));

  @Test
  void sixModelsAreDescribedAndPicturedAndHoldNoMoreThanTheyNeed() throws IOException {
    List<LibraryEntry> entries = library.entries();
    assertThat(entries)
        .extracting(LibraryEntry::name)
        .containsExactlyInAnyOrder(
            "best-2d", "seed", "denoising", "center-loss", "variational", "code-32");
    long bytes = 0;
    for (LibraryEntry entry : entries) {
      assertThat(entry.place()).isEqualTo(LibraryEntry.Place.SHIPPED);
      assertThat(entry.description()).as(entry.name()).isPresent();
      assertThat(entry.description().orElseThrow().command())
          .startsWith("bottleneck train ")
          .endsWith("--out models/%s.zip".formatted(entry.name()));
      assertThat(library.picture(entry)).as(entry.name()).isPresent();
      SavedModel model = new ModelFile().open(entry.file());
      assertThat(model.optimiserState()).as(entry.name()).isEmpty();
      assertThat(model.card().epoch()).as(entry.name()).isEqualTo(model.card().spec().epochs());
      bytes += Files.size(entry.file());
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /** The bounds are what the models were trained for; what they reach is a little better. */
  @Test
  void eachReachesWhatItWasTrainedFor() throws IOException {
    assertThat(figure("seed", Figure.HELD_OUT_MSE)).isLessThanOrEqualTo(0.0375);
    assertThat(figure("best-2d", Figure.HELD_OUT_MSE)).isLessThanOrEqualTo(0.0325);
    assertThat(figure("best-2d", Figure.NEIGHBOUR_ACCURACY)).isGreaterThanOrEqualTo(0.87);
    assertThat(figure("best-2d", Figure.TRUSTWORTHINESS)).isGreaterThanOrEqualTo(0.94);
    assertThat(figure("center-loss", Figure.NEIGHBOUR_ACCURACY)).isGreaterThanOrEqualTo(0.95);
    assertThat(figure("code-32", Figure.HELD_OUT_MSE)).isLessThanOrEqualTo(0.0090);
  }

  @Test
  void theSeedModelIsTheSeedProjectsNetwork() throws IOException {
    ModelCard card = new ModelFile().open(models.resolve("seed.zip")).card();
    assertThat(card.spec()).isEqualTo(Presets.SEED.withSeed(card.spec().seed()));
    assertThat(card.epoch()).isEqualTo(100);
    assertThat(card.validationLosses()).hasSize(100);
  }

  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void theErrorsOfTheirCardsAreThoseOfDigitsTheyNeverSaw() throws IOException {
    Path kaggle = Path.of(System.getProperty("bottleneck.test.data"), "kaggle");
    DigitCorpus corpus = new DatasetLoader(null).open(kaggle, LoadProgress.NONE);
    for (LibraryEntry entry : library.entries()) {
      SavedModel model = new ModelFile().open(entry.file());
      assertThat(model.card().dataSha256()).isEqualTo(corpus.training().sha256());
      assertThat(model.card().heldOutSha256()).isEqualTo(corpus.heldOut().sha256());
      Autoencoder network = model.autoencoder(new Dl4jEngine().matrixProduct());
      assertThat(error(network, corpus.heldOut()))
          .as(entry.name())
          .isCloseTo(figure(entry.name(), Figure.HELD_OUT_MSE), within(1e-6));
    }
  }

  private double figure(String name, Figure figure) throws IOException {
    return ModelDescription.read(models.resolve(name + ".json")).figure(figure).orElseThrow();
  }

  private static double error(Autoencoder network, DigitDataset digits) {
    double total = 0;
    int chunk = 1000; // 28,000 digits and their reconstructions would fill the memory
    for (int from = 0; from < digits.size(); from += chunk) {
      float[] images = digits.images(from, Math.min(from + chunk, digits.size()));
      float[] outputs = network.reconstruct(images);
      for (int i = 0; i < images.length; i++) {
        double difference = outputs[i] - images[i];
        total += difference * difference;
      }
    }
    return total / digits.size() / DigitDataset.PIXELS;
  }
}
