package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.BesideWindows;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at any moment, without being asked, and the run goes on: no epoch that was
 * told is lost, and the end is that of a run nobody disturbed.
 */
@BesideWindows
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillLoopTest {
  private static final int KILLS = Integer.getInteger("bottleneck.test.kills", 3);

  /** More than a child trains while its killer reads. */
  private static final int EPOCHS_A_KILL = 25;

  @TempDir private Path folder;

  private final Random random = new Random(20);

  @Test
  void aKilledRunEndsLikeOneThatWasNot() throws Exception {
    int epochs = KILLS * EPOCHS_A_KILL;
    Path undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
    Path disturbed = Files.createDirectory(folder.resolve("disturbed"));
    assertThat(finish(undisturbed, fresh(epochs))).isZero();
    int killed = 0;
    List<String> next = fresh(epochs);
    while (killed < KILLS) {
      int told = kill(disturbed, next);
      killed++;
      List<RunSummary> runs = store(disturbed).list().runs();
      if (runs.isEmpty()) {
        assertThat(told).isZero();
        continue; // killed before it was said that there is a run
      }
      RunSummary run = runs.get(0);
      assertThat(runs).hasSize(1);
      assertThat(run.cutOff()).isTrue();
      assertThat(store(disturbed).unfinished()).hasSize(1);
      assertThat(run.history().newest()).isGreaterThanOrEqualTo(told);
      if (told > 0) {
        assertThat(store(disturbed).keptEpochs(run.info().id()))
            .last()
            .satisfies(kept -> assertThat(kept).isGreaterThanOrEqualTo(told));
      }
      next = List.of("train", "--resume", "last", "--json");
    }
    assertThat(finish(disturbed, next)).isZero();

    assertThat(losses(disturbed)).hasSize(epochs).isEqualTo(losses(undisturbed));
    SavedModel expected = last(undisturbed, epochs);
    SavedModel found = last(disturbed, epochs);
    assertThat(found.parameters()).isEqualTo(expected.parameters());
    assertThat(found.optimiserState().orElseThrow())
        .isEqualTo(expected.optimiserState().orElseThrow());
    assertThat(store(disturbed).list().runs().get(0).history().ended().orElseThrow().reason())
        .isEqualTo(Reason.COMPLETED);
  }

  private List<String> fresh(int epochs) throws IOException {
    Path data = TinyDigits.write(folder.resolve("digits.csv"), 60);
    return List.of(
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
        "--json");
  }

  private static int finish(Path home, List<String> arguments) throws Exception {
    return ChildProcess.of(home, arguments)
        .redirectOutput(home.resolve("out.txt").toFile())
        .redirectError(home.resolve("err.txt").toFile())
        .start()
        .waitFor();
  }

  /** Kills a child some lines into its run; returns the last epoch it told of. */
  private int kill(Path home, List<String> arguments) throws Exception {
    Process child =
        ChildProcess.of(home, arguments).redirectError(home.resolve("err.txt").toFile()).start();
    int lines = 1 + random.nextInt(8);
    int told = 0;
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        JsonNode event;
        try {
          event = new ObjectMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException half) {
          break; // the line the kill cut off
        }
        assertThat(event.path("event").asText()).isNotEqualTo("ended");
        if (event.path("event").asText().equals("epoch")) {
          told = event.get("epoch").asInt();
        }
        if (--lines == 0) {
          dawdle();
          child.toHandle().destroyForcibly(); // unlike Process.destroy, leaves the streams open
        }
      }
    }
    assertThat(child.waitFor()).isEqualTo(128 + 9);
    return told;
  }

  /**
   * Somewhere between nothing and some ten milliseconds, so that kills hit all parts of an epoch.
   */
  private void dawdle() {
    long end = System.nanoTime() + random.nextInt(10_000_000);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static List<String> losses(Path home) throws IOException {
    RunStore store = store(home);
    RunHistory history = store.history(store.list().runs().get(0).info().id());
    List<String> losses = new ArrayList<>();
    for (EpochRecord epoch : history.epochs()) {
      losses.add(epoch.epoch() + " " + epoch.trainingLoss() + " " + epoch.validationLoss());
    }
    return losses;
  }

  private static SavedModel last(Path home, int epochs) throws IOException {
    RunStore store = store(home);
    return store.checkpoint(store.list().runs().get(0).info().id(), epochs);
  }

  private static RunStore store(Path home) {
    return new RunStore(
        home.resolve("home").resolve("runs"),
        Disk.REAL,
        new ModelFile(),
        Clock.systemDefaultZone());
  }
}
