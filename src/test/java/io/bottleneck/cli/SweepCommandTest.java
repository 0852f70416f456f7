package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.lab.runs.ProcessLock;
import io.bottleneck.lab.sweep.Children;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps whose processes are commands of this one, trained by an engine that takes no time. */
@Timeout(60)
class SweepCommandTest {
  private static final String BASE =
      "{\"base\": {\"preset\": \"quick\", \"layers\": [5, 2], \"batch\": 8, \"epochs\": 2}, ";

  @TempDir private Path folder;
  private TrainingServices bottleneck;
  private Path digits;

  /** What each process was told to do, in the order they began. */
  private final List<List<String>> started = new ArrayList<>();

  private record Over(int code) implements Children.Child {
    @Override
    public CompletionStage<Integer> exit() {
      return CompletableFuture.completedFuture(code);
    }

    @Override
    public void end() {}
  }

  @BeforeEach
  void write() throws IOException {
    bottleneck = new TrainingServices(folder.resolve("home"));
    bottleneck.children = this::train;
    digits = TinyDigits.write(folder.resolve("digits.csv"), 40);
  }

  private Children.Child train(List<String> arguments, Path out, Path err) throws IOException {
    started.add(arguments);
    try (PrintStream stdout = new PrintStream(new FileOutputStream(out.toFile(), true));
        PrintStream stderr = new PrintStream(err.toFile())) {
      return new Over(bottleneck.run(stdout, stderr, arguments.toArray(String[]::new)));
    }
  }

  @Test
  void trainsEveryCombinationAndSortsThemByValidationLoss() throws IOException {
    int code = sweep(BASE + "\"grid\": {\"seed\": [3, 4], \"learningRate\": [0.001, 0.1, 0.5]}}");
    assertThat(code).isZero();
    assertThat(bottleneck.err()).isEmpty();
    assertThat(started).hasSize(6);
    assertThat(bottleneck.out())
        .contains(
            "6 entries, 1 at a time, kept in "
                + folder.resolve("out")
                + ": 0 finished already, 0 go on, 6 to begin.")
        .contains("1/6  entry 1 (seed 3, learningRate 0.001): validation loss 0.");
    List<String[]> table = csv();
    assertThat(table.get(0))
        .containsExactly(
            "entry",
            "seed",
            "learningRate",
            "state",
            "trained_epochs",
            "training_loss",
            "validation_loss",
            "knn_accuracy",
            "trustworthiness",
            "seconds",
            "run",
            "folder");
    List<Double> losses = new ArrayList<>();
    for (String[] row : table.subList(1, 7)) {
      ModelCard card = card(row[11]);
      assertThat(row[0]) // the last setting changes fastest
          .isEqualTo(
              Integer.toString(
                  (row[1].equals("3") ? 1 : 4) + List.of("0.001", "0.1", "0.5").indexOf(row[2])));
      assertThat(card.spec().seed()).isEqualTo(Long.parseLong(row[1]));
      assertThat(card.spec().optimiser().learningRate()).isEqualTo(Double.parseDouble(row[2]));
      assertThat(card.spec().encoderSizes()).containsExactly(5, 2);
      assertThat(row[3]).isEqualTo("finished");
      assertThat(row[4]).isEqualTo("2");
      assertThat(Double.parseDouble(row[5])).isEqualTo(card.trainingLosses().get(1));
      assertThat(Double.parseDouble(row[6])).isEqualTo(card.validationLosses().get(1));
      assertThat(bottleneck.runs().info(row[10]).tags()).containsExactly("sweep");
      assertThat(bottleneck.runs().info(row[10]).name()).isEqualTo("grid " + row[0]);
      losses.add(Double.parseDouble(row[6]));
    }
    assertThat(losses).isSorted();
    List<String> printed = bottleneck.out().lines().toList();
    int header = printed.indexOf("") + 1;
    assertThat(printed.get(header).strip().split(" {2,}"))
        .containsExactly(
            "entry",
            "seed",
            "learningRate",
            "trained epochs",
            "training",
            "validation",
            "10-NN",
            "trustworthiness",
            "seconds");
    for (int i = 1; i <= 6; i++) {
      String[] row = printed.get(header + i).strip().split(" +");
      assertThat(row[0]).isEqualTo(table.get(i)[0]);
      assertThat(Double.parseDouble(row[5])).isEqualTo(Math.round(losses.get(i - 1) * 1e5) / 1e5);
    }
  }

