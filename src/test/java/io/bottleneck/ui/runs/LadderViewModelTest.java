package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LadderViewModelTest {
  private final FakeRuns port = new FakeRuns();
  private final FakeQueue waiting = new FakeQueue();
  private final List<Throwable> failures = new ArrayList<>();
  private AutoencoderSpec form = Presets.QUICK;
  private RunsViewModel runs;
  private QueueViewModel queue;
  private LadderViewModel ladder;

  @BeforeEach
  void build() {
    runs =
        new RunsViewModel(
            port,
            new Workers(Runnable::run, Runnable::run, Runnable::run),
            null,
            run -> {},
            failures::add);
    queue = new QueueViewModel(waiting, () -> Presets.QUICK);
    ladder =
        new LadderViewModel(
            runs, queue, waiting, () -> form, new SimpleObjectProperty<>(PlotTheme.LIGHT));
  }

  private static AutoencoderSpec code(int size) {
    List<Integer> units = new ArrayList<>(Presets.QUICK.encoderSizes());
    units.set(units.size() - 1, size);
    return Presets.QUICK.with().encoderSizes(units).build();
  }

  @Test
  void aLadderQueuesTheFormsSpecOnceForEverySize() {
    ladder.queue();
    assertThat(queue.entries())
        .extracting(entry -> entry.spec())
        .containsExactly(code(1), code(2), code(3), code(8), code(16), code(32));
    ladder.sizesProperty().set("5;4 5");
    ladder.queue();
    assertThat(queue.entries()).extracting(entry -> entry.spec().codeSize()).endsWith(32, 4, 5);
  }

  @Test
  void sizesThatAreNoneAndFaultyFormsQueueNothingAndSayWhatToDo() {
    for (String sizes : List.of("", "2, x", "0", "-3", "8193", "99999999999")) {
      ladder.sizesProperty().set(sizes);
      ladder.queue();
      assertThat(ladder.problemProperty().get()).contains("no numbers from 1 to 8,192");
    }
    ladder.sizesProperty().set("2");
    form = null;
    ladder.queue();
    assertThat(ladder.problemProperty().get()).contains("form");
    assertThat(queue.entries()).isEmpty();
    form = Presets.QUICK;
    ladder.queue();
    assertThat(ladder.problemProperty().get()).isEmpty();
  }

  @Test
  void theBestRunOfEachSizeStandsOnTheLadderAndOtherSpecsDoNot() {
    port.with(
        FakeRuns.entry("two", "two", code(2), 0.05, 1),
        FakeRuns.entry("two-better", "two", code(2).with().name("mine").build(), 0.04, 2),
        FakeRuns.entry("eight", "eight", code(8), 0.02, 3),
        FakeRuns.entry("unborn", "new", code(16), Double.NaN, 3),
        FakeRuns.entry("other", "other", code(8).withSeed(99), 0.001, 4));
    runs.refresh();
    assertThat(ladder.pointsProperty().get())
        .containsExactly(new LadderPoint(2, 0.04, "two-better"), new LadderPoint(8, 0.02, "eight"));
    ladder.selectNearest(5);
    assertThat(runs.selectedProperty().get().id()).isEqualTo("eight");
    ladder.selectNearest(3.9);
    assertThat(runs.selectedProperty().get().id()).isEqualTo("two-better");
  }

  @Test
  void runsOnOtherDigitsStandOnOtherLadders() {
    port.with(
        FakeRuns.entry("two", "two", code(2), 0.05, 1),
        FakeRuns.on("others", FakeRuns.entry("better", "two", code(2), 0.01, 2)),
        FakeRuns.on("others", FakeRuns.entry("eight", "eight", code(8), 0.02, 3)));
    runs.refresh();
    List<LadderPoint> components = List.of(new LadderPoint(1, 0.06, ""));
    ladder.compareOn("others", components);
    assertThat(ladder.principalProperty().get()).isEqualTo(components);
    assertThat(ladder.pointsProperty().get())
        .containsExactly(new LadderPoint(2, 0.01, "better"), new LadderPoint(8, 0.02, "eight"));
    ladder.compareOn(FakeRuns.DIGITS.sha256(), components);
    assertThat(ladder.pointsProperty().get()).containsExactly(new LadderPoint(2, 0.05, "two"));
    ladder.compareOn(null, List.of());
    assertThat(ladder.pointsProperty().get()).extracting(LadderPoint::run).containsExactly("two");
  }

  @Test
  void whatWaitsCanBeMovedAndTakenOutButNotPastTheOneThatTrains() {
    ladder.sizesProperty().set("1 2 3");
    ladder.queue();
    waiting.entries.set(0, FakeQueue.running(waiting.entries.get(0)));
    queue.refresh();
    queue.selectedProperty().set(queue.entries().get(2));
    queue.move(-1);
    assertThat(queue.entries()).extracting(e -> e.spec().codeSize()).containsExactly(1, 3, 2);
    assertThat(queue.movable(-1)).isFalse();
    queue.move(-1);
    queue.remove();
    assertThat(queue.entries()).extracting(e -> e.spec().codeSize()).containsExactly(1, 2);
    assertThat(queue.selectedProperty().get()).isNull();
  }
}
