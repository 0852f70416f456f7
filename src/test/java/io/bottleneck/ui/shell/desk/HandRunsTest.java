package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static io.bottleneck.ui.shell.desk.Desktop.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunState;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.ui.runs.RunEntry;
import io.bottleneck.ui.training.RunCurves;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run that somebody starts in the window. */
@ExtendWith(OnFxThread.class)
class HandRunsTest {
  private static final String FIGURE = Figures.classError(3);

  @TempDir private Path home;
  private Desktop desktop;
  private RunCurves followed;

  @BeforeEach
  void open() {
    desktop = new Desktop(home);
    followed = desktop.chart().followed();
  }

  @Test
  void aRunIsKeptWithItsFiguresAndItsCodes() throws Exception {
    String id = desktop.trained(TinyRuns.spec(3));
    RunSummary run = desktop.run(id);
    assertThat(desktop.runs()).hasSize(1);
    assertThat(run.info().origin()).isEqualTo(RunOrigin.HAND);
    assertThat(run.info().parent()).isEmpty();
    assertThat(run.history().newest()).isEqualTo(3);
    assertThat(run.history().figures()).containsOnlyKeys(0, 1, 2, 3);
    assertThat(desktop.store.codedEpochs(id)).containsExactly(0, 1, 2, 3);
    assertThat(desktop.told).isEmpty();
    assertThat(desktop.failures).isEmpty();
  }

  @Test
  void theScrubberFollowsItFromEpochToEpoch() {
    desktop.engine.after(
        2 * BATCHES,
        () -> {
          desktop.room.drain();
          assertThat(desktop.scrubber().epochProperty().get()).isEqualTo(2);
          assertThat(desktop.scrubber().historyProperty().get().kept()).containsExactly(0, 1, 2);
          assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2);
          RunEntry entry = desktop.room.runs().runs().all().get(0);
          assertThat(entry.state()).isEqualTo(RunState.RUNNING);
          assertThat(entry.epochs()).isEqualTo(2);
        });
    String id = desktop.trained(TinyRuns.spec(3));
    assertThat(desktop.scrubber().runId()).isEqualTo(id);
    assertThat(desktop.scrubber().runNameProperty().get())
        .isEqualTo(desktop.run(id).info().name())
        .isEqualTo(desktop.workbench.modelProperty().get().name());
    assertThat(desktop.scrubber().liveProperty().get()).isTrue();
    assertThat(desktop.scrubber().epochProperty().get()).isEqualTo(3);
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2, 3);
    assertThat(desktop.room.onShowProperty().get()).isNull();
    assertThat(desktop.room.runs().runs().all())
        .singleElement()
        .matches(entry -> entry.state() == RunState.COMPLETED);
  }

  @Test
  void figuresAndFindingsComeOnTheChartAfterTheirEpochs() {
    desktop.background.hold();
    desktop.start(TinyRuns.spec(3));
    desktop.train();
    assertThat(drawn(followed.losses().validation())).hasSize(3);
    assertThat(drawn(followed.insight().store(FIGURE))).isEmpty();
    desktop.background.doAll();
    desktop.room.drain();
    String id = desktop.newest().info().id();
    assertThat(drawn(followed.insight().store(FIGURE)))
        .isEqualTo(desktop.written(id, FIGURE))
        .containsKey(3);
    assertThat(followed.findings())
        .as("a network that learns nothing")
        .anyMatch(finding -> finding.text().contains("Collapsed"));
  }

  @Test
  void figuresOfARunThatWasReplacedStayOutOfTheNewOnesCurves() {
    desktop.background.hold();
    desktop.start(TinyRuns.spec(4));
    desktop.train();
    String old = desktop.newest().info().id();
    desktop.start(TinyRuns.spec(2).withSeed(9));
    desktop.train();
    desktop.background.doAll();
    desktop.room.drain();
    String id = desktop.newest().info().id();
    assertThat(drawn(followed.insight().store(FIGURE)))
        .isEqualTo(desktop.written(id, FIGURE))
        .doesNotContainValue(desktop.written(old, FIGURE).get(2));
    assertThat(desktop.written(old, FIGURE)).as("kept all the same").containsKey(4);
    assertThat(desktop.scrubber().epochProperty().get()).isEqualTo(2);
  }

  @Test
  void aRunThatIsQuickerThanTheWindowIsFollowedAllTheSame() {
    desktop.thread.work();
    desktop.start(TinyRuns.spec(2));
    desktop.room.drain();
    String id = desktop.newest().info().id();
    assertThat(desktop.scrubber().runId()).isEqualTo(id);
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2);
    assertThat(drawn(followed.insight().store(FIGURE))).isEqualTo(desktop.written(id, FIGURE));
  }

  @Test
  void aRunThatIsOverBeforeTheWindowHearsOfItsBeginningKeepsItsFigures() {
    desktop.start(TinyRuns.spec(3));
    desktop.engine.after(
        BATCHES + 1,
        () -> {
          desktop.room.drain();
          assertThat(desktop.training().newSeed()).isTrue();
          desktop.thread.work(); // while the window hears of the old run's end
        });
    desktop.thread.doNext();
    desktop.room.drain();
    desktop.room.drain();
    String id = desktop.newest().info().id();
    assertThat(desktop.runs()).hasSize(2);
    assertThat(desktop.scrubber().runId()).isEqualTo(id);
    assertThat(drawn(followed.losses().validation())).isEqualTo(desktop.losses(id));
    assertThat(drawn(followed.insight().store(FIGURE))).isEqualTo(desktop.written(id, FIGURE));
  }

  @Test
  void whoWaitsForTheEndOfARunMayStartAsSoonAsTheWindowHearsOfIt() {
    desktop.start(TinyRuns.spec(3));
    desktop.engine.after(
        BATCHES + 1,
        () -> {
          desktop.room.drain();
          assertThat(desktop.training().rewind()).isTrue();
          desktop.background.beforeEach(desktop.room::drain); // before the desk hears of the end
        });
    desktop.train();
    assertThat(desktop.training().messageProperty().get()).contains("All 3 epochs");
    assertThat(desktop.runs()).hasSize(2);
    assertThat(desktop.newest().history().newest()).isEqualTo(3);
  }
}
