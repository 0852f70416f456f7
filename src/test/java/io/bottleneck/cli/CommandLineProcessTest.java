package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.BesideWindows;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real command line in a process of its own whose class path has no JavaFX. */
@BesideWindows
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineProcessTest {
  @TempDir private Path folder;

  private record Outcome(int exitCode, List<String> out, List<String> err) {}

  @Test
  void trainsWithoutJavaFx() throws Exception {
    Path model = folder.resolve("model.zip");
    Outcome outcome = run(trainArguments(3, model, "--json"));
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.exitCode).isZero();
    List<JsonNode> lines = new ArrayList<>();
    JsonNode figures = null;
    for (String line : outcome.out) {
      JsonNode event = new ObjectMapper().readTree(line);
      switch (event.get("event").asText()) {
        case "figures" -> figures = event; // come when they are measured
        case "finding" -> {} // a network of three epochs may well be ill
        default -> lines.add(event);
      }
    }
    assertThat(figures).isNotNull();
    assertThat(figures.get("epoch").asInt()).isEqualTo(3);
    assertThat(figures.has("class-error-0")).isTrue();
    assertThat(lines)
        .extracting(line -> line.get("event").asText())
        .containsExactly("run", "started", "epoch", "epoch", "epoch", "ended");
    JsonNode last = lines.get(4);
    assertThat(last.get("trainingLoss").asDouble())
        .isPositive()
        .isLessThan(lines.get(2).get("trainingLoss").asDouble());
    for (String seconds : List.of("fitSeconds", "validationSeconds", "snapshotSeconds")) {
      assertThat(last.get(seconds).asDouble()).isPositive();
    }
    SavedModel saved = new ModelFile().open(model);
    assertThat(saved.card().epoch()).isEqualTo(3);
    assertThat(saved.card().validationLosses())
        .last()
        .isEqualTo(last.get("validationLoss").asDouble());
    assertThat(saved.card().toString()).doesNotContain(folder.toString());
  }

  @Test
  void replaysStrokesByTheDigitsThatTheModelLearnedFrom() throws Exception {
    Path model = folder.resolve("model.zip");
    assertThat(run(trainArguments(1, model)).exitCode).isZero();
    Path strokes = WrittenStrokes.write(folder.resolve("strokes.txt"), 10);
    Outcome outcome =
        run(
            List.of(
                "replay", "--strokes", strokes.toString(), "--model", model.toString(), "--json"));
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.exitCode).isZero();
    JsonNode report = new ObjectMapper().readTree(outcome.out.get(0));
    assertThat(report.get("votersLearned").asBoolean()).isTrue();
    assertThat(report.get("votersSource").asText()).endsWith("digits.csv");
    assertThat(report.get("digits").asInt()).isEqualTo(10);
  }

  @Test
  void aBadFileIsOneSentenceAndExitCodeTwo() throws Exception {
    Path bad = Files.writeString(folder.resolve("train.csv"), "label,pixel0\n1,2\n");
    Outcome outcome = run(List.of("train", "--data", bad.toString(), "--preset", "quick"));
    assertThat(outcome.exitCode).isEqualTo(2);
    assertThat(outcome.err).singleElement().asString().contains("train.csv");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that asks to end")
  void anInterruptedRunKeepsItsLastEpoch() throws Exception {
    Path model = folder.resolve("model.zip");
    Process process = ChildProcess.of(folder, trainArguments(100_000, model, "--json")).start();
    int epoch = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      while (epoch < 2) {
        JsonNode line = new ObjectMapper().readTree(lines.readLine());
        epoch = line.get("event").asText().equals("epoch") ? line.get("epoch").asInt() : epoch;
      }
      process.toHandle().destroy(); // unlike Process.destroy, leaves the streams open
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode event = new ObjectMapper().readTree(line);
        if (event.get("event").asText().equals("epoch")) {
          epoch = event.get("epoch").asInt();
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isGreaterThan(128);
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines())
        .contains("Interrupted; %s keeps epoch %d.".formatted(model, epoch))
        .anyMatch(line -> line.contains("bottleneck train --resume"));
    assertThat(new ModelFile().open(model).card().epoch()).isEqualTo(epoch);
  }

  private List<String> trainArguments(int epochs, Path model, String... more) throws IOException {
    Path data = TinyDigits.write(folder.resolve("digits.csv"), 60);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train",
                "--data",
                data.toString(),
                "--preset",
                "quick",
                "--layers",
                "8,2",
                "--batch",
                "10",
                "--epochs",
                Integer.toString(epochs),
                "--out",
                model.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Outcome run(List<String> arguments) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        ChildProcess.of(folder, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int exitCode = process.waitFor();
    return new Outcome(exitCode, Files.readAllLines(out), Files.readAllLines(err));
  }
}
