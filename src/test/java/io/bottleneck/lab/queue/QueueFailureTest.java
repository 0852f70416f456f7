package io.bottleneck.lab.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.data.FaultyDisk;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.runs.ToyEngine;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingEvent.EpochDone;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue and the runs by hand on a disk that fails; tasks run as in {@link RunDeskTest}. */
class QueueFailureTest {
  @TempDir private Path home;

  private final Deque<Runnable> thread = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final FaultyDisk disk = new FaultyDisk();
  private Path file;
  private RunStore store;
  private RunDesk desk;

  @BeforeEach
  void open() {
    file = home.resolve("queue.json");
    store = new RunStore(home.resolve("runs"), disk, new ModelFile(disk), Clock.systemUTC());
    desk = desk();
  }

  private RunDesk desk() {
    RunDesk made =
        new RunDesk(
            new TrainingService(new ToyEngine(), thread::add),
            store,
            new QueueFile(file, disk),
            Map::of,
            Runnable::run,
            1,
            (request, run) -> event -> {},
            failures::add);
    made.useDigits(TinyRuns.CORPUS);
    return made;
  }

  @Test
  void aQueueThatCannotBeWrittenGoesOnAndIsToldOnce() {
    disk.refuse(file);
    desk.add(List.of(entry("first"), entry("second")));
    trainAll();
    assertThat(names()).containsExactlyInAnyOrder("first", "second");
    assertThat(failures)
        .containsExactly(
            "The queue could not be written to %s: permission is denied; it goes on, but the next start will not know it."
                .formatted(file));
  }

  @Test
  void aQueueThatCannotBeWrittenForAWhileIsKnownAtTheNextStart() throws Exception {
    desk.hold(true);
    desk.add(List.of(entry("kept")));
    disk.leaveRoom(0);
    desk.add(List.of(entry("new")));
    assertThat(failures).singleElement().asString().contains(FaultyDisk.FULL);
    assertThat(restored()).containsExactly("kept"); // what was written before
    disk.heal();
    desk.add(List.of(entry("newer")));
    assertThat(restored()).containsExactly("kept", "new", "newer");
    disk.leaveRoom(0);
    desk.add(List.of(entry("newest")));
    assertThat(failures).hasSize(2); // it had worked meanwhile
  }

  @Test
  void aQueueNobodyUnderstandsIsNeverWrittenOver() throws Exception {
    Files.writeString(file, "not ours");
    disk.failAt(1);
    desk.restore(() -> {});
    assertThat(failures).singleElement().asString().endsWith("was kept as " + file + ".");
    assertThat(file).hasContent("not ours");
    desk.hold(true);
    desk.add(List.of(entry("new")));
    assertThat(home.resolve("queue-not-understood.json")).hasContent("not ours");
    assertThat(restored()).containsExactly("new");
  }

  @Test
  void aQueueThatCannotBePutAsideStaysWhereItIs() throws Exception {
    Files.writeString(file, "not ours");
    disk.refuse(file);
    desk.restore(() -> {});
    desk.add(List.of(entry("new")));
    trainAll();
    assertThat(file).hasContent("not ours");
    assertThat(names()).containsExactly("new");
  }

  @Test
  void aQueuedRunThatCannotBeTakenUpIsToldAndTheNextOneIsTrained() throws Exception {
    desk.add(List.of(entry("cut")));
    desk.onChange(
        view -> {
          if (view.epoch() == 1 && view.running().isPresent()) {
            desk.close();
          }
        });
    trainAll();
    assertThat(desk.awaitClosed(1, TimeUnit.SECONDS)).isTrue();
    desk = desk();
    desk.hold(true);
    desk.restore(() -> {});
    desk.add(List.of(entry("next")));
    disk.refuse(store.folder(id("cut")));
    desk.hold(false);
    trainAll();
    assertThat(failures)
        .singleElement()
        .asString()
        .startsWith(
            "The queued run \"cut\" could not be started: The run \"cut\" cannot be gone on")
        .contains("permission is denied; it is as it was");
    assertThat(store.history(id("cut")).newest()).isEqualTo(1);
    assertThat(store.summary(id("cut")).running()).isFalse();
    assertThat(store.history(id("next")).newest()).isEqualTo(2);
  }

  @Test
  void aRunWhoseFolderCannotBeMadeIsTrainedAllTheSameAndSaysSo() {
    disk.refuse(store.folder());
    List<Integer> epochs = new ArrayList<>();
    List<SavedModel> results = new ArrayList<>();
    TrainingRequest request = TrainingRequest.fresh(TinyRuns.spec(2), TinyRuns.CORPUS, 1);
    RunPlan plan = RunPlan.of("mine", RunOrigin.HAND);
    Recording recording = Recording.ofNew(store, request, plan, Map::of, failures::add);
    TrainingObserver observer =
        event -> {
          if (event instanceof EpochDone done) {
            epochs.add(done.epoch());
          } else if (event instanceof Ended ended) {
            assertThat(ended.reason()).isEqualTo(Reason.COMPLETED);
            results.add(ended.result().orElseThrow());
          }
        };
    desk.start(request, recording, observer, Pace.ON);
    trainAll();
    assertThat(epochs).containsExactly(1, 2);
    assertThat(results)
        .singleElement()
        .satisfies(model -> assertThat(model.card().epoch()).isEqualTo(2));
    assertThat(recording.recorder()).isEmpty();
    assertThat(store.folder()).doesNotExist();
    assertThat(failures)
        .containsExactly(
            "The run \"mine\" is trained, but it cannot be kept in %s: permission is denied; make room there for the next, and save its model yourself."
                .formatted(store.folder()));
  }

  private static QueueEntry entry(String name) {
    return QueueEntry.of(name, TinyRuns.spec(2), TinyRuns.CORPUS, RunOrigin.QUEUE, "");
  }

  /** What the next start would know. */
  private List<String> restored() throws IOException {
    Path next = Files.createTempDirectory(home, "next").resolve("queue.json");
    Files.copy(file, next); // this one is the desk's until it closes
    try (QueueFile known = new QueueFile(next, new FaultyDisk())) {
      return known.read().stream().map(QueueEntry::name).toList();
    }
  }

  private List<String> names() {
    return store.list().runs().stream().map(RunSummary::info).map(info -> info.name()).toList();
  }

  private String id(String name) {
    return store.list().runs().stream()
        .map(RunSummary::info)
        .filter(info -> info.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void trainAll() {
    while (!thread.isEmpty()) {
      thread.remove().run();
    }
  }
}