  @Test
  void epochsThatWereAskedForAreNotCalledLikeThoseThatWereTrained() throws IOException {
    assertThat(sweep(BASE + "\"grid\": {\"epochs\": [1, 3]}}")).isZero();
    assertThat(csv().get(0)).contains("epochs").doesNotHaveDuplicates();
    List<String> printed = bottleneck.out().lines().toList();
    String header = printed.get(printed.indexOf("") + 1);
    assertThat(header.strip().split(" {2,}")).contains("epochs").doesNotHaveDuplicates();
  }

  @Test
  void aListTrainsTheseAndNoOthersAsOneObject() throws IOException {
    int code =
        sweep(
            BASE
                + "\"list\": [{\"layers\": [4, 3, 2]}, {\"kind\": \"denoising\","
                + " \"noiseStrength\": 0.2, \"batchNormalisation\": true}]}",
            "--json");
    assertThat(code).isZero();
    JsonNode object = new ObjectMapper().readTree(bottleneck.out());
    assertThat(object.get("event").asText()).isEqualTo("sweep");
    assertThat(object.get("entries")).hasSize(2);
    for (JsonNode entry : object.get("entries")) {
      ModelCard card = card(entry.get("folder").asText());
      boolean first = entry.get("entry").asInt() == 1;
      assertThat(card.spec().encoderSizes()).hasSize(first ? 3 : 2);
      assertThat(card.spec().batchNormalisation()).isEqualTo(!first);
      assertThat(card.spec().noise().strength()).isEqualTo(first ? 0 : 0.2);
      assertThat(entry.get("settings").get("layers").asText()).isEqualTo(first ? "4-3-2" : "5-2");
      assertThat(entry.get("trainedEpochs").asInt()).isEqualTo(2);
      assertThat(entry.get("validationLoss").asDouble()).isEqualTo(card.validationLosses().get(1));
    }
  }

