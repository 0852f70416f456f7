package io.bottleneck.lab.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottleneck.data.Disk;
import io.bottleneck.dl4j.Dl4jEngine;
import io.bottleneck.lab.queue.QueueView.Standing;
import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunPlan;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.ModelFile;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingEvent.Ended;
import io.bottleneck.training.TrainingObserver;
import io.bottleneck.training.TrainingRequest;
import io.bottleneck.training.TrainingService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training thread is a list of tasks that the test runs; files are written at once. */
class RunDeskTest {
  @TempDir private Path home;

  private final Deque<Runnable> thread = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final List<TrainingEvent> watched = new ArrayList<>();
  private TrainingService service;
  private RunStore store;
  private RunDesk desk;

  @BeforeEach
  void open() {
    service = new TrainingService(new Dl4jEngine(), thread::add);
    store = new RunStore(home.resolve("runs"), Disk.REAL, new ModelFile(), Clock.systemUTC());
    desk = desk();
  }

  private RunDesk desk() {
    QueueFile file = new QueueFile(home.resolve("queue.json"), Disk.REAL);
    RunDesk made =
        new RunDesk(
            service,
            store,
            file,
            Map::of,
            Runnable::run,
            1,
            (request, run) -> event -> watched.add(event),
            failures::add);
    made.useDigits(TinyRuns.CORPUS);
    return made;
  }

