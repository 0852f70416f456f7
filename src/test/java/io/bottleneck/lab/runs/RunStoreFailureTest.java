package io.bottleneck.lab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.FaultyDisk;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one does with kept runs, on a disk that fails. */
class RunStoreFailureTest {
  @TempDir private Path home;
  private FaultyDisk disk;
  private RunStore store;
  private String id;
  private Path folder;

  @BeforeEach
  void trainOne() throws Exception {
    Trial trial = new Trial(home.resolve("runs"));
    trial.train(trial.begin());
    disk = trial.disk;
    store = trial.runs.store;
    id = trial.id;
    folder = store.folder(id);
  }

  @Test
  void aRunThatCannotBeginLeavesNothing() throws Exception {
    Map<String, ByteBuffer> before = FolderBytes.of(home);
    int n = 1;
    for (boolean refused = true; refused; n++) {
      disk.failAt(n);
      refused = !begins(FaultyDisk.BROKEN);
      disk.heal();
      if (refused) {
        assertThat(FolderBytes.of(home)).isEqualTo(before);
        assertOnlyOneRun();
      }
    }
    assertThat(n).isGreaterThan(10);
  }

  @Test
  void aRunThatCannotBeginOnAFullOrUnwritableDiskLeavesNothing() throws Exception {
    for (long room : new long[] {0, 1, 100, 1_000}) {
      disk.leaveRoom(room);
      assertThat(begins(FaultyDisk.FULL)).isFalse();
      assertOnlyOneRun();
    }
    disk.heal();
    disk.refuse(store.folder());
    assertThat(begins("permission is denied")).isFalse();
    assertOnlyOneRun();
  }

  @Test
  void aRunThatCannotBeDescribedIsAsItWas() throws Exception {
    untilItSucceeds(
        () -> store.describe(id, "mine", "a note", List.of("good")),
        "could not be changed",
        "it is as it was");
    assertThat(store.info(id).name()).isEqualTo("mine");
  }

  @Test
  void aRunThatCannotBeLeftIsAsItWas() throws Exception {
    cutOff();
    Readable before = Readable.of(store, id);
    disk.leaveRoom(20);
    assertThatThrownBy(() -> store.leave(id)).hasMessageContaining(FaultyDisk.FULL);
    assertThat(Readable.of(store, id)).isEqualTo(before);
    assertThat(store.summary(id).cutOff()).isTrue();
    disk.heal();
    store.leave(id); // behind what is torn
    assertThat(store.history(id).ended().orElseThrow().reason()).isEqualTo(Reason.STOPPED);
    assertThat(store.history(id).epochs()).isEqualTo(before.history().epochs());
  }

  @Test
  void aFailureToLeaveARunIsOneSentence() throws Exception {
    cutOff();
    disk.refuse(folder);
    assertSentence(() -> store.leave(id), "could not be changed", "it is as it was");
  }

  @Test
  void aRunThatCannotBeDeletedIsStillThere() throws Exception {
    untilItSucceeds(() -> store.delete(id), "could not be deleted", "it is still there");
    assertThat(store.list().runs()).isEmpty();
  }

  @Test
  void aRunThatCannotBeRestoredStaysWhereItIs() throws Exception {
    Map<String, ByteBuffer> before = FolderBytes.of(folder);
    store.delete(id);
    disk.failAt(1);
    assertSentence(() -> store.restore(id), "could not be brought back", "it still lies in");
    assertThat(store.list().runs()).isEmpty();
    store.restore(id);
    assertThat(FolderBytes.of(folder)).isEqualTo(before);
  }

  @Test
  void whatCannotBeTakenAwayForGoodComesBackWholeOrNotAtAll() throws Exception {
    Map<String, ByteBuffer> before = FolderBytes.of(folder);
    int whole = 0;
    int n = 1;
    for (boolean gone = false; !gone; n++) {
      store.delete(id);
      disk.failAt(n);
      assertSentence(() -> store.emptyTrash(-1), "could not be taken away", "tried again");
      if (comesBack()) {
        whole++;
        assertThat(FolderBytes.of(folder)).isEqualTo(before);
      } else {
        gone = true;
      }
    }
    assertThat(whole).isPositive();
    store.emptyTrash(30); // what has begun is ended, however new
    assertThat(store.folder().resolve(".trash")).isEmptyDirectory();
  }

  @Test
  void oneRunThatCannotBeTakenAwayDoesNotKeepTheOthers() throws Exception {
    Trial other = new Trial(home.resolve("runs"));
    other.train(other.begin());
    List<String> both = Stream.of(id, other.id).sorted().toList();
    for (String each : both) {
      store.delete(each);
    }
    disk.refuse(
        store.folder().resolve(".trash").resolve(both.get(0))); // the one whose turn is first
    assertSentence(() -> store.emptyTrash(-1), "could not be taken away", "tried again");
    disk.heal();
    assertThatThrownBy(() -> store.restore(both.get(1))).hasMessageContaining("brought back");
    store.restore(both.get(0));
    assertThat(store.keptEpochs(both.get(0))).containsExactly(0, 1, 2);
  }

  private interface Change {
    void apply() throws IOException;
  }

  /** Lets the first operation fail, then the second, ... */
  private void untilItSucceeds(Change change, String what, String kept) throws IOException {
    Map<String, ByteBuffer> before = FolderBytes.of(home);
    int n = 1;
    for (boolean failed = true; failed; n++) {
      int failures = disk.failures();
      disk.failAt(n);
      try {
        change.apply();
        failed = false;
        assertThat(disk.failures()).isEqualTo(failures);
      } catch (IOException e) {
        assertSentence(e, what, kept);
        assertThat(FolderBytes.of(home)).isEqualTo(before);
      }
    }
    assertThat(n).isGreaterThan(2);
    disk.heal();
  }

  private static void assertSentence(Change change, String what, String kept) {
    assertThatThrownBy(change::apply)
        .isInstanceOfSatisfying(IOException.class, e -> assertSentence(e, what, kept));
  }

  private static void assertSentence(IOException failure, String what, String kept) {
    assertThat(failure.getMessage())
        .matches("The .* %s.*: [^:;]*; .*%s[^;]*\\.".formatted(what, kept))
        .doesNotContain(". ");
  }

  /** Whether a run could begin; if not, the sentence says why. */
  private boolean begins(String reason) throws IOException {
    SavedModel start = store.checkpoint(id, 1); // a branch writes a history, too
    var request = new TrainingRequest(TinyRuns.spec(3), TinyRuns.CORPUS, 1, Optional.of(start));
    RunPlan plan = RunPlan.of("branch", RunOrigin.HAND).childOf(id);
    try {
      store.begin(request, plan, Map.of(), text -> {}).close();
      return true;
    } catch (RunException e) {
      assertThat(e)
          .hasMessage(
              "The run \"branch\" cannot be kept in %s: %s; nothing was left there, make room or choose another folder."
                  .formatted(store.folder(), reason));
      return false;
    }
  }

  private void assertOnlyOneRun() throws IOException {
    RunListing listing = store.list();
    assertThat(listing.runs()).extracting(run -> run.info().id()).containsExactly(id);
    assertThat(listing.unreadable()).isEmpty();
  }

  private boolean comesBack() {
    try {
      store.restore(id);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes the line of its end away. */
  private void cutOff() throws IOException {
    Path history = folder.resolve("history.jsonl");
    List<String> lines = Files.readAllLines(history);
    Files.write(history, lines.subList(0, lines.size() - 1));
  }
}
