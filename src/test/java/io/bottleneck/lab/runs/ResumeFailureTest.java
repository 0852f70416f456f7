package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Disk;
import io.bottleneck.data.FaultyDisk;
import io.bottleneck.data.FaultyDisk.Operation;
import io.bottleneck.training.TrainingEvent.Batches;
import io.bottleneck.training.TrainingEvent.EpochDone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are gone on with on a disk that fails. */
class ResumeFailureTest {
  /** A field, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger(RunRecorder.class.getName());

  @TempDir private static Path home;
  private static Trial sound;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    LOG.setLevel(Level.OFF);
    sound = Trial.undisturbed(home.resolve("sound"));
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aRunWhoseHistoryGoesBeyondItsWeightsIsAsItWasWhenItCannotBeTakenUp() throws Exception {
    assertTakenUpOrAsItWas("once", ResumeFailureTest::beyondItsWeights, false);
    assertTakenUpOrAsItWas("for good", ResumeFailureTest::beyondItsWeights, true);
  }

  @Test
  void aRunThatWasStoppedInsideAnEpochIsAsItWasWhenItCannotBeTakenUp() throws Exception {
    assertTakenUpOrAsItWas("stopped", ResumeFailureTest::stopped, false);
  }

  @Test
  void aRunInAFolderThatIsFullOrUnwritableIsNotTakenUp() throws Exception {
    Trial trial = beyondItsWeights(home.resolve("full"));
    Map<String, ByteBuffer> before = FolderBytes.of(trial.runs.store.folder(trial.id));
    trial.disk.leaveRoom(100);
    assertThatThrownBy(trial::goOn).hasMessage(refusal(trial, FaultyDisk.FULL));
    trial.disk.heal();
    trial.disk.refuse(trial.runs.store.folder());
    assertThatThrownBy(trial::goOn).hasMessage(refusal(trial, "permission is denied"));
    assertThat(FolderBytes.of(trial.runs.store.folder(trial.id))).isEqualTo(before);
    assertThat(trial.runs.store.summary(trial.id).running()).isFalse();
  }

  @Test
  void aRunWhoseLockCannotBeMadeIsNotTakenUp() throws Exception {
    Trial trial = beyondItsWeights(home.resolve("lock"));
    Path lock = trial.runs.store.folder(trial.id).resolve("lock");
    Files.delete(lock);
    Files.createDirectory(lock); // what even root cannot open for writing
    assertThatThrownBy(trial::goOn)
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("The run \"tiny\" cannot be gone on with in ");
  }

  @Test
  void weightsOfAnUnfinishedEpochThatCannotBeDeletedDoNotHideNewerOnes() throws Exception {
    Trial trial = stopped(home.resolve("part"));
    trial.disk.failOn(Operation.DELETE);
    trial.goOn();
    assertThat(trial.newest()).isEqualTo(Trial.EPOCHS + 1);
    assertThat(trial.runs.failures).containsExactly(trial.sentence(FaultyDisk.BROKEN));
  }

  @Test
  void codesThatCannotBeCutAreReplacedByThoseOfTheSameEpoch() throws Exception {
    Trial trial = beyondItsWeights(home.resolve("codes"));
    Path codes = trial.runs.store.folder(trial.id).resolve("codes.f32");
    RunStore.Continuation next = resume(trial);
    trial.disk.refuse(codes);
    next.recorder().begins(next.request().start().orElseThrow());
    trial.disk.heal();
    assertThat(trial.runs.failures).containsExactly(trial.sentence("permission is denied"));
    next.recorder().codes(2, new float[] {7, 7, 7, 7}, 2);
    assertThat(trial.runs.store.codedEpochs(trial.id)).containsExactly(1, 2);
    assertThat(trial.runs.store.codes(trial.id, 2).orElseThrow()).containsExactly(7, 7, 7, 7);
    next.recorder().close();
  }

  @Test
  void whatIsMeasuredTooLateHarmsNothingOfARunThatGoesOnAlready() throws Exception {
    TinyRuns runs = new TinyRuns(home.resolve("late"), Disk.REAL, new ToyEngine());
    RunRecorder ended = runs.train(TinyRuns.spec(2), event -> {});
    String id = ended.info().id();
    runs.resume(
        id,
        TinyRuns.spec(4),
        event -> {
          if (event instanceof EpochDone) {
            ended.figures(2, Map.of("knn", 0.5));
            ended.codes(2, new float[] {1, 2, 3, 4}, 2);
          }
        });
    assertThat(runs.failures).isEmpty();
    assertThat(runs.store.history(id).newest()).isEqualTo(4);
    assertThat(runs.store.history(id).ended().orElseThrow().epoch()).isEqualTo(4);
    assertThat(runs.store.codedEpochs(id)).isEmpty();
    ended.figures(2, Map.of("knn", 0.5)); // nor does it, when the run has ended again
    assertThat(runs.store.history(id).newest()).isEqualTo(4);
  }

  private interface Beginning {
    Trial in(Path folder) throws Exception;
  }

  private static void assertTakenUpOrAsItWas(String name, Beginning beginning, boolean lasting)
      throws Exception {
    int n = 1;
    for (boolean refused = true; refused; n++) {
      Trial trial = beginning.in(home.resolve(name + " " + n));
      Path folder = trial.runs.store.folder(trial.id);
      Map<String, ByteBuffer> before = FolderBytes.of(folder);
      if (lasting) {
        trial.disk.failFrom(n);
      } else {
        trial.disk.failAt(n);
      }
      try {
        resume(trial).recorder().close();
        refused = false;
      } catch (RunException e) {
        trial.disk.heal();
        assertThat(e).hasMessage(refusal(trial, FaultyDisk.BROKEN));
        Map<String, ByteBuffer> after = FolderBytes.of(folder);
        if (lasting) { // then run.json may say how many epochs somebody wanted
          after.put("run.json", before.get("run.json"));
          after.keySet().removeIf(file -> file.endsWith(".tmp")); // which could not be deleted
        }
        assertThat(after).isEqualTo(before);
        assertThat(trial.runs.store.summary(trial.id).running()).isFalse();
        trial.goOn();
        trial.assertEndedAs(sound);
      }
    }
    assertThat(n).isGreaterThan(5);
  }

  private static String refusal(Trial trial, String reason) {
    return "The run \"tiny\" cannot be gone on with in %s: %s; it is as it was, make room there and try again."
        .formatted(trial.runs.store.folder(trial.id), reason);
  }

  private static RunStore.Continuation resume(Trial trial) throws IOException {
    return trial.runs.store.resume(
        trial.id, TinyRuns.CORPUS, TinyRuns.spec(Trial.EPOCHS + 1), trial.runs.failures::add);
  }

  /** A whole run whose last weights are gone. */
  private static Trial beyondItsWeights(Path folder) throws Exception {
    Trial trial = new Trial(folder);
    trial.train(trial.begin());
    Files.delete(new RunFolder(trial.runs.store.folder(trial.id)).checkpoint(Trial.EPOCHS));
    return trial;
  }

  /** A run that somebody stopped inside its second epoch. */
  private static Trial stopped(Path folder) throws Exception {
    Trial trial = new Trial(folder);
    AtomicInteger fitted = new AtomicInteger();
    trial.id =
        trial
            .runs
            .train(
                TinyRuns.spec(Trial.EPOCHS),
                event -> {
                  if (event instanceof Batches && fitted.incrementAndGet() == 7) {
                    trial.runs.service.stop();
                  }
                })
            .info()
            .id();
    assertThat(trial.newest()).isEqualTo(1.4);
    return trial;
  }
}
