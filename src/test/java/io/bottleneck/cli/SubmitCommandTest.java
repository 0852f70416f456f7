package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.data.KaggleCsvWriter;
import io.bottleneck.data.KaggleLabelsWriter;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the shipped model and a few of the shipped digits in a folder as Kaggle's. */
class SubmitCommandTest {
  private static final int KNOWN = 300;
  private static final int ASKED = 80;

  @TempDir private static Path cache;
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private DigitDataset training;
  private DigitDataset asked;
  private Path file;

  @BeforeEach
  void writeDigits() throws IOException {
    DigitCorpus sample =
        new DatasetLoader(cache).open(Path.of("data", "sample"), LoadProgress.NONE);
    training = sample.training().first(KNOWN);
    asked = sample.heldOut().first(ASKED);
    KaggleCsvWriter.write(training, folder.resolve("train.csv"));
    KaggleCsvWriter.write(bare(asked), folder.resolve("test.csv"));
    file = folder.resolve("submission.out");
  }

  @Test
  void writesTheVoteOfTheNearestCodesAsKaggleWantsIt() throws IOException {
    assertThat(run("--k", "7")).as(text(err)).isZero();
    assertThat(file).hasContent(expected(7));
    assertThat(Files.readString(file)).startsWith("ImageId,Label\n1,").endsWith("\n");
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .contains("holds labels for the 80 digits of test.csv")
        .contains("The 7 nearest codes of 300 labelled digits (train.csv) voted, coded by seed")
        .contains("(cross-validation in 10 parts, seed 1)")
        .contains("Expect about as many: the encoder learned from other digits (kaggle).")
        .doesNotContain("chosen")
        .doesNotContain("as the test digits carry their own");
  }

  @Test
  void takesTheNumberOfNeighboursThatIsRightMostOften() throws IOException {
    JsonNode report = json();
    JsonNode tried = report.get("tried");
    assertThat(tried.findValuesAsText("k"))
        .containsExactly("1", "3", "5", "10", "15", "25", "40", "60");
    double best = 0;
    int k = 0;
    for (JsonNode row : tried) {
      k = row.get("share").asDouble() > best ? row.get("k").asInt() : k;
      best = Math.max(best, row.get("share").asDouble());
    }
    assertThat(report.get("k").asInt()).isEqualTo(k);
    assertThat(report.get("kChosen").asBoolean()).isTrue();
    assertThat(report.get("expectedShare").asDouble()).isEqualTo(best).isBetween(0.5, 0.9);
    assertThat(report.get("standardError").asDouble()).isBetween(0.005, 0.06);
    assertThat(report.get("trueShare").isNull()).isTrue();
    assertThat(file).hasContent(expected(k));

    assertThat(run("--force")).isZero();
    assertThat(text(out)).containsPattern("(?m)^ +%d +.* chosen$".formatted(k));
  }

  @Test
  void labelsBesideTheTestDigitsTellHowManyAreRight() throws IOException {
    List<Integer> truth = IntStream.range(0, ASKED).mapToObj(asked::label).toList();
    KaggleLabelsWriter.write(truth, folder.resolve("test-labels.csv"));
    JsonNode report = json("--k", "7");
    List<String> written = Files.readAllLines(file);
    long right =
        IntStream.range(0, ASKED)
            .filter(i -> written.get(i + 1).equals((i + 1) + "," + truth.get(i)))
            .count();
    assertThat(report.get("trueShare").asDouble()).isEqualTo((double) right / ASKED);
    assertThat(run("--k", "7", "--force")).isZero();
    assertThat(text(out))
        .contains(
            String.format(
                Locale.ROOT, "Of the 80 labels written %.2f %% are right", 100.0 * right / ASKED));
  }

  @Test
  void whatIsThereStaysWithoutForce() throws IOException {
    Files.writeString(file, "before");
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).contains("is there already and was left as it is");
    assertThat(file).hasContent("before");
    assertThat(run("--k", "3", "--force")).isZero();
    assertThat(file).hasContent(expected(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|--k is 0; 1 to 270 are possible with the 300 digits of train.csv.",
        "271|--k is 271; 1 to 270 are possible with the 300 digits of train.csv."
      })
  void thereMustBeEnoughNeighbours(String k, String sentence) {
    refused(sentence, "--k", k);
    assertThat(run("--k", "270")).isZero();
  }

  @Test
  void whoVotesNeedsALabel() throws IOException {
    KaggleCsvWriter.write(bare(training), folder.resolve("train.csv"));
    refused("cannot vote because its digits carry no labels, so nothing was written");
  }

  @Test
  void aVoteNeedsTwoDigits() throws IOException {
    KaggleCsvWriter.write(training.first(1), folder.resolve("train.csv"));
    refused("train.csv holds a single digit, so nothing was written");
    KaggleCsvWriter.write(training.first(2), folder.resolve("train.csv"));
    assertThat(run()).isZero();
  }

  @Test
  void digitsOfADrawAreNoTestDigits() throws IOException {
    Files.delete(folder.resolve("test.csv"));
    refused("There is no test file beside the training digits of " + folder);
  }

  private void refused(String sentence, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains(sentence).endsWith(".");
    assertThat(text(out)).isEmpty();
    assertThat(file).doesNotExist();
  }

  /** Everybody sorted by distance; the most votes win, of as many those of the nearest digit. */
  private String expected(int k) throws IOException {
    Autoencoder network =
        new ModelFile().open(Path.of("models", "seed.zip")).autoencoder(MatrixProduct.PLAIN);
    float[] known = network.encode(training.images(0, KNOWN));
    float[] codes = network.encode(asked.images(0, ASKED));
    StringBuilder lines = new StringBuilder("ImageId,Label\n");
    for (int i = 0; i < ASKED; i++) {
      double x = codes[2 * i];
      double y = codes[2 * i + 1];
      List<Integer> votes =
          IntStream.range(0, KNOWN)
              .boxed()
              .sorted(
                  Comparator.comparingDouble(
                      j -> Math.pow(known[2 * j] - x, 2) + Math.pow(known[2 * j + 1] - y, 2)))
              .limit(k)
              .map(training::label)
              .collect(Collectors.toList());
      int winner = votes.get(0);
      for (int label : votes) {
        boolean more = Collections.frequency(votes, label) > Collections.frequency(votes, winner);
        winner = more ? label : winner;
      }
      lines.append(i + 1).append(',').append(winner).append('\n');
    }
    return lines.toString();
  }

  private static DigitDataset bare(DigitDataset digits) {
    return new DigitDataset(digits.name(), digits.pixelBytes(), null);
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    assertThat(run(all.toArray(String[]::new))).as(text(err)).isZero();
    assertThat(text(out).lines()).hasSize(1);
    return new ObjectMapper().readTree(text(out));
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    CommandServices services =
        ReplayServices.of(folder.resolve("runs"), () -> new DatasetLoader(null), folder);
    List<String> all =
        new ArrayList<>(List.of("submit", "--model", "seed", "--data", folder.toString()));
    Collections.addAll(all, "--out", file.toString());
    Collections.addAll(all, arguments);
    return BottleneckCommand.run(
        services, new PrintStream(out), new PrintStream(err), all.toArray(String[]::new));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
