package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static io.bottleneck.ui.shell.desk.Desktop.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.RunOrigin;
import io.bottleneck.lab.runs.RunSummary;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.ui.runs.QueueEntry;
import io.bottleneck.ui.runs.QueueViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The queue as the window shows it, and what it does beside runs that are started by hand. */
@ExtendWith(OnFxThread.class)
class QueuedRunsTest {
  private static final String FIGURE = Figures.classError(3);
  private static final AutoencoderSpec SPEC = TinyRuns.spec(3).withSeed(7);

  @TempDir private Path home;
  private Desktop desktop;
  private QueueViewModel queue;

  @BeforeEach
  void open() {
    use(new Desktop(home));
  }

  private void use(Desktop other) {
    desktop = other;
    queue = desktop.room.runs().queue();
  }

  private void add(AutoencoderSpec spec) {
    desktop.form(spec);
    queue.addForm();
  }

  private List<String> says() {
    return queue.entries().stream().map(QueueEntry::says).toList();
  }

  private RunSummary run(RunOrigin origin) {
    return desktop.runs().stream()
        .filter(run -> run.info().origin() == origin)
        .findFirst()
        .orElseThrow();
  }

  private String loss(String id, int epoch) {
    return String.format(Locale.ROOT, "%.4f", desktop.losses(id).get(epoch));
  }

  @Test
  void anEntryIsCalledAfterItsNetworkAndSaysHowFarItIs() {
    add(SPEC);
    add(SPEC.with().encoderSizes(List.of(5, 3)).build());
    assertThat(queue.entries())
        .extracting(QueueEntry::name)
        .containsExactly("Custom, seed 7, code of 2", "Custom, seed 7, code of 3");
    assertThat(queue.entries()).extracting(QueueEntry::running).containsExactly(true, false);
    assertThat(says()).containsExactly("epoch 1 of 3", "");
    desktop.engine.after(
        BATCHES,
        () -> {
          String id = desktop.newest().info().id();
          assertThat(says()).containsExactly("epoch 1 of 3, " + loss(id, 1), "");
          assertThat(queue.entries().get(0).progress()).isEqualTo(1.0 / 3);
        });
    desktop.thread.doNext();
    assertThat(queue.entries())
        .singleElement()
        .matches(QueueEntry::running)
        .matches(entry -> entry.name().endsWith("code of 3"));
    desktop.train();
    assertThat(queue.entries()).isEmpty();
    assertThat(desktop.runs())
        .extracting(run -> run.info().name())
        .containsExactly("Custom, seed 7, code of 3", "Custom, seed 7, code of 2");
  }

  @Test
  void queuedRunsAreMeasuredButNotFollowed() throws Exception {
    String mine = desktop.trained(TinyRuns.spec(2));
    Map<Integer, Double> losses = drawn(desktop.training().curves().validation());
    add(SPEC);
    desktop.train();
    RunSummary queued = run(RunOrigin.QUEUE);
    assertThat(desktop.written(queued.info().id(), FIGURE)).containsOnlyKeys(0, 1, 2, 3);
    assertThat(desktop.store.codedEpochs(queued.info().id())).containsExactly(0, 1, 2, 3);

    assertThat(desktop.chart().curvesProperty().get()).isSameAs(desktop.chart().followed());
    assertThat(drawn(desktop.training().curves().validation())).isEqualTo(losses);
    assertThat(drawn(desktop.chart().followed().insight().store(FIGURE)))
        .isEqualTo(desktop.written(mine, FIGURE));
    assertThat(desktop.scrubber().runId()).isEqualTo(mine);
    assertThat(desktop.workbench.modelProperty().get().epoch()).isEqualTo(2);
    assertThat(desktop.room.runs().runs().all()).as("but listed").hasSize(2);
  }

