package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.export.CodesThumbnail;
import io.bottleneck.export.PictureSize;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.lab.library.Shelves;
import io.bottleneck.model.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the shipped models and two of the user's, one of which is none. */
class ModelsCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path own;

  @BeforeEach
  void ownModels() throws IOException {
    own = folder.resolve("home/models");
    Shelves.put(own, "mine", 7);
    Shelves.describe(own, "mine", "My own", "{\"neighbourAccuracy\":0.4321,\"wonder\":3}");
    Files.writeString(own.resolve("torn.zip"), "torn");
  }

  @Test
  void listsAllWithTheirFigures() {
    assertThat(run("models")).isZero();
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .startsWith("name")
        .containsPattern("(?m)^seed +plain +2 +100 +0\\.0369 .* 1\\.8 MB +shipped$")
        .containsPattern("(?m)^mine +plain +7 +2 +0\\.0612 +43\\.2 % +- +- +- +[\\d.]+ KB +yours$")
        .containsPattern("Cannot open the model .*torn\\.zip: it is no model file of Bottleneck");
  }

  @Test
  void theSameAsOneObject() throws IOException {
    assertThat(run("models", "--json")).isZero();
    JsonNode report = new ObjectMapper().readTree(text(out));
    JsonNode mine = named(report, "mine");
    assertThat(mine.get("title").asText()).isEqualTo("My own");
    assertThat(mine.get("codeSize").asInt()).isEqualTo(7);
    assertThat(mine.get("layers").asText()).isEqualTo("784-4-7-4-784");
    assertThat(mine.get("heldOutMse").asDouble()).isEqualTo(0.0612);
    assertThat(mine.get("figures").get("wonder").asInt()).isEqualTo(3);
    assertThat(mine.get("bytes").asLong()).isEqualTo(Files.size(own.resolve("mine.zip")));
    assertThat(mine.get("where").asText()).isEqualTo("own");
    assertThat(named(report, "seed").get("title").asText()).isEqualTo("Seed");
    assertThat(named(report, "seed").get("picture").asText()).endsWith("seed.png");
    assertThat(named(report, "torn").get("refusal").asText()).contains("no model file");
    assertThat(named(report, "torn").get("kind").isNull()).isTrue();
  }

  private static JsonNode named(JsonNode report, String name) {
    for (JsonNode model : report.get("models")) {
      if (model.get("name").asText().equals(name)) {
        return model;
      }
    }
    throw new AssertionError("no " + name + " in " + report);
  }

  @Test
  void showsAWholeCardByNameAndByFile() {
    assertThat(run("models", "show", "mine")).isZero();
    String byName = text(out);
    assertThat(byName)
        .startsWith("My own")
        .contains("What it is for.")
        .containsPattern("Training digits' SHA-256 +(ab){32}")
        .containsPattern("Held-out digits' SHA-256 +(cd){32}")
        .containsPattern(
            "Training loss +first 0\\.0900, last 0\\.0800, best 0\\.0800 after epoch 2")
        .containsPattern(
            "Held-out loss +first 0\\.0700, last 0\\.0612, best 0\\.0612 after epoch 2")
        .containsPattern("10-NN accuracy +43\\.2 %")
        .containsPattern("wonder +3")
        .containsPattern("optimiser\\.learningRate +0\\.001")
        .containsPattern("Versions +java 17");
    out.reset();
    assertThat(run("models", "show", own.resolve("mine.zip").toString())).isZero();
    assertThat(text(out)).isEqualTo(byName);
  }

  @Test
  void showsTheCardForPrograms() throws IOException {
    assertThat(run("models", "show", "seed", "--json")).isZero();
    JsonNode card = new ObjectMapper().readTree(text(out)).get("card");
    assertThat(card.get("validationLosses").get(99).asDouble())
        .isEqualTo(
            new ModelFile().open(Path.of("models/seed.zip")).card().validationLosses().get(99));
    assertThat(card.get("spec").get("seed").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThat(run("models", "show", "none")).isEqualTo(2);
    assertThat(text(err)).contains("no model file none").contains("bottleneck models");
    err.reset();
    assertThat(run("models", "show", "torn")).isEqualTo(2);
    assertThat(text(err)).contains("torn.zip: it is no model file of Bottleneck");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void drawsThePictureOfAModelsCodesAndReplacesNoneUnasked() throws IOException {
    Path picture = folder.resolve("seed.png");
    String[] asked = {
      "models",
      "picture",
      "--model",
      "seed",
      "--data",
      "data/sample",
      "--part",
      "held_out",
      "--first",
      "200",
      "--out",
      picture.toString()
    };
    assertThat(run(asked)).isZero();
    assertThat(text(out)).contains("200 digits").contains("seed.png");
    assertThat(PictureSize.of(picture))
        .contains(new PictureSize(CodesThumbnail.SIDE, CodesThumbnail.SIDE));
    byte[] before = Files.readAllBytes(picture);

    assertThat(run(asked)).isEqualTo(2);
    assertThat(text(err)).contains("seed.png is there already");

    asked[9] = "100";
    asked = Arrays.copyOf(asked, asked.length + 1);
    asked[asked.length - 1] = "--force";
    assertThat(run(asked)).isZero();
    assertThat(Files.readAllBytes(picture)).isNotEqualTo(before);
  }

  @Test
  void describesAModelByTheFiguresThatEvaluateGives() throws IOException {
    Path model = Files.copy(Path.of("models", "seed.zip"), folder.resolve("mine.zip"));
    String[] describe = {
      "models",
      "describe",
      "--model",
      model.toString(),
      "--data",
      "data/sample",
      "--first",
      "300",
      "--title",
      "Mine",
      "--sentence",
      "A copy.",
      "--trained-with",
      "bottleneck train"
    };
    assertThat(run(describe)).as(text(err)).isZero();
    ModelDescription written = ModelDescription.read(folder.resolve("mine.json"));
    assertThat(written.title()).isEqualTo("Mine");
    assertThat(written.command()).isEqualTo("bottleneck train");
    assertThat(text(out))
        .contains("Held-out MSE: " + Figure.text("heldOutMse", written.figures().get("heldOutMse")))
        .contains(folder.resolve("mine.png").toString());
    assertThat(PictureSize.of(folder.resolve("mine.png"))).isPresent();
    out.reset();
    run(
        "evaluate",
        "--model",
        model.toString(),
        "--data",
        "data/sample",
        "--first",
        "300",
        "--json");
    JsonNode measured = new ObjectMapper().readTree(text(out));
    assertThat(written.figures())
        .containsEntry("heldOutMse", measured.get("meanError").asDouble())
        .containsEntry("neighbourAccuracy", measured.get("neighbourAccuracy").asDouble())
        .containsEntry("trustworthiness", measured.get("trustworthiness").asDouble())
        .containsEntry("heldOutDigits", 300.0);

    assertThat(run(describe)).isEqualTo(2);
    assertThat(text(err)).contains("mine.json is there already").contains("--force");
  }

  @Test
  void digitsWithoutLabelsAreRefused() throws IOException {
    Path labelled = TinyDigits.write(folder.resolve("labelled.csv"), 20);
    Path bare = folder.resolve("bare.csv");
    Files.write(
        bare,
        Files.readAllLines(labelled).stream()
            .map(line -> line.substring(line.indexOf(',') + 1))
            .toList());

    int code =
        run(
            "models",
            "picture",
            "--model",
            "seed",
            "--data",
            bare.toString(),
            "--out",
            folder.resolve("bare.png").toString());

    assertThat(code).isEqualTo(2);
    assertThat(text(err)).contains("bare.csv carry no labels").contains("nothing was written");
    assertThat(folder.resolve("bare.png")).doesNotExist();
  }

  private int run(String... arguments) {
    return BottleneckCommand.run(
        ReplayServices.of(
            folder.resolve("runs"), () -> new DatasetLoader(null), Path.of("data", "sample")),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