  @Test
  void runAgainItTrainsNothingThatIsFinishedAndFindsItInALongerFile() throws IOException {
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3, 4]}}")).isZero();
    byte[] table = Files.readAllBytes(folder.resolve("out/sweep.csv"));
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3, 4]}}")).isZero();
    assertThat(started).hasSize(2);
    assertThat(bottleneck.out()).contains("2 finished already, 0 go on, 0 to begin.");
    assertThat(folder.resolve("out/sweep.csv")).hasBinaryContent(table);
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [5, 4, 3]}}")).isZero();
    assertThat(started).hasSize(3);
    assertThat(csv()).hasSize(4);
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3]}}", "--force")).isZero();
    assertThat(started).hasSize(4);
  }

  @Test
  void whatWasCutOffGoesOnAndEndsLikeOneThatWasNot() throws IOException {
    String grid = BASE + "\"grid\": {\"seed\": [3]}}";
    assertThat(sweep(grid)).isZero();
    List<Double> whole = card(csv().get(1)[10]).validationLosses();
    Path entry = folder.resolve("out").resolve(csv().get(1)[10]);
    Files.delete(entry.resolve("result.json"));
    Path run = bottleneck.runs().folder(bottleneck.runs().find("last"));
    Files.delete(run.resolve("checkpoints/epoch-000002.zip"));
    List<String> lines = Files.readAllLines(run.resolve("history.jsonl"));
    Files.write(run.resolve("history.jsonl"), lines.subList(0, lines.size() - 1));
    Files.writeString(entry.resolve("events.jsonl"), "{\"event\":\"ep"); // as a kill leaves it
    Files.writeString(
        entry.resolve("events.jsonl"),
        "{\"event\":\"run\",\"id\":\"%s\"}\n{\"event\":\"ep".formatted(run.getFileName()));
    assertThat(sweep(grid)).isZero();
    assertThat(bottleneck.out()).contains("0 finished already, 1 go on, 0 to begin.");
    assertThat(started.get(1)).containsSequence("--resume", run.getFileName().toString());
    assertThat(card(csv().get(1)[10]).validationLosses()).isEqualTo(whole);
    assertThat(bottleneck.runs().list().runs()).hasSize(1);
  }

  @Test
  void anEntryThatFailsStopsNoOtherAndIsTriedAgain() throws IOException {
    Children well = bottleneck.children;
    bottleneck.children =
        (arguments, out, err) -> {
          if (started.size() == 1) {
            started.add(arguments);
            Files.writeString(err, "Something\nThe disk is full.\n");
            return new Over(1);
          }
          return well.start(arguments, out, err);
        };
    String grid = BASE + "\"grid\": {\"seed\": [3, 4, 5]}}";
    assertThat(sweep(grid)).isEqualTo(1);
    assertThat(started).hasSize(3);
    assertThat(bottleneck.err().lines())
        .singleElement()
        .asString()
        .isEqualTo(
            "1 of 3 entries failed, the first is 2 (The disk is full); the others are kept, the same"
                + " command tries again.");
    assertThat(csv().get(3)).startsWith("2", "4", "failed");
    assertThat(bottleneck.out()).contains("entry 2 (seed 4): failed");
    bottleneck.children = well;
    assertThat(sweep(grid)).isZero();
    assertThat(started).hasSize(4);
  }

  @Test
  void aProcessThatCannotBeStartedFailsItsEntry() throws IOException {
    bottleneck.children =
        (arguments, out, err) -> {
          throw new IOException("no memory");
        };
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3]}}")).isEqualTo(1);
    assertThat(bottleneck.err()).contains("It could not be started: no memory");
  }

  @Test
  void asManyRunAtOnceAsAskedFor() throws IOException {
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    List<Integer> atOnce = new ArrayList<>();
    bottleneck.children =
        (arguments, out, err) -> {
          running.add(new CompletableFuture<>());
          CompletableFuture<Integer> mine = running.get(running.size() - 1);
          long alive = running.stream().filter(each -> !each.isDone()).count();
          atOnce.add((int) alive);
          if (alive == 2) {
            running.forEach(each -> each.complete(1));
          }
          return child(mine, () -> {});
        };
    int code = sweep(BASE + "\"grid\": {\"seed\": [3, 4, 5, 6]}}", "--jobs", "2");
    assertThat(code).isEqualTo(1);
    assertThat(atOnce).containsExactly(1, 2, 1, 2);
  }

  @Test
  void anInterruptionEndsTheProcessesAndBeginsNoOther() throws IOException {
    CompletableFuture<Runnable> interrupt = new CompletableFuture<>();
    CompletableFuture<Integer> running = new CompletableFuture<>();
    bottleneck.processEnd =
        action -> {
          interrupt.complete(action);
          return () -> false;
        };
    bottleneck.children =
        (arguments, out, err) -> {
          started.add(arguments);
          CompletableFuture.runAsync(interrupt.join());
          return child(running, () -> running.complete(143));
        };
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3, 4]}}")).isEqualTo(130);
    assertThat(started).hasSize(1);
    assertThat(bottleneck.err())
        .contains("Interrupted with 0 of 2 entries finished; those begun keep their last epoch");
    assertThat(csv().get(1)).startsWith("1", "3", "unfinished");
  }

  /** The folder is free for the next sweep only when nobody writes into it any more. */
  @Test
  void aTableThatCannotBeWrittenEndsTheOthersBeforeTheFolderIsFree() throws IOException {
    CompletableFuture<Integer> other = new CompletableFuture<>();
    CompletableFuture<Boolean> taken = new CompletableFuture<>();
    bottleneck.children =
        (arguments, out, err) -> {
          started.add(arguments);
          if (started.size() == 1) {
            Files.createDirectories(folder.resolve("out/sweep.csv/in-the-way"));
            return new Over(1);
          }
          return child(other, () -> CompletableFuture.runAsync(() -> end(other, taken)));
        };
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3, 4, 5]}}", "--jobs", "2")).isEqualTo(1);
    assertThat(other).isCompletedWithValue(143);
    assertThat(taken).isCompletedWithValue(true);
    assertThat(started).hasSize(2);
    assertThat(bottleneck.err()).contains("sweep.csv");
  }

  /** Ends a child, and says whether the sweep's folder was still taken at that time. */
  private void end(CompletableFuture<Integer> child, CompletableFuture<Boolean> taken) {
    try (ProcessLock lock = ProcessLock.take(folder.resolve("out/sweep.lock")).orElse(null)) {
      taken.complete(lock == null);
    } catch (IOException e) {
      taken.completeExceptionally(e);
    }
    child.complete(143);
  }

  /** In a terminal Ctrl+C reaches a child, and may end it before we hear of it ourselves. */
  @Test
  void aChildThatWasInterruptedInterruptsTheSweep() throws IOException {
    bottleneck.children =
        (arguments, out, err) -> {
          started.add(arguments);
          return new Over(130);
        };
    assertThat(sweep(BASE + "\"grid\": {\"seed\": [3, 4]}}")).isEqualTo(130);
    assertThat(started).hasSize(1);
  }

  private static Children.Child child(CompletableFuture<Integer> exit, Runnable end) {
    return new Children.Child() {
      @Override
      public CompletionStage<Integer> exit() {
        return exit;
      }

      @Override
      public void end() {
        end.run();
      }
    };
  }

  static Stream<Arguments> refusedFiles() {
    return Stream.of(
        Arguments.of("", "no"),
        Arguments.of("[]", "found no JSON object"),
        Arguments.of("{}", "neither grid nor list"),
        Arguments.of("{\"grid\": {}, \"list\": []}", "both there"),
        Arguments.of("{\"girds\": {}}", "\"girds\" is unknown"),
        Arguments.of("{\"grid\": {}}", "grid is empty"),
        Arguments.of("{\"grid\": []}", "grid must be an object"),
        Arguments.of("{\"list\": []}", "list must be a list"),
        Arguments.of("{\"list\": [3]}", "list[0] must be an object"),
        Arguments.of("{\"grid\": {\"seed\": 3}}", "grid.seed must be a list"),
        Arguments.of("{\"grid\": {\"seed\": []}}", "grid.seed must be a list"),
        Arguments.of("{\"grid\": {\"seed\": [1, \"2\"]}}", "grid.seed[1] must be a whole number"),
        Arguments.of("{\"grid\": {\"seed\": [1.5]}}", "grid.seed[0] must be a whole number"),
        Arguments.of("{\"grid\": {\"batch\": [99999999999]}}", "grid.batch[0] must be a whole"),
        Arguments.of("{\"grid\": {\"seed\": [1], \"seed\": [2]}}", "seed"),
        Arguments.of(
            "{\"grid\": {\"sead\": [1]}}", "grid.sead[0] is no setting; there are preset,"),
        Arguments.of("{\"grid\": {\"klWeight\": [true]}}", "grid.klWeight[0] must be a number"),
        Arguments.of("{\"grid\": {\"layers\": [64, 2]}}", "grid.layers[0] must be a list of whole"),
        Arguments.of("{\"grid\": {\"hidden\": [\"x\"]}}", "grid.hidden[0] must be one of \"relu\""),
        Arguments.of(
            "{\"base\": {\"epochs\": null}, \"list\": [{}]}", "base.epochs must be a whole"),
        Arguments.of("{\"grid\": {\"epochs\": [1, 0]}}", "entry 2 ({epochs=0}) cannot be trained"),
        Arguments.of("{\"grid\": {\"noise\": [\"masking\"]}}", "--kind denoising"),
        Arguments.of("{\"grid\": {\"preset\": [\"sead\"]}}", "no preset \"sead\""),
        Arguments.of("{\"grid\": {\"seed\": [1, 2, 1]}}", "entries 1 and 3 are the same network"),
        Arguments.of(
            "{\"grid\": {\"seed\": [%s], \"batch\": [%s]}}".formatted(numbers(40), numbers(30)),
            "it asks for 1,200 trainings"),
        Arguments.of("{\"grid\": {\"seed\": [1]}} x", "line 1"));
  }

  private static String numbers(int count) {
    return String.join(
        ", ", Stream.iterate(1, i -> i + 1).limit(count).map(String::valueOf).toList());
  }

  @ParameterizedTest
  @MethodSource("refusedFiles")
  void aFileThatIsNotAsItShouldBeIsOneSentenceWithThePlace(String grid, String sentence)
      throws IOException {
    assertThat(sweep(grid)).isEqualTo(2);
    assertThat(bottleneck.err().lines())
        .singleElement()
        .asString()
        .contains("In grid.json ", sentence)
        .endsWith("; nothing was trained, correct the file.");
    assertThat(bottleneck.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void otherRefusalsNameWhatIsWrong() throws IOException {
    String grid = BASE + "\"grid\": {\"seed\": [3]}}";
    assertThat(sweep(grid, "--jobs", "0")).isEqualTo(2);
    assertThat(bottleneck.err()).contains("--jobs is 0; 1 to ");
    assertThat(sweep(grid, "--jobs", "1000")).isEqualTo(2);
    assertThat(sweep(grid, "--threads", "1000")).isEqualTo(2);
    assertThat(bottleneck.err()).contains("--threads is 1000");
    assertThat(sweep(grid, "--jobs", "2", "--threads", "2147483647")).isEqualTo(2);
    assertThat(bottleneck.err()).contains("--threads is 2147483647");
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/letter.txt"), "dear");
    assertThat(sweep(grid)).isEqualTo(2);
    assertThat(bottleneck.err()).contains("holds other things than a sweep");
    Files.delete(folder.resolve("out/letter.txt"));
    try (ProcessLock other = ProcessLock.take(folder.resolve("out/sweep.lock")).orElseThrow()) {
      assertThat(sweep(grid)).isEqualTo(2);
      assertThat(bottleneck.err()).contains("Another sweep is writing ");
      assertThat(other).isNotNull();
    }
    Files.writeString(
        digits,
        Files.readString(digits)
            .lines()
            .map(line -> line.substring(line.indexOf(',') + 1) + "\n")
            .reduce("", String::concat));
    assertThat(sweep("{\"list\": [{}, {\"kind\": \"center_loss\"}]}")).isEqualTo(2);
    assertThat(bottleneck.err()).startsWith("Entry 2: A center loss needs the class");
    assertThat(started).isEmpty();
    assertThat(bottleneck.words("sweep %s --data %s --out x", folder.resolve("no.json"), digits))
        .isEqualTo(2);
    assertThat(bottleneck.err()).contains("Cannot read ", "no.json: there is no such file");
  }

  private int sweep(String grid, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("grid.json"), grid);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "sweep",
                file.toString(),
                "--data",
                digits.toString(),
                "--out",
                folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return bottleneck.run(arguments.toArray(String[]::new));
  }

  private List<String[]> csv() throws IOException {
    return Files.readAllLines(folder.resolve("out/sweep.csv")).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  private ModelCard card(String entry) throws IOException {
    return new ModelFile().open(folder.resolve("out").resolve(entry).resolve("model.zip")).card();
  }
}
