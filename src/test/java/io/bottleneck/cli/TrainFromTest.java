package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is trained, and then repeated from everything that tells of it. */
class TrainFromTest {
  @TempDir private Path folder;
  private TrainingServices bottleneck;
  private Path digits;
  private Path model;

  @BeforeEach
  void train() throws IOException {
    bottleneck = new TrainingServices(folder);
    digits = TinyDigits.write(folder.resolve("digits.csv"), 40);
    model = folder.resolve("model.zip");
    assertThat(
            run(
                "train --preset quick --layers 5,2 --batch 8 --epochs 3 --seed 11 --beta1 0.8"
                    + " --data DIGITS --out MODEL"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MODEL", "CARD", "RUN", "last", "DESCRIPTION"})
  void repeatsBitForBitFromEverythingThatTellsOfARun(String what) throws IOException {
    ModelCard first = card(model);
    String id = bottleneck.runs().find("last");
    Path again = folder.resolve("again.zip");
    Path copy = writeCard();
    new ModelDescription("T", "S", "C", Map.of()).write(folder.resolve("model.json"));
    assertThat(run("train --from %s --out %s", what.equals("RUN") ? id : what, again)).isZero();
    assertThat(bottleneck.err()).isEmpty();
    assertThat(bottleneck.out())
        .contains("These are the digits of ")
        .containsPattern("Both losses of 3 epochs are those of .+, bit for bit\\.");
    ModelCard second = card(again);
    assertThat(second.spec()).isEqualTo(first.spec());
    assertThat(second.spec().seed()).isEqualTo(11);
    assertThat(second.validationLosses()).isEqualTo(first.validationLosses());
    assertThat(new ModelFile().open(again).parameters())
        .isEqualTo(new ModelFile().open(model).parameters());
    assertThat(copy).exists();
  }

  private Path writeCard() throws IOException {
    try (ZipFile zip = new ZipFile(model.toFile());
        InputStream card = zip.getInputStream(zip.getEntry("card.json"))) {
      return Files.write(folder.resolve("card.json"), card.readAllBytes());
    }
  }

  @Test
  void aCardWithFewerLossesOfOneKindIsComparedOverThoseOfBoth() throws IOException {
    Path card = writeCard();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode cut = mapper.readTree(card.toFile());
    ((ArrayNode) cut.get("trainingLosses")).remove(2);
    mapper.writeValue(card.toFile(), cut);
    assertThat(run("train --from CARD")).isZero();
    assertThat(bottleneck.err()).isEmpty();
    assertThat(bottleneck.out()).contains("Both losses of 2 epochs are those of card.json");
  }

  @Test
  void aSpecHasNoLossesToCompareAndNeedsItsData() throws IOException {
    AutoencoderSpec spec = card(model).spec();
    Files.writeString(folder.resolve("spec.json"), SpecJson.write(spec));
    assertThat(run("train --from FOLDER/spec.json")).isEqualTo(2);
    assertThat(bottleneck.err()).contains("--data=PATH");
    Path again = folder.resolve("again.zip");
    assertThat(run("train --from FOLDER/spec.json --data DIGITS --out %s", again)).isZero();
    assertThat(bottleneck.out()).doesNotContain("bit for bit", "The losses");
    assertThat(card(again).validationLosses()).isEqualTo(card(model).validationLosses());
  }

  @Test
  void optionsBesideItChangeSingleSettings() throws IOException {
    assertThat(run("train --from MODEL --seed 12 --epochs 2 --out FOLDER/other.zip")).isZero();
    AutoencoderSpec expected = card(model).spec().with().seed(12).epochs(2).build();
    ModelCard other = card(folder.resolve("other.zip"));
    assertThat(other.spec()).isEqualTo(expected);
    double most = 0;
    for (int i = 0; i < 2; i++) {
      double before = card(model).validationLosses().get(i);
      most = Math.max(most, Math.abs(before - other.validationLosses().get(i)));
    }
    assertThat(bottleneck.out())
        .contains("The losses of 2 epochs differ from those of model.zip by at most ")
        .contains(String.format(java.util.Locale.ROOT, "and %.2g (validation)", most))
        .contains(", with other settings (seed).");
  }

  /** Fewer epochs at a rate that stays are the first ones of the longer run. */
  @Test
  void anotherNumberOfEpochsIsNoDifferenceButToACosine() throws IOException {
    assertThat(run("train --from MODEL --epochs 2")).isZero();
    assertThat(bottleneck.out()).contains("Both losses of 2 epochs are those of model.zip");
    assertThat(run("train --from MODEL --schedule cosine --out FOLDER/cosine.zip")).isZero();
    assertThat(run("train --from FOLDER/cosine.zip --epochs 2")).isZero();
    assertThat(bottleneck.out())
        .contains("differ from those of cosine.zip", "with other settings (epochs).");
  }

  @Test
  void otherDigitsAreWarnedOfAndTrainedWith() throws Exception {
    Path others = TinyDigits.write(folder.resolve("others.csv"), 50);
    assertThat(run("train --from MODEL --data %s --json", others)).isZero();
    assertThat(bottleneck.err().lines())
        .singleElement()
        .asString()
        .startsWith("Warning: the digits in " + others + " are not those of model.zip (digits)");
    List<JsonNode> events = bottleneck.out().lines().map(TrainFromTest::json).toList();
    JsonNode comparison =
        events.stream()
            .filter(event -> event.get("event").asText().equals("comparison"))
            .findFirst()
            .orElseThrow();
    assertThat(comparison.get("sameDigits").asBoolean()).isFalse();
    assertThat(comparison.get("equal").asBoolean()).isFalse();
    assertThat(comparison.get("epochs").asInt()).isEqualTo(3);
    assertThat(comparison.get("differences").get(0).asText()).isEqualTo("other digits");
    assertThat(comparison.get("validationDifference").asDouble()).isPositive();
    assertThat(events.get(events.size() - 1).get("event").asText()).isEqualTo("ended");
  }

  @Test
  void anotherVersionIsNamedWhereLossesDiffer() {
    bottleneck.versions.put("os", "elsewhere");
    assertThat(run("train --from MODEL --seed 5")).isZero();
    assertThat(bottleneck.out()).contains("os elsewhere instead of test");
  }

  @Test
  void digitsThatLieElsewhereNowAreAskedFor() throws IOException {
    Files.move(digits, folder.resolve("moved.csv"));
    assertThat(run("train --from MODEL")).isEqualTo(2);
    assertThat(bottleneck.err())
        .contains("The digits to learn from again (digits)")
        .contains("name them with --data");
    assertThat(run("train --from MODEL --data FOLDER/moved.csv")).isZero();
    assertThat(bottleneck.out()).contains("bit for bit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOLDER/missing.zip|There is no file",
        "FOLDER|is a folder",
        "DIGITS|cannot be repeated: ",
        "nosuchrun|No run's id begins with",
        "FOLDER/empty.json|cannot be repeated: ",
        "FOLDER/half.json|is missing",
        "MODEL --preset seed|--from and --preset",
        "MODEL --resume last|cannot change --from"
      })
  void refusalsAreOneSentence(String line) throws IOException {
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(folder.resolve("half.json"), "{\"name\": \"half\"}");
    String[] parts = line.split("\\|");
    assertThat(run("train --from " + parts[0])).isEqualTo(2);
    assertThat(bottleneck.err().lines()).singleElement().asString().contains(parts[1]);
  }

  @Test
  void aTerminalIsShownHowFarAnEpochIsAndAPipeIsNot() throws IOException {
    assertThat(run("train --from MODEL")).isZero();
    assertThat(bottleneck.err()).isEmpty();
    bottleneck.terminal = true;
    assertThat(run("train --from MODEL")).isZero();
    assertThat(bottleneck.err())
        .contains("epoch 1 of 3", "epoch 3 of 3", "[########################] 100 %")
        .endsWith("\r");
    assertThat(run("train --from MODEL --json")).isZero();
    assertThat(bottleneck.err()).isEmpty();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static ModelCard card(Path file) throws IOException {
    return new ModelFile().open(file).card();
  }

  private int run(String words, Object... values) {
    return bottleneck.words(
        String.format(words, values)
            .replace("DIGITS", digits.toString())
            .replace("MODEL", model.toString())
            .replace("CARD", folder.resolve("card.json").toString())
            .replace("DESCRIPTION", folder.resolve("model.json").toString())
            .replace("FOLDER", folder.toString()));
  }
}
