package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunRecorder;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.runs.ToyEngine;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SpecJson;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With runs that an engine without a network trained in no time. */
class RunsCommandTest {
  @TempDir private Path folder;
  private Path runs;
  private Console console;

  @BeforeEach
  void openConsole() {
    runs = folder.resolve("runs");
    console = new Console(runs);
  }

  @Test
  void noRunsYetIsNoFailure() throws IOException {
    assertThat(console.run("runs")).isZero();
    assertThat(console.out()).contains("No runs are kept in " + runs, "bottleneck train");
    assertThat(console.run("runs", "--json")).isZero();
    assertThat(json().get("runs")).isEmpty();
    assertThat(console.run("runs", "show", "last")).isEqualTo(2);
    assertThat(console.err().lines()).singleElement().asString().contains("There is no run in");
  }

  @Test
  void listsTheNewestFirstWithWhatBecameOfThem() throws Exception {
    String done = train(1, TinyRuns.spec(3), "first try");
    String cut = train(2, TinyRuns.spec(2), "cut");
    cutOff(cut);
    try (RunRecorder running = begin(3, TinyRuns.spec(4), "now")) {
      assertThat(console.run("runs")).isZero();
      assertThat(console.err()).isEmpty();
      List<String> lines = console.out().lines().toList();
      assertThat(lines.get(0)).startsWith("id ").contains("state", "best loss", "kind", "data");
      assertThat(lines.get(1)).startsWith(running.id()).contains(" now ", " training ", " 0/4 ");
      assertThat(lines.get(2)).startsWith(cut).contains(" interrupted ", " 2/5 ");
      assertThat(lines.get(3))
          .startsWith(done)
          .contains(" first try ", " completed ", " 3/3 ", " plain ", " made up")
          .contains(String.format(Locale.ROOT, " %.5f ", best(done)));
      assertThat(lines.get(5)).contains("bottleneck train --resume " + cut);
      assertThat(lines).hasSize(6);

      assertThat(console.run("runs", "--json")).isZero();
      JsonNode listed = json().get("runs");
      assertThat(listed).hasSize(3);
      assertThat(listed.findValuesAsText("id")).containsExactly(running.id(), cut, done);
      assertThat(listed.findValuesAsText("state"))
          .containsExactly("running", "interrupted", "completed");
      JsonNode last = listed.get(2);
      assertThat(last.get("name").asText()).isEqualTo("first try");
      assertThat(last.get("epochs").asInt()).isEqualTo(3);
      assertThat(last.get("epochsWanted").asInt()).isEqualTo(3);
      assertThat(last.get("bestValidationLoss").asDouble()).isEqualTo(best(done));
      assertThat(last.get("created").asText()).isEqualTo("2026-03-01T10:00:00Z");
      assertThat(last.get("tags").get(0).asText()).isEqualTo("vae");
      assertThat(listed.get(1).get("canContinue").asBoolean()).isTrue();
      assertThat(listed.get(0).get("bestValidationLoss").isNull()).isTrue();
    }
  }

  @Test
  void whatIsNoRunIsToldAndLeft() throws Exception {
    String id = train(1, TinyRuns.spec(1), "one");
    Path stray = Files.createDirectories(runs.resolve("stray"));
    assertThat(console.run("runs")).isZero();
    assertThat(console.out()).contains(id);
    assertThat(console.err().lines()).singleElement().asString().contains("stray", "run.json");
    assertThat(stray).exists();
    assertThat(console.run("runs", "--json")).isZero();
    assertThat(json().get("unreadable").get("stray").asText()).contains("run.json");
    assertThat(console.run("runs", "show", "stray")).isEqualTo(2);
    assertThat(console.err().lines()).singleElement().asString().contains("cannot be read");
  }

  @Test
  void showsEverythingOfOneRunByTheBeginningOfItsId() throws Exception {
    String id = train(1, TinyRuns.spec(30), "first try");
    assertThat(console.run("runs", "show", id.substring(0, 9))).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(console.out())
        .startsWith(id + "  first try\n")
        .contains("state        completed: ")
        .contains("tags         vae, tiny")
        .contains("note         worth a look")
        .contains("data         made up (" + TinyRuns.CORPUS.source() + ")")
        .contains("digits       40 to learn from, 12 held out")
        .containsPattern("encoderSizes +5-2\n")
        .containsPattern("optimiser.learningRate +0.001\n")
        .contains("10-NN accuracy 0.750, trustworthiness 0.500")
        .contains("Figures after epoch 30")
        .contains("error by class  3: 0.0625");
    List<Integer> shown =
        console
            .out()
            .lines()
            .filter(line -> line.matches(" +\\d+ +\\d\\.\\d{5} +\\d\\.\\d{5} .*"))
            .map(line -> Integer.valueOf(line.strip().split(" +")[0]))
            .toList();
    assertThat(shown).contains(1, 30, bestEpoch(id)).hasSizeBetween(20, 21).isSorted();
    assertThat(console.out()).contains("of 30 epochs; --json has all");
  }

