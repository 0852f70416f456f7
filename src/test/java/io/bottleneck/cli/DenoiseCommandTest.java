package io.bottleneck.cli;

import static io.bottleneck.cli.AskingBench.HELD_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.Noise;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.SavedModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseCommandTest {
  private static final int COUNT = 12;
  private static final String DENOISE =
      "denoise --model seed --data " + HELD_OUT + " --first " + COUNT + " --out FOLDER/noise.png ";

  @TempDir private Path folder;
  private AskingBench bench;

  @BeforeEach
  void bench() {
    bench = new AskingBench(folder);
  }

  /** The digits spoilt one after the other, each by the next draw. */
  private static float[] noisy(float[] clean, Noise noise, long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    float[] all = new float[clean.length];
    for (int from = 0; from < clean.length; from += DigitDataset.PIXELS) {
      float[] one = new float[DigitDataset.PIXELS];
      System.arraycopy(clean, from, one, 0, one.length);
      noise.apply(one, 1, draws.nextLong());
      System.arraycopy(one, 0, all, from, one.length);
    }
    return all;
  }

  private static double error(float[] clean, float[] other) {
    double sum = 0;
    for (int i = 0; i < clean.length; i++) {
      sum += Math.pow((double) clean[i] - other[i], 2);
    }
    return sum / clean.length;
  }

  @Test
  void errorsAndPicturesAreThoseOfTheNoiseThatWasAskedFor() throws IOException {
    JsonNode answer = bench.object(DENOISE + "--noise salt_and_pepper --strength 0.25 --seed 7");
    float[] clean = AskingBench.digits(COUNT).images(0, COUNT);
    float[] noisy = noisy(clean, new Noise(Noise.Kind.SALT_AND_PEPPER, 0.25), 7);
    float[] made = AskingBench.network().reconstruct(noisy);
    assertThat(answer.get("noise").asText()).isEqualTo("salt_and_pepper");
    assertThat(answer.get("noisyError").asDouble()).isCloseTo(error(clean, noisy), within(1e-6));
    assertThat(answer.get("givenBackError").asDouble()).isCloseTo(error(clean, made), within(1e-6));
    assertThat(answer.get("cleanError").asDouble())
        .isCloseTo(error(clean, AskingBench.network().reconstruct(clean)), within(1e-6));
    BufferedImage sheet = ImageIO.read(folder.resolve("noise.png").toFile());
    int left = sheet.getWidth() - 11 * 92;
    int captioned = 84 + 20 + 4 + 8;
    for (int i = 0; i < COUNT; i++) {
      int x = left + i % 11 * 92;
      int top = 8 + i / 11 * (92 + 2 * captioned);
      AskingBench.assertShown(sheet, x, top, 3, clean, i);
      AskingBench.assertShown(sheet, x, top + 92, 3, noisy, i);
      AskingBench.assertShown(sheet, x, top + 92 + captioned, 3, made, i);
    }
  }

  @Test
  void aModelThatWasNotTrainedAgainstNoiseMeetsGaussianNoise() throws IOException {
    float[] clean = AskingBench.digits(COUNT).images(0, COUNT);
    float[] noisy = noisy(clean, new Noise(Noise.Kind.GAUSSIAN, 0.3), 1);
    assertThat(bench.done(DENOISE))
        .contains("12 digits of test.csv.gz, Gaussian noise of strength 0.3, seed 1")
        .containsPattern(
            "of the noisy digits +"
                + String.format("%.4f", error(clean, noisy)).replace(".", "\\."))
        .contains("of 12 digits came nearer")
        .contains("They are in " + folder.resolve("noise.png"));
  }

  @Test
  void aDenoisingModelMeetsTheNoiseItWasTrainedAgainst() throws IOException {
    SavedModel seed = new ModelFile().open(AskingBench.MODEL);
    ModelCard card = seed.card();
    AutoencoderSpec spec =
        card.spec()
            .with()
            .kind(NetworkKind.DENOISING)
            .noise(new Noise(Noise.Kind.MASKING, 0.4))
            .build();
    ModelCard denoising =
        new ModelCard(
            "denoising",
            spec,
            card.epoch(),
            card.dataName(),
            card.dataSha256(),
            card.heldOutSha256(),
            card.trainingDigits(),
            card.trainingLosses(),
            card.validationLosses(),
            card.nativeThreads(),
            card.rateFactor(),
            card.created(),
            card.versions());
    new ModelFile()
        .save(
            new SavedModel(denoising, seed.parameters(), Optional.empty()),
            folder.resolve("denoising.zip"));
    String own = DENOISE.replace("--model seed", "--model FOLDER/denoising.zip") + "--force ";
    JsonNode usual = bench.object(own);
    assertThat(usual.get("noise").asText()).isEqualTo("masking");
    assertThat(usual.get("strength").asDouble()).isEqualTo(0.4);
    assertThat(bench.object(own + "--strength 0.1").get("noise").asText()).isEqualTo("masking");
    assertThat(bench.object(own + "--noise gaussian").get("strength").asDouble()).isEqualTo(0.3);
  }

  @Test
  void refusesNoiseThatIsNoneAndFilesThatAreThere() {
    bench.refuses(DENOISE + "--noise none", "spoils nothing");
    bench.refuses(DENOISE + "--strength 0", "--strength is 0.0; above 0 and at most 1");
    bench.refuses(DENOISE + "--strength NaN", "--strength is NaN");
    bench.refuses(DENOISE + "--noise loud", "'--noise'");
    bench.done(DENOISE);
    bench.refuses(DENOISE, "is there already");
    bench.refuses(DENOISE.replace(".png", ".csv"), ".png is possible");
  }
}
