package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ShippedModelTest {
  /** What the seed project reached after 100 epochs. */
  private static final double AT_MOST = 0.0375;

  private final Path file = ShippedFolder.ofThisProcess().resolve("models/seed.zip");

  @Test
  void theSeedModelOpensWithACardThatKeepsItsPromise() throws IOException {
    SavedModel model = new ModelFile().open(file);
    assertThat(model.card().spec()).isEqualTo(Presets.SEED.withSeed(model.card().spec().seed()));
    assertThat(model.card().epoch()).isEqualTo(100);
    assertThat(model.card().validationLosses()).hasSize(100);
    assertThat(model.card().validationLosses().get(99)).isLessThanOrEqualTo(AT_MOST);
    assertThat(model.optimiserState()).isPresent();
  }

  @Test
  @EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
  void theSeedModelReconstructsDigitsItNeverSaw() throws IOException {
    Path kaggle = Path.of(System.getProperty("bottleneck.test.data"), "kaggle");
    DigitCorpus corpus = new DatasetLoader(null).open(kaggle, LoadProgress.NONE);
    SavedModel model = new ModelFile().open(file);
    assertThat(model.card().dataSha256()).isEqualTo(corpus.training().sha256());
    assertThat(model.card().heldOutSha256()).isEqualTo(corpus.heldOut().sha256());
    Autoencoder network = model.autoencoder(new Dl4jEngine().matrixProduct());
    assertThat(error(network, corpus.heldOut())).isLessThanOrEqualTo(AT_MOST);
  }

  private static double error(Autoencoder network, DigitDataset digits) {
    float[] images = digits.images(0, digits.size());
    float[] outputs = network.reconstruct(images);
    double total = 0;
    for (int i = 0; i < images.length; i++) {
      double difference = outputs[i] - images[i];
      total += difference * difference;
    }
    return total / images.length;
  }
}
