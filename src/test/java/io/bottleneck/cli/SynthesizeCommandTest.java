package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.ink.InkRenderer;
import io.bottleneck.ink.PenDigit;
import io.bottleneck.ink.StrokeFile;
import io.bottleneck.lab.StrokeReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesizeCommandTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void openConsole() {
    console = new Console(folder.resolve("runs"));
  }

  @Test
  void theShippedDigitsAreTheFirstOfTheirSeed() throws IOException {
    Path out = folder.resolve("train.csv.gz");
    assertThat(synthesize("--count", 60, "--seed", 2026, "--out", out)).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(console.out().lines())
        .containsExactly(
            "60 digits of seed 2026:", "  %s, %,d bytes".formatted(out, Files.size(out)));
    DigitDataset written = open(out);
    DigitDataset shipped = open(Path.of("data", "sample", "train.csv.gz"));
    int[] first = IntStream.range(0, 60).toArray();
    assertThat(written.sha256()).isEqualTo(shipped.subset("first", first).sha256());
  }

  @Test
  void tellsProgramsWhichFilesThereAre() throws IOException {
    Path out = folder.resolve("mine.csv");
    Path strokes = folder.resolve("mine.txt");
    assertThat(synthesize("--count", 20, "--out", out, "--strokes", strokes, "--json")).isZero();
    assertThat(console.json().get("digits").asInt()).isEqualTo(20);
    assertThat(console.files()).containsExactly(out.toString(), strokes.toString());
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    Path three = folder.resolve("three.csv");
    assertThat(synthesize("--count", 20, "--out", one)).isZero();
    assertThat(synthesize("--count", 20, "--seed", 1, "--out", two)).isZero();
    assertThat(synthesize("--count", 20, "--seed", 2, "--out", three)).isZero();
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(Files.readString(three)).isNotEqualTo(Files.readString(one));
  }

  @Test
  void strokesAreThoseOfThePicturesAndReplayReadsThem() throws IOException {
    Path images = folder.resolve("train-images-idx3-ubyte.gz");
    Path strokes = folder.resolve("strokes.txt");
    assertThat(synthesize("--count", 30, "--seed", 5, "--out", images, "--strokes", strokes))
        .isZero();
    assertThat(console.out().lines()).hasSize(4);
    DigitDataset digits = open(images);
    List<PenDigit> drawn = new ArrayList<>();
    StrokeFile.read(strokes, drawn::add);
    assertThat(drawn).hasSize(30);
    InkRenderer renderer = new InkRenderer();
    int known = 0;
    for (int i = 0; i < 30; i++) {
      assertThat(drawn.get(i).label()).isEqualTo(digits.label(i));
      float[] redrawn = renderer.render(drawn.get(i).onPad(2.5), true);
      known += nearest(digits, redrawn) == i ? 1 : 0;
    }
    // Another pen and size make a few look more like others; strokes of others would give one.
    assertThat(known).isGreaterThan(20);
    assertThat(StrokeReplay.draw(strokes, 2.5, true).size()).isEqualTo(30);

    Path alone = folder.resolve("alone.txt");
    assertThat(synthesize("--count", 30, "--seed", 5, "--strokes", alone)).isZero();
    assertThat(alone).hasSameBinaryContentAs(strokes);
  }

  /** The digit with the most similar pixels. */
  private static int nearest(DigitDataset digits, float[] picture) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < digits.size(); i++) {
      float[] image = digits.image(i);
      double sum = 0;
      for (int p = 0; p < image.length; p++) {
        sum += (image[p] - picture[p]) * (image[p] - picture[p]);
      }
      if (sum < least) {
        least = sum;
        nearest = i;
      }
    }
    return nearest;
  }

  @Test
  void oneFileInTheWayLeavesAllAsTheyWere() throws IOException {
    Path out = folder.resolve("mine.csv");
    Path strokes = Files.writeString(folder.resolve("strokes.txt"), "mine");
    assertThat(synthesize("--count", 3, "--out", out, "--strokes", strokes)).isEqualTo(2);
    assertThat(console.err()).contains("--strokes " + strokes + " is there already");
    assertThat(out).doesNotExist();
    assertThat(strokes).hasContent("mine");
    assertThat(synthesize("--count", 3, "--out", out, "--strokes", strokes, "--force")).isZero();
    assertThat(Files.readAllLines(strokes)).hasSize(4);
  }

  @Test
  void whatCannotBeIsOneLineAndExitCodeTwo() {
    Path out = folder.resolve("mine.csv");
    refused("--count is 0; 1 to 1,000,000", "--count", 0, "--out", out);
    refused("--count is 1000001", "--count", 1_000_001, "--out", out);
    refused("'--count=N'", "--out", out);
    refused("Nothing says where the digits go", "--count", 3);
    refused("are the same file", "--count", 3, "--out", out, "--strokes", out);
    refused("says no layout", "--count", 3, "--out", folder.resolve("mine.png"));
    refused("--seed", "--count", 3, "--seed", "x", "--out", out);
    assertThat(out).doesNotExist();
  }

  private void refused(String sentence, Object... options) {
    assertThat(synthesize(options)).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).singleElement().asString().contains(sentence).endsWith(".");
  }

  private int synthesize(Object... options) {
    return console.run(Stream.concat(Stream.of("synthesize"), Stream.of(options)).toArray());
  }

  private static DigitDataset open(Path file) throws IOException {
    return new DatasetLoader(null).openSingle(file, LoadProgress.NONE);
  }
}
