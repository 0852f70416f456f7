package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.queue.QueueEntry;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.ui.runs.RunsViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The end of the application, and what the next start finds. */
@ExtendWith(OnFxThread.class)
class ClosingTest {
  private static final AutoencoderSpec SPEC = TinyRuns.spec(3);

  @TempDir private Path home;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(home);
  }

  /** What the next start offers to go on with. */
  private List<String> offered(Path folder) {
    desktop = new Desktop(folder, null);
    List<String> offered = new ArrayList<>();
    desktop.room.restore(cutOff -> cutOff.forEach(run -> offered.add(run.info().id())));
    return offered;
  }

  private void queue(AutoencoderSpec spec) {
    desktop.form(spec);
    desktop.room.runs().queue().addForm();
  }

  private void closeAfter(int steps) {
    desktop.engine.after(
        steps,
        () -> {
          desktop.room.drain();
          assertThat(desktop.close()).as("while the minibatch lasts").isFalse();
        });
  }

  private String cutOff(AutoencoderSpec spec) {
    closeAfter(BATCHES + 2);
    String id = desktop.trained(spec);
    assertThat(desktop.close()).isTrue();
    desktop = new Desktop(home);
    return id;
  }

  @Test
  void aRunThatIsOnIsOfferedAtTheNextStart() throws Exception {
    String id = cutOff(SPEC);
    RunSummary run = desktop.run(id);
    assertThat(run.cutOff()).isTrue();
    assertThat(desktop.store.newest(id).card().epoch()).isGreaterThan(1);
    assertThat(offered(home)).containsExactly(id);
  }

  @Test
  void aRunThatHadNotBegunYetIsOfferedToo() {
    desktop.start(SPEC);
    assertThat(desktop.close()).isFalse();
    desktop.train();
    assertThat(desktop.close()).isTrue();
    assertThat(offered(home)).containsExactly(desktop.newest().info().id());
  }

  @Test
  void aRunThatSomebodyStoppedIsNotOffered() {
    desktop.engine.after(BATCHES, desktop.training()::stop);
    desktop.trained(SPEC);
    assertThat(desktop.close()).isTrue();
    assertThat(offered(home)).isEmpty();
  }

  @Test
  void aQueuedRunStaysInTheQueueAndIsNotOffered() throws Exception {
    queue(SPEC);
    desktop.train();
    float[] whole = desktop.store.newest(desktop.newest().info().id()).parameters();
    closeAfter(BATCHES + 2);
    queue(SPEC);
    queue(SPEC.withSeed(9));
    desktop.train();
    assertThat(desktop.close()).isTrue();
    String id = desktop.newest().info().id();

    assertThat(offered(home)).isEmpty();
    List<QueueEntry> waiting = desktop.room.queueProperty().get().waiting();
    assertThat(waiting).extracting(QueueEntry::run).containsExactly(id, "");
    desktop.workbench.corpusProperty().set(SmallDigits.OPEN);
    desktop.train();
    assertThat(desktop.runs()).hasSize(3);
    assertThat(desktop.store.newest(id).parameters()).isEqualTo(whole);
    assertThat(desktop.told).isEmpty();
  }

  @Test
  void aRunThatStillWaitsForAnotherToGiveWayKeepsNobodyWaiting() {
    desktop.engine.after(
        BATCHES + 2,
        () -> {
          desktop.start(SPEC.withSeed(9));
          assertThat(desktop.close()).isFalse();
        });
    queue(SPEC);
    desktop.train();
    assertThat(desktop.close()).isTrue();
    assertThat(desktop.runs()).as("the queued one").hasSize(1);
    assertThat(offered(home)).isEmpty();
    assertThat(desktop.room.queueProperty().get().waiting()).hasSize(1);
  }

  @Test
  void runsThatWereCutOffAreOfferedNewestFirst() {
    String older = cutOff(SPEC);
    String newer = cutOff(SPEC.withSeed(2));
    String newest = cutOff(SPEC.withSeed(3));
    assertThat(offered(home)).containsExactly(newest, newer, older);
  }

  @Test
  void afterACrashRunsOfTheQueueAreNotOffered(@TempDir Path elsewhere) {
    String older = cutOff(SPEC);
    Path crashed = elsewhere.resolve("copy");
    desktop.engine.after(BATCHES + 2, () -> copy(home, crashed));
    queue(SPEC.withSeed(9));
    desktop.train();
    String queued = desktop.newest().info().id();

    assertThat(offered(crashed)).containsExactly(older);
    assertThat(desktop.run(queued).cutOff()).isTrue();
    desktop.workbench.corpusProperty().set(SmallDigits.OPEN);
    desktop.train();
    assertThat(desktop.run(queued).history().newest()).isEqualTo(3);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatSomebodyWroteOfARunIsOnTheDiskFirst() {
    String id = desktop.trained(TinyRuns.spec(1));
    RunsViewModel runs = desktop.room.runs().runs();
    desktop.background.hold();
    runs.rename(id, "the best");
    runs.note(id, "for the talk");
    assertThat(desktop.close()).as("nothing is written yet").isFalse();
    desktop.background.doNext();
    assertThat(desktop.run(id).info().name()).isEqualTo("the best");
    desktop.background.doAll();
    assertThat(desktop.close()).isTrue();
    assertThat(desktop.run(id).info().note()).isEqualTo("for the talk");
  }
}
