package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.Familiarity;
import io.bottleneck.analysis.HeldOutSample;
import io.bottleneck.analysis.Judgement;
import io.bottleneck.analysis.Judgement.Level;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.PenWidth;
import io.bottleneck.ink.Stroke;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The shipped model on the digits it was trained on, and on what is no digit. */
@BesideWindows
@EnabledIfSystemProperty(named = "bottleneck.test.data", matches = ".+")
class FamiliarityOfRealDigitsTest {
  private static final InkRenderer RENDERER = new InkRenderer();

  private static Stroke stroke(double... places) {
    double[] xs = IntStream.range(0, places.length / 2).mapToDouble(i -> places[2 * i]).toArray();
    double[] ys =
        IntStream.range(0, places.length / 2).mapToDouble(i -> places[2 * i + 1]).toArray();
    return new Stroke(xs, ys, PenWidth.DEFAULT, false);
  }

  @Test
  void realDigitsAreLikeTheDataAndLettersScribbleAndAFullPadAreNot() throws IOException {
    Path kaggle = Path.of(System.getProperty("bottleneck.test.data"), "kaggle");
    DigitCorpus corpus = new DatasetLoader(null).open(kaggle, LoadProgress.NONE);
    Autoencoder network =
        new ModelFile()
            .open(ShippedFolder.ofThisProcess().resolve("models/seed.zip"))
            .autoencoder(MatrixProduct.PLAIN);
    DigitDataset heldOut = corpus.heldOut();
    // Two parts, so that the digits judged are none of those that set the limits.
    int[] first = IntStream.range(0, 400).toArray();
    HeldOutSample sample = HeldOutSample.of(corpus.training(), heldOut.subset("first", first));
    float[] codes = Codes.of(network, corpus.training(), () -> false);
    Familiarity familiarity =
        Familiarity.of(network, sample, codes, () -> false)
            .withPixelDistances(sample.pixelDistances(() -> false, done -> {}));

    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    for (int i = 1000; i < 1200; i++) {
      levels.merge(familiarity.judge(heldOut.image(i)).level(), 1, Integer::sum);
    }
    assertThat(levels.get(Level.LIKE)).as("%s", levels).isGreaterThanOrEqualTo(180);
    assertThat(levels.getOrDefault(Level.UNLIKE, 0)).as("%s", levels).isLessThanOrEqualTo(8);

    float[] full = new float[784];
    Arrays.fill(full, 1);
    assertThat(familiarity.judge(full).level()).isEqualTo(Level.UNLIKE);
    Random random = new Random(1);
    Stroke scribble = stroke(random.doubles(160, 3, 25).toArray());
    assertThat(judged(familiarity, scribble).level()).isEqualTo(Level.UNLIKE);
    Stroke m = stroke(5, 24, 6, 4, 14, 18, 22, 4, 23, 24);
    assertThat(judged(familiarity, m).level()).isEqualTo(Level.UNLIKE);
    Stroke walls = stroke(6, 24, 6, 12, 14, 4, 22, 12, 22, 24, 6, 24);
    Stroke door = stroke(12, 24, 12, 17, 16, 17, 16, 24);
    assertThat(judged(familiarity, walls, door).level()).isNotEqualTo(Level.LIKE);
    Judgement x = judged(familiarity, stroke(6, 5, 22, 23), stroke(22, 5, 6, 23));
    assertThat(x.level()).as("an X: %s", x).isNotEqualTo(Level.LIKE);
  }

  private static Judgement judged(Familiarity familiarity, Stroke... strokes) {
    return familiarity.judge(RENDERER.render(List.of(strokes), true));
  }
}
