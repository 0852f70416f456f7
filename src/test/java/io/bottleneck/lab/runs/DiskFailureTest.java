package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Disk;
import io.bottleneck.data.FaultyDisk;
import io.bottleneck.data.FaultyDisk.Operation;
import io.bottleneck.training.TrainingRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs whose disk fails at every single point. Whatever happens, going on with one afterwards ends
 * where a run ends that nothing has disturbed.
 */
class DiskFailureTest {
  /** A field, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger(RunRecorder.class.getName());

  @TempDir private static Path home;
  private static Trial sound;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    LOG.setLevel(Level.OFF); // hundreds of failures, each with where it came from
    sound = Trial.undisturbed(home.resolve("sound"));
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @Test
  void theEpochsOfATrialAreThoseOfARunThatWasNeverInterrupted() throws Exception {
    TinyRuns whole = new TinyRuns(home.resolve("whole"), Disk.REAL, new ToyEngine());
    String id = whole.train(TinyRuns.spec(Trial.EPOCHS + 1), event -> {}).info().id();
    assertThat(whole.store.newest(id).parameters())
        .isEqualTo(sound.runs.store.newest(sound.id).parameters());
  }

  @Test
  void anOperationThatFailsOnceCostsNoEpoch() throws Exception {
    int n = 1;
    for (boolean failed = true; failed; n++) {
      int at = n;
      Trial trial = trial("once " + n, disk -> disk.failAt(at));
      failed = trial.disk.failures() > 0;
      if (trial.id != null) {
        assertThat(trial.runs.failures)
            .isEqualTo(failed ? List.of(trial.sentence(FaultyDisk.BROKEN)) : List.of());
        assertThat(trial.losses()).isEqualTo(sound.losses().subList(0, Trial.EPOCHS));
        assertThat(trial.newest()).isEqualTo(Trial.EPOCHS);
        assertThat(trial.temporaries()).isEmpty();
        assertGoesOn(trial);
      }
    }
    assertThat(n).isGreaterThan(25);
  }

  @Test
  void aDiskThatBreaksForGoodCostsOnlyWhatComesAfterwards() throws Exception {
    int n = 1;
    for (boolean failed = true; failed; n++) {
      int from = n;
      Trial trial = trial("for good " + n, disk -> disk.failFrom(from));
      failed = trial.disk.failures() > 0;
      if (failed && trial.id != null) {
        assertToldOnce(trial, FaultyDisk.BROKEN);
        assertGoesOn(trial);
      }
    }
    assertThat(n).isGreaterThan(25);
  }

  @Test
  void aDiskThatWorksAgainKeepsAllEpochsAfterwards() throws Exception {
    int n = 1;
    for (boolean failed = true; failed; n++) {
      int from = n;
      Trial trial = new Trial(home.resolve("healed " + n)).healedAfter(1);
      run(trial, disk -> disk.failFrom(from));
      failed = trial.disk.failures() > 0;
      if (trial.id != null) {
        assertThat(trial.losses()).isEqualTo(sound.losses().subList(0, Trial.EPOCHS));
        assertThat(trial.newest()).isEqualTo(Trial.EPOCHS);
        assertThat(trial.now().history().ended()).isPresent();
        assertThat(trial.now().codes()).containsKey(Trial.EPOCHS);
        assertGoesOn(trial);
      }
    }
    assertThat(n).isGreaterThan(20);
  }

  @Test
  void aDiskThatFillsUpInTheMiddleOfAFileLosesNothing() throws Exception {
    Random random = new Random(11);
    int begun = 0;
    for (int round = 0; round < 20; round++) {
      // Small ones end inside run.json and the first lines, large ones inside weights.
      long room = random.nextInt(round % 2 == 0 ? 5_000 : 90_000);
      Trial trial = trial("room for " + room, disk -> disk.leaveRoom(room));
      assertThat(trial.disk.failures()).isPositive();
      if (trial.id != null) {
        begun++;
        assertToldOnce(trial, FaultyDisk.FULL);
        assertThat(trial.temporaries()).isEmpty();
        assertGoesOn(trial);
      }
    }
    assertThat(begun).isBetween(10, 19);
  }

  @Test
  void aFolderThatBecomesUnwritableKeepsWhatItHoldsAndTakesMoreOnceItIsWritableAgain()
      throws Exception {
    Trial trial = new Trial(home.resolve("unwritable")).healedAfter(1);
    TrainingRequest request = trial.begin();
    trial.disk.refuse(trial.runs.store.folder(trial.id));
    trial.train(request);
    assertToldOnce(trial, "permission is denied");
    assertThat(trial.losses()).isEqualTo(sound.losses().subList(0, Trial.EPOCHS));
    assertThat(trial.now().weights()).containsOnlyKeys(2); // the others' time was over
    assertThat(trial.temporaries()).isEmpty();
    assertGoesOn(trial);
  }

  @Test
  void flushesThatFailAreFailures() throws Exception {
    assertKeepsNothing(Operation.FORCE);
  }

  @Test
  void movesThatFailAreFailures() throws Exception {
    assertKeepsNothing(Operation.MOVE);
  }

  @Test
  void twoCausesInTurnAreToldOnceEach() throws Exception {
    Trial trial = new Trial(home.resolve("two causes"));
    TrainingRequest request = trial.begin();
    trial.disk.refuse(trial.runs.store.folder(trial.id).resolve("codes.f32"));
    trial.disk.failOn(Operation.MOVE);
    trial.train(request);
    assertThat(trial.runs.failures)
        .containsExactly(trial.sentence(FaultyDisk.BROKEN), trial.sentence("permission is denied"));
  }

  @Test
  void weightsThatCannotBeDeletedOnlyTakeRoom() throws Exception {
    FaultyDisk disk = new FaultyDisk();
    TinyRuns runs = new TinyRuns(home.resolve("crowded"), disk, new ToyEngine());
    disk.failOn(Operation.DELETE);
    String id = runs.train(TinyRuns.spec(11), event -> {}).info().id();
    assertThat(runs.failures).hasSize(1);
    assertThat(runs.store.keptEpochs(id)).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(runs.store.newest(id).card().epoch()).isEqualTo(11);
    assertThat(runs.store.history(id).newest()).isEqualTo(11);
  }

  private void assertKeepsNothing(Operation broken) throws Exception {
    Trial trial = new Trial(home.resolve("broken"));
    TrainingRequest request = trial.begin();
    trial.disk.failOn(broken);
    trial.train(request);
    assertToldOnce(trial, FaultyDisk.BROKEN);
    assertThat(trial.now().weights()).isEmpty();
    assertThat(trial.temporaries()).isEmpty();
    assertThat(trial.keptEpoch()).isEqualTo(-1);
  }

  /** A run from beginning to end; without an id if it could not even begin. */
  private static Trial trial(String name, Consumer<FaultyDisk> fault) {
    Trial trial = new Trial(home.resolve(name));
    run(trial, fault);
    return trial;
  }

  private static void run(Trial trial, Consumer<FaultyDisk> fault) {
    fault.accept(trial.disk);
    TrainingRequest request;
    try {
      request = trial.begin();
    } catch (RunException e) {
      return; // RunStoreFailureTest looks at what cannot begin
    }
    trial.train(request);
  }

  private static void assertToldOnce(Trial trial, String reason) {
    assertThat(trial.runs.failures).containsExactly(trial.sentence(reason));
  }

  /** On a disk that works again. */
  private static void assertGoesOn(Trial trial) throws Exception {
    trial.disk.heal();
    double kept = trial.keptEpoch();
    assertThat(trial.newest()).isEqualTo(kept);
    if (kept < 0) {
      assertThatThrownBy(trial::goOn)
          .isInstanceOf(RunException.class)
          .hasMessageContaining("no weights");
      return;
    }
    trial.goOn();
    trial.assertEndedAs(sound);
  }
}