  @Test
  void runsAreTrainedOneAfterAnotherAndKept() {
    desk.add(List.of(entry("first", 2), entry("second", 3)));
    assertThat(desk.view().running()).map(QueueEntry::name).contains("first");
    trainAll();
    assertThat(desk.view().waiting()).isEmpty();
    assertThat(desk.view().running()).isEmpty();
    assertThat(store.list().runs())
        .extracting(run -> run.info().name() + " " + run.history().newest())
        .containsExactlyInAnyOrder("first 2", "second 3");
    assertThat(store.list().runs())
        .allSatisfy(run -> assertThat(run.info().origin()).isEqualTo(RunOrigin.QUEUE));
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsStartedByHandGoesFirstAndTheQueuedRunGoesOnAsIfItHadNeverStopped() throws Exception {
    desk.add(List.of(entry("whole", 3)));
    trainAll();
    float[] expected = store.newest(id("whole")).parameters();

    List<String> ends = new ArrayList<>();
    RunDesk[] used = {desk};
    TrainingObserver hand = event -> note(event, "hand", ends);
    boolean[] started = new boolean[1];
    desk.onChange(
        view -> {
          if (view.epoch() == 1 && view.running().isPresent() && !started[0]) {
            started[0] = true;
            startByHand(used[0], hand);
            assertThat(used[0].view().running()).isPresent();
          }
        });
    desk.add(List.of(entry("interrupted", 3)));
    trainNext();
    assertThat(ends).isEmpty();
    assertThat(desk.view().standing()).isEqualTo(Standing.HAND_FIRST);
    assertThat(desk.view().waiting()).extracting(QueueEntry::name).containsExactly("interrupted");
    assertThatThrownBy(() -> startByHand(desk, hand)).isInstanceOf(IllegalStateException.class);
    trainNext();
    assertThat(ends).containsExactly("hand COMPLETED");
    trainAll();
    assertThat(store.newest(id("interrupted")).parameters()).isEqualTo(expected);
    assertThat(store.list().runs()).hasSize(3);
    assertThat(failures).isEmpty();
  }

  @Test
  void waitingRunsAreMovedAndTakenOut() {
    startByHand(desk, event -> {});
    desk.add(List.of(entry("a", 1), entry("b", 1), entry("c", 1)));
    List<QueueEntry> waiting = desk.view().waiting();
    desk.move(waiting.get(2).key(), -2);
    assertThat(names()).containsExactly("c", "a", "b");
    desk.move(waiting.get(2).key(), 99);
    assertThat(names()).containsExactly("a", "b", "c");
    desk.remove(waiting.get(1).key());
    assertThat(names()).containsExactly("a", "c");
    desk.remove("nothing");
    trainAll();
    assertThat(store.list().runs()).hasSize(3);
  }

  @Test
  void aQueueHeldTrainsNothingUntilItIsLetGo() {
    desk.hold(true);
    desk.add(List.of(entry("a", 1)));
    assertThat(thread).isEmpty();
    assertThat(desk.view().standing()).isEqualTo(Standing.HELD);
    desk.hold(false);
    trainAll();
    assertThat(store.list().runs()).hasSize(1);
  }

  @Test
  void whatLearnsFromOtherDigitsWaitsForThem() {
    desk.useDigits(TinyRuns.corpus(2));
    desk.add(List.of(entry("a", 1)));
    assertThat(thread).isEmpty();
    assertThat(desk.view().standing()).isEqualTo(Standing.OTHER_DIGITS);
    desk.useDigits(TinyRuns.CORPUS);
    trainAll();
    assertThat(store.list().runs()).hasSize(1);
  }

  @Test
  void aQueueOutlivesTheApplicationAndItsRunGoesOn() throws Exception {
    desk.add(List.of(entry("whole", 3)));
    trainAll();
    float[] expected = store.newest(id("whole")).parameters();

    boolean[] closed = new boolean[1];
    desk.onChange(
        view -> {
          if (view.epoch() == 1 && view.running().isPresent() && !closed[0]) {
            closed[0] = true;
            desk.close();
          }
        });
    desk.add(List.of(entry("cut", 3), entry("next", 1)));
    trainAll();
    assertThat(names()).containsExactly("cut", "next");

    RunDesk other = desk(); // a second window meanwhile
    other.restore(() -> {});
    assertThat(failures).singleElement().asString().startsWith("The queue belongs to another");
    assertThat(other.view().waiting()).isEmpty();
    other.hold(true);
    other.add(List.of(entry("elsewhere", 1)));
    other.remove(other.view().waiting().get(0).key());
    assertThat(names()).containsExactly("cut", "next");

    assertThat(desk.awaitClosed(1, TimeUnit.SECONDS)).isTrue();
    desk = desk();
    desk.restore(() -> {});
    trainAll();
    assertThat(store.newest(id("cut")).parameters()).isEqualTo(expected);
    assertThat(store.summary(id("next")).history().newest()).isEqualTo(1);
    assertThat(Files.readString(home.resolve("queue.json"))).doesNotContain("cut");
  }

  @Test
  void aQueueNobodyUnderstandsIsPutAsideAndNamed() throws Exception {
    Files.writeString(home.resolve("queue.json"), "[{\"key\":1}]");
    desk.restore(() -> {});
    assertThat(failures).singleElement().asString().contains("queue-not-understood.json");
    assertThat(home.resolve("queue-not-understood.json")).exists();
    assertThat(desk.view().waiting()).isEmpty();
  }

  private static void note(TrainingEvent event, String who, List<String> ends) {
    if (event instanceof Ended ended) {
      ends.add(who + " " + ended.reason());
    }
  }

  private void startByHand(RunDesk at, TrainingObserver observer) {
    TrainingRequest request = TrainingRequest.fresh(TinyRuns.spec(1), TinyRuns.CORPUS, 1);
    Consumer<String> failed = failures::add;
    at.start(
        request,
        Recording.ofNew(store, request, RunPlan.of("hand", RunOrigin.HAND), Map::of, failed),
        observer,
        Pace.ON);
  }

  private static QueueEntry entry(String name, int epochs) {
    return QueueEntry.of(name, TinyRuns.spec(epochs), TinyRuns.CORPUS, RunOrigin.QUEUE, "");
  }

  private List<String> names() {
    return desk.view().waiting().stream().map(QueueEntry::name).toList();
  }

  private String id(String name) {
    return store.list().runs().stream()
        .map(RunSummary::info)
        .filter(info -> info.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void trainNext() {
    thread.remove().run();
  }

  private void trainAll() {
    while (!thread.isEmpty()) {
      trainNext();
    }
  }
}
