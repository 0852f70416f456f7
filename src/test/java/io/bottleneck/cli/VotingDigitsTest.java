package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetException;
import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.Disk;
import io.bottleneck.data.LoadProgress;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of 34 of forty digits, runs that tell where these lay, and what lies there now. */
class VotingDigitsTest {
  private static final Logger LOG = Logger.getLogger(VotingDigits.class.getName());

  @TempDir private Path folder;
  private final List<LogRecord> warnings = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          warnings.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path newer;
  private Path older;
  private Path shipped;
  private Path strokes;
  private int kept;
  private int opened;

  @BeforeEach
  void writeDigitsModelAndStrokes() throws IOException {
    LOG.addHandler(listening);
    LOG.setUseParentHandlers(false);
    newer = TinyDigits.write(folder.resolve("newer.csv"), 40);
    older = Files.copy(newer, folder.resolve("older.csv"));
    shipped = TinyDigits.write(folder.resolve("shipped.csv"), 60);
    strokes = WrittenStrokes.write(folder.resolve("strokes.txt"), 10);
    writeModel(newer);
  }

  @AfterEach
  void leaveTheLogAlone() {
    LOG.removeHandler(listening);
    LOG.setUseParentHandlers(true);
  }

  /** The shipped model, as if it had learned from these digits. */
  private void writeModel(Path digits) throws IOException {
    SavedModel model = new ModelFile().open(Path.of("models", "seed.zip"));
    ModelCard card = model.card();
    DigitCorpus corpus = load(digits);
    ModelCard learned =
        new ModelCard(
            card.name(),
            card.spec(),
            card.epoch(),
            corpus.name(),
            corpus.training().sha256(),
            corpus.heldOut().sha256(),
            corpus.training().size(),
            card.trainingLosses(),
            card.validationLosses(),
            card.unfinishedEpoch(),
            card.nativeThreads(),
            card.rateFactor(),
            card.created(),
            card.versions());
    SavedModel tiny = new SavedModel(learned, model.parameters(), model.optimiserState());
    new ModelFile().save(tiny, folder.resolve("model.zip"));
  }

  private static DigitCorpus load(Path digits) throws IOException {
    return new DatasetLoader(null).open(digits, LoadProgress.NONE);
  }

  /** Keeps a run, newer than those before, of the digits that lie there now. */
  private void keepRun(Path digits) throws IOException {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_000_000 + 10L * kept++), ZoneOffset.UTC);
    new RunStore(folder.resolve("runs"), Disk.REAL, new ModelFile(), clock)
        .begin(
            TrainingRequest.fresh(
                new ModelFile().open(Path.of("models", "seed.zip")).card().spec(), load(digits), 1),
            RunPlan.of("run", RunOrigin.HAND),
            Map.of(),
            failure -> {})
        .close();
  }

  private void keepBothRuns() throws IOException {
    keepRun(older);
    keepRun(newer);
  }

  private static void takeLabels(Path digits) throws IOException {
    Files.write(
        digits,
        Files.readAllLines(digits).stream()
            .map(line -> line.substring(line.indexOf(',') + 1))
            .toList());
  }

  private int replay(String... more) {
    CommandServices services =
        ReplayServices.of(
            folder.resolve("runs"),
            () -> {
              opened++;
              return new DatasetLoader(null);
            },
            shipped);
    String[] usual = {"replay", "--strokes", strokes.toString()};
    String[] model = {"--model", folder.resolve("model.zip").toString()};
    String[] all = Stream.of(usual, model, more).flatMap(Stream::of).toArray(String[]::new);
    return BottleneckCommand.run(services, new PrintStream(out), new PrintStream(err), all);
  }

  /** Who votes is {@code digits}, found by so many openings. */
  private void votes(Path digits, boolean learned, int openings) throws IOException {
    assertThat(replay("--json")).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(report.get("votersSource").asText()).isEqualTo(digits.toString());
    assertThat(report.get("votersLearned").asBoolean()).isEqualTo(learned);
    assertThat(opened).as("openings").isEqualTo(openings);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theDigitsOfTheNewestRunVote() throws IOException {
    keepBothRuns();
    votes(newer, true, 1);
    out.reset();
    assertThat(replay()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "34 digits vote: newer.csv (learnt) in " + newer + ", which the model learned from.");
  }

  @Test
  void whereOtherDigitsLieNowTheNextRunIsAsked() throws IOException {
    keepBothRuns();
    TinyDigits.write(newer, 30);
    votes(older, true, 2);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whereUnlabelledDigitsLieNowTheNextRunIsAskedAndThenTheShippedOnes() throws IOException {
    keepBothRuns();
    takeLabels(newer);
    votes(older, true, 2);
    out.reset();
    opened = 0;
    takeLabels(older);
    votes(shipped, false, 3);
    out.reset();
    assertThat(replay()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("51 digits vote: shipped.csv (learnt) in " + shipped)
        .contains("not those the model learned from (newer); --data names others");
  }

  @Test
  void digitsThatNeverHadLabelsCannotVote() throws IOException {
    takeLabels(newer);
    writeModel(newer);
    keepRun(newer);
    votes(shipped, false, 2);
  }

  @Test
  void whereNothingLiesNowTheNextRunIsAskedAndThenTheShippedOnes() throws IOException {
    keepBothRuns();
    Files.delete(newer);
    votes(older, true, 1);
    out.reset();
    opened = 0;
    Files.delete(older);
    votes(shipped, false, 1);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatCannotBeReadIsWarnedOfWithItsCauseAndTheNextRunIsAsked() throws IOException {
    keepBothRuns();
    Files.writeString(newer, "label,pixel0\n1,2\n");
    votes(older, true, 2);
    assertThat(warnings)
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.getLevel()).isEqualTo(Level.WARNING);
              assertThat(warning.getMessage()).contains(newer.toString());
              assertThat(warning.getThrown()).as("a trace nobody asked for").isNull();
            });
    assertThat(replay("--verbose")).isZero();
    assertThat(warnings.get(1).getThrown()).isInstanceOf(DatasetException.class);
  }

  @Test
  void aPlaceOfManyRunsIsOpenedOnce() throws IOException {
    keepRun(newer);
    keepRun(newer);
    TinyDigits.write(newer, 30);
    votes(shipped, false, 2);
  }

  @Test
  void theShippedDigitsAreOpenedOnceThoughRunsLearnedFromThem() throws IOException {
    Files.copy(newer, shipped, StandardCopyOption.REPLACE_EXISTING);
    keepRun(shipped);
    votes(shipped, true, 1);
    out.reset();
    opened = 0;
    TinyDigits.write(shipped, 30);
    votes(shipped, false, 1);
  }

  @Test
  void withoutAnyDigitsOneIsAskedToNameSome() throws IOException {
    keepRun(newer);
    Files.delete(newer);
    Files.delete(shipped);
    assertThat(replay()).isEqualTo(ExitCode.REFUSED);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("no digits to vote at " + shipped)
        .endsWith("name some with --data.");
  }
}
