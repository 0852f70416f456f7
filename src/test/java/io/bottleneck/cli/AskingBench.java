package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands that ask the shipped model about the shipped held-out digits, and what it answers. */
final class AskingBench {
  static final Path MODEL = Path.of("models", "seed.zip");
  static final Path SAMPLE = Path.of("data", "sample");

  /** The shipped held-out digits, 1,000 labelled ones. */
  static final Path HELD_OUT = SAMPLE.resolve("test.csv.gz");

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  AskingBench(Path folder) {
    this.folder = folder;
  }

  /** The shipped network. */
  static Autoencoder network() throws IOException {
    return new ModelFile().open(MODEL).autoencoder(MatrixProduct.PLAIN);
  }

  /** The first of the held-out digits. */
  static DigitDataset digits(int count) throws IOException {
    DigitDataset all = new DatasetLoader(null).openSingle(HELD_OUT, LoadProgress.NONE);
    return all.subset(all.name(), IntStream.range(0, count).toArray());
  }

  /** Runs a command; FOLDER stands for the test's folder, and {@code --model seed} is usual. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    CommandServices services =
        ReplayServices.of(folder.resolve("runs"), () -> new DatasetLoader(null), SAMPLE);
    String[] actual =
        Stream.of(arguments)
            .map(text -> text.replace("FOLDER", folder.toString()))
            .toArray(String[]::new);
    return BottleneckCommand.run(services, new PrintStream(out), new PrintStream(err), actual);
  }

  /** Runs a command line that must be done; gives what it printed. */
  String done(String line) {
    int code = run(line.split(" +"));
    assertThat(err()).isEmpty();
    assertThat(code).isZero();
    return out();
  }

  /** Runs a command line with {@code --json} that must be done; gives its one object. */
  JsonNode object(String line) throws IOException {
    assertThat(done(line.strip() + " --json").lines()).hasSize(1);
    return new ObjectMapper().readTree(out());
  }

  /** Runs a command line that must be refused in one sentence, with nothing printed. */
  void refuses(String line, String sentence) {
    assertThat(run(line.split(" +"))).isEqualTo(2);
    assertThat(err().lines())
        .singleElement()
        .asString()
        .contains(sentence.replace("FOLDER", folder.toString()))
        .endsWith(".");
    assertThat(out()).isEmpty();
  }

  /** Whether a digit with its upper left corner at (left, top) of a picture is {@code image}. */
  static void assertShown(
      BufferedImage picture, int left, int top, int multiple, float[] images, int index) {
    for (int p = 0; p < DigitDataset.PIXELS; p++) {
      int x = left + p % DigitDataset.SIDE * multiple;
      int y = top + p / DigitDataset.SIDE * multiple;
      float value = images[index * DigitDataset.PIXELS + p];
      int grey = Math.round(255 * Math.max(0, Math.min(1, value)));
      assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(grey * 0x010101);
      assertThat(picture.getRGB(x + multiple - 1, y + multiple - 1))
          .isEqualTo(picture.getRGB(x, y));
    }
  }

  /** Numbers of a table below its header. */
  static float[][] numbers(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",");
              float[] row = new float[cells.length];
              for (int i = 0; i < row.length; i++) {
                row[i] = Float.parseFloat(cells[i]);
              }
              return row;
            })
        .toArray(float[][]::new);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