  @Test
  void theSameAsOneObject() throws Exception {
    AutoencoderSpec spec = TinyRuns.spec(30);
    String id = train(1, spec, "first try");
    assertThat(console.run("runs", "show", "last", "--json")).isZero();
    assertThat(console.out().lines()).hasSize(1);
    JsonNode run = json();
    assertThat(run.get("id").asText()).isEqualTo(id);
    assertThat(SpecJson.read(run.get("spec").toString())).isEqualTo(spec);
    assertThat(run.get("losses")).hasSize(30);
    double least = Double.POSITIVE_INFINITY;
    for (JsonNode loss : run.get("losses")) {
      least = Math.min(least, loss.get("validationLoss").asDouble());
    }
    assertThat(run.get("bestValidationLoss").asDouble()).isEqualTo(least);
    assertThat(run.get("figures").get("30").get("knn-accuracy").asDouble()).isEqualTo(0.75);
    assertThat(run.get("ended").get("reason").asText()).isEqualTo("completed");
    assertThat(run.get("note").asText()).isEqualTo("worth a look");
    assertThat(run.get("dataSha256").asText()).isEqualTo(TinyRuns.CORPUS.training().sha256());
    assertThat(run.get("keptEpochs").toString()).contains("30");
  }

  @Test
  void anIdThatMeansNoneOrSeveralIsRefused() throws Exception {
    train(1, TinyRuns.spec(1), "one");
    train(2, TinyRuns.spec(1), "two");
    assertThat(console.run("runs", "show", "1999")).isEqualTo(2);
    assertThat(console.err().lines()).singleElement().asString().contains("No run's id begins");
    assertThat(console.run("runs", "show", "2026")).isEqualTo(2);
    assertThat(console.err().lines()).singleElement().asString().contains("give more of it");
    assertThat(console.run("runs", "show")).isEqualTo(2);
    assertThat(console.err()).contains("RUN");
    assertThat(console.run("runs", "delete")).isEqualTo(2);
  }

  private double best(String id) throws IOException {
    return store(1).history(id).best().orElseThrow().validationLoss();
  }

  private int bestEpoch(String id) throws IOException {
    return store(1).history(id).best().orElseThrow().epoch();
  }

  /** Trains to the end, on a day of March 2026. */
  private String train(int day, AutoencoderSpec spec, String name) throws Exception {
    TrainingService service = new TrainingService(new ToyEngine(), Runnable::run);
    RunRecorder recorder = begin(day, spec, name);
    service.start(
        TrainingRequest.fresh(spec, TinyRuns.CORPUS, 1),
        recorder.andThen(
            event -> {
              if (event instanceof TrainingEvent.EpochDone done) {
                recorder.figures(
                    done.epoch(),
                    Map.of("knn-accuracy", 0.75, "trustworthiness", 0.5, "class-error-3", 0.0625));
              }
            }));
    return recorder.id();
  }

  private RunRecorder begin(int day, AutoencoderSpec spec, String name) throws IOException {
    RunPlan plan =
        new RunPlan(name, "worth a look", List.of("vae", "tiny"), RunOrigin.COMMAND_LINE, "", "");
    TrainingRequest request = TrainingRequest.fresh(spec, TinyRuns.CORPUS, 1);
    return store(day).begin(request, plan, Map.of(), failure -> {});
  }

  private RunStore store(int day) {
    Instant morning = Instant.parse("2026-03-0" + day + "T10:00:00Z");
    return new RunStore(runs, Disk.REAL, new ModelFile(), Clock.fixed(morning, ZoneOffset.UTC));
  }

  /** Makes a run of two epochs one that was to have five. */
  private void cutOff(String id) throws IOException {
    RunSummary run = store(1).summary(id);
    Path history = run.folder().resolve("history.jsonl");
    Files.write(
        history,
        Files.readAllLines(history).stream().filter(line -> !line.contains("\"ended\"")).toList());
    Path info = run.folder().resolve("run.json");
    Files.writeString(
        info, Files.readString(info).replaceFirst("\"epochs\" : 2", "\"epochs\" : 5"));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(console.out());
  }
}
