package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the shipped model and the shipped digits, whose codes are two numbers. */
class EvaluateCommandTest {
  private static final String SAMPLE = "data/sample";

  @TempDir private static Path cache;
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * scikit-learn 1.2.1 with numpy 1.24.2 gave these for the codes of the 1,000 held-out digits:
   * trustworthiness of pixels and codes and of codes and pixels with 10 neighbours, the
   * leave-one-out vote of KNeighborsClassifier's 10 neighbours, and silhouette_score.
   */
  @Test
  void theFiguresAreScikitLearns() throws IOException {
    JsonNode report = json("--data", SAMPLE);
    assertThat(report.get("neighbourAccuracy").asDouble()).isCloseTo(0.785, within(1e-3));
    assertThat(report.get("trustworthiness").asDouble()).isCloseTo(0.94285, within(1e-3));
    assertThat(report.get("continuity").asDouble()).isCloseTo(0.92175, within(1e-3));
    assertThat(report.get("silhouette").asDouble()).isCloseTo(0.05078, within(1e-3));
    for (String count : List.of("digits", "neighbourDigits", "trustDigits")) {
      assertThat(report.get(count).asInt()).as(count).isEqualTo(1_000);
    }
    assertThat(report.get("meanError").asDouble()).isCloseTo(0.0341, within(0.0005));
  }

  @Test
  void everyFigureSaysOnHowManyDigits() throws IOException {
    String[] asked = {
      "--data", SAMPLE, "--first", "200", "--neighbour-digits", "150", "--trust-digits", "100"
    };
    JsonNode report = json(asked);
    out.reset();
    assertThat(run(asked)).isZero();
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .contains("seed (epoch 100) on 200 digits of test.csv.gz, while it has learned from others")
        .containsPattern(line("mean squared error", report.get("meanError"), 200))
        .containsPattern(line("accuracy of 10 nearest codes", report.get("neighbourAccuracy"), 150))
        .containsPattern(line("silhouette of the classes", report.get("silhouette"), 150))
        .containsPattern(line("trustworthiness", report.get("trustworthiness"), 100))
        .containsPattern(line("continuity", report.get("continuity"), 100))
        .contains("on the same 200 digits, learned from 6,000 of train.csv.gz")
        .containsPattern(line("the mean image", report.at("/baselines/meanImage"), 200))
        .containsPattern(
            line("the mean image of the class", report.at("/baselines/classMeanImage"), 200))
        .containsPattern(line("2 principal components", report.at("/baselines/pca"), 200))
        .containsPattern(
            line("7", report.at("/classes/7/meanError"), report.at("/classes/7/digits").asInt()));
  }

  private static String line(String name, JsonNode value, int digits) {
    return "(?m)^%s +%s +%d$"
        .formatted(name, String.format(Locale.ROOT, "%.4f", value.asDouble()), digits);
  }

  @Test
  void errorsAreThoseOfTheReconstructions() throws IOException {
    DigitDataset digits =
        new DatasetLoader(null).openSingle(Path.of(SAMPLE, "test.csv.gz"), LoadProgress.NONE);
    Autoencoder network =
        new ModelFile().open(Path.of("models", "seed.zip")).autoencoder(MatrixProduct.PLAIN);
    double all = 0;
    double sevens = 0;
    int count = 0;
    for (int i = 0; i < 100; i++) {
      float[] image = digits.image(i);
      float[] back = network.reconstruct(image);
      double error = 0;
      for (int p = 0; p < 784; p++) {
        error += (image[p] - back[p]) * (image[p] - back[p]) / 784;
      }
      all += error / 100;
      sevens += digits.label(i) == 7 ? error : 0;
      count += digits.label(i) == 7 ? 1 : 0;
    }
    JsonNode report = json("--data", SAMPLE, "--part", "held_out", "--first", "100");
    assertThat(report.get("meanError").asDouble()).isCloseTo(all, within(1e-6));
    assertThat(report.at("/classes/7/digits").asInt()).isEqualTo(count);
    assertThat(report.at("/classes/7/meanError").asDouble())
        .isCloseTo(sevens / count, within(1e-6));
  }