  @Test
  void aQueueThatStandsSaysWhy() {
    queue.heldProperty().set(true);
    add(SPEC);
    assertThat(queue.saysProperty().get()).contains("is held");
    assertThat(desktop.thread.idle()).isTrue();
    desktop.workbench.corpusProperty().set(SmallDigits.OTHERS);
    queue.heldProperty().set(false);
    assertThat(queue.saysProperty().get())
        .contains("other digits")
        .contains(SmallDigits.OPEN.name());
    assertThat(desktop.thread.idle()).isTrue();

    desktop.start(TinyRuns.spec(1));
    desktop.workbench.corpusProperty().set(SmallDigits.OPEN);
    assertThat(queue.saysProperty().get()).contains("goes first");
    desktop.train();
    assertThat(queue.saysProperty().get()).isEmpty();
    assertThat(queue.entries()).isEmpty();
    assertThat(run(RunOrigin.QUEUE).info().learnedFrom(SmallDigits.OPEN)).isTrue();
    assertThat(run(RunOrigin.HAND).info().learnedFrom(SmallDigits.OTHERS)).isTrue();
  }

  @Test
  void nothingIsQueuedWithoutDigits() {
    use(new Desktop(home, null));
    add(SPEC);
    assertThat(queue.saysProperty().get()).contains("Nothing was queued: no digits are open");
    assertThat(queue.entries()).isEmpty();
  }

  @Test
  void nothingIsQueuedThatNeedsLabelsWhereThereAreNone() {
    desktop.workbench.corpusProperty().set(SmallDigits.unlabelled(1));
    add(Presets.CENTER);
    assertThat(queue.saysProperty().get()).contains("digits 1 has no labels");
    assertThat(queue.entries()).isEmpty();
    assertThat(desktop.thread.idle()).isTrue();
  }

  @Test
  void aQueuedRunGivesWayAndGoesOnWhereItWas() throws Exception {
    add(SPEC);
    desktop.train();
    float[] whole = desktop.store.newest(run(RunOrigin.QUEUE).info().id()).parameters();
    desktop.engine.after(2 * BATCHES + 1, () -> desktop.start(TinyRuns.spec(1)));
    add(SPEC);
    desktop.thread.doNext();
    desktop.room.drain();
    assertThat(queue.saysProperty().get()).contains("goes first");
    desktop.thread.doNext();
    desktop.room.drain();
    String id = desktop.runs().get(1).info().id();
    assertThat(says()).containsExactly("epoch 2 of 3, " + loss(id, 2));
    desktop.train();
    assertThat(desktop.runs()).hasSize(3);
    assertThat(desktop.store.newest(id).parameters()).isEqualTo(whole);
    assertThat(desktop.written(id, FIGURE)).containsOnlyKeys(0, 1, 2, 3);
    assertThat(run(RunOrigin.HAND).history().newest()).isEqualTo(1);
    assertThat(desktop.told).isEmpty();
  }

  @Test
  void aRunThatIsStoppedWhileItWaitsForAnotherToGiveWayDoesNotTrain() {
    desktop.engine.after(
        BATCHES + 1,
        () -> {
          desktop.start(TinyRuns.spec(50));
          desktop.training().stop();
        });
    add(SPEC);
    desktop.train();
    RunSummary mine = run(RunOrigin.HAND);
    assertThat(mine.history().ended().orElseThrow().reason()).isEqualTo(Reason.STOPPED);
    assertThat(mine.history().epochs()).isEmpty();
    assertThat(desktop.training().running()).isFalse();
    assertThat(desktop.losses(run(RunOrigin.QUEUE).info().id())).containsOnlyKeys(1, 2, 3);
  }

  @Test
  void anEntryThatTrainsAndIsTakenOutIsKept() {
    desktop.engine.after(
        BATCHES + 1,
        () -> {
          queue.selectedProperty().set(queue.entries().get(0));
          queue.remove();
        });
    add(SPEC);
    add(SPEC.withSeed(8));
    desktop.train();
    assertThat(desktop.runs())
        .extracting(run -> run.history().newest() + " " + run.history().ended().get().reason())
        .containsExactly("3 COMPLETED", "1 STOPPED");
  }
}