  @Test
  void allMeansEveryDigitAndThePartMayBeTheTrainingDigits() throws IOException {
    JsonNode report =
        json(
            "--data",
            SAMPLE,
            "--part",
            "training",
            "--first",
            "300",
            "--neighbour-digits",
            "all",
            "--trust-digits",
            "ALL");
    assertThat(report.get("data").asText()).isEqualTo("train.csv.gz");
    assertThat(report.get("neighbourDigits").asInt()).isEqualTo(300);
    assertThat(report.get("trustDigits").asInt()).isEqualTo(300);
    assertThat(report.get("acquaintance").asText()).isEqualTo("unknown");
  }

  @Test
  void labelsFromAFileTakeEffectBeforeTheFirstDigitsAreTaken() throws IOException {
    Path file = unlabelled();
    JsonNode bare = json("--data", file.toString(), "--first", "100");
    assertThat(bare.get("classes").isNull()).isTrue();
    assertThat(bare.get("neighbourAccuracy").isNull()).isTrue();
    assertThat(bare.get("silhouette").isNull()).isTrue();
    assertThat(bare.get("baselines").isNull()).isTrue();
    Path labels = folder.resolve("answers.csv.gz");
    KaggleLabelsWriter.write(labels(), labels);

    JsonNode named =
        json("--data", file.toString(), "--first", "100", "--labels", labels.toString());

    JsonNode known = json("--data", SAMPLE, "--first", "100");
    for (String figure : List.of("neighbourAccuracy", "silhouette", "classes", "continuity")) {
      assertThat(named.get(figure)).as(figure).isEqualTo(known.get(figure));
    }
  }

  @Test
  void whatIsMissingIsSaidInWords() throws IOException {
    assertThat(run("--data", unlabelled().toString(), "--first", "20")).isZero();
    assertThat(text(out))
        .containsPattern("trustworthiness +undefined +20")
        .containsPattern("accuracy of 10 nearest codes +undefined")
        .contains("name a folder with training digits beside")
        .contains("name labels with --labels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--trust-digits 0|'0' is no number from 1 and not all",
        "--neighbour-digits some|'some' is no number from 1 and not all",
        "--first 0|--first is 0; at least 1 is possible.",
        "--labels FOLDER/few.csv|few.csv: found 2 labels, expected 1,000 as test.csv.gz holds that",
        "--labels FOLDER/none.csv|none.csv: found no such file",
        "--model FOLDER/few.csv|Cannot open the model",
        "--data FOLDER/none.csv|none.csv: found no such file"
      })
  void badArgumentsAreOneLineAndExitCodeTwo(String arguments, String sentence) throws IOException {
    KaggleLabelsWriter.write(List.of(1, 2), folder.resolve("few.csv"));
    List<String> all =
        new ArrayList<>(List.of(arguments.replace("FOLDER", folder.toString()).split(" ")));
    if (!all.contains("--data")) {
      Collections.addAll(all, "--data", SAMPLE);
    }
    assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
    assertThat(text(err).lines()).singleElement().asString().contains(sentence).endsWith(".");
    assertThat(text(out)).isEmpty();
  }

  private Path unlabelled() throws IOException {
    Path file = folder.resolve("digits.csv");
    DigitDataset all = shipped();
    KaggleCsvWriter.write(new DigitDataset("digits.csv", all.pixelBytes(), null), file);
    return file;
  }

  private static List<Integer> labels() throws IOException {
    DigitDataset all = shipped();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      labels.add(all.label(i));
    }
    return labels;
  }

  private static DigitDataset shipped() throws IOException {
    return new DatasetLoader(cache).openSingle(Path.of(SAMPLE, "test.csv.gz"), LoadProgress.NONE);
  }

  private JsonNode json(String... arguments) throws IOException {
    out.reset();
    String[] all = Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new);
    assertThat(run(all)).as(text(err)).isZero();
    assertThat(text(out).lines()).hasSize(1);
    return new ObjectMapper().readTree(text(out));
  }

  private int run(String... arguments) {
    CommandServices services =
        ReplayServices.of(folder.resolve("runs"), () -> new DatasetLoader(cache), Path.of(SAMPLE));
    List<String> all = new ArrayList<>(List.of("evaluate"));
    if (!List.of(arguments).contains("--model")) {
      Collections.addAll(all, "--model", "seed");
    }
    Collections.addAll(all, arguments);
    return BottleneckCommand.run(
        services, new PrintStream(out), new PrintStream(err), all.toArray(String[]::new));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
