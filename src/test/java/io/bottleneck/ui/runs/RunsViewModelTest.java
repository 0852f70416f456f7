package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.RunState;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsViewModelTest {
  private final FakeRuns port = FakeRuns.three();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private RunsViewModel runs;

  @BeforeEach
  void list() {
    RunActions actions =
        new RunActions() {
          @Override
          public void openFolder(String id) {
            asked.add("folder " + id);
          }

          @Override
          public void resume(String id) {
            asked.add("resume " + id);
          }

          @Override
          public void branch(String id, int epoch) {
            asked.add("branch " + id + epoch);
          }
        };
    runs =
        new RunsViewModel(
            port,
            new Workers(Runnable::run, background::add, Runnable::run),
            actions,
            run -> asked.add("open " + run.id()),
            failures::add);
    runs.refresh();
    work();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private List<String> names() {
    return runs.shown().stream().map(RunEntry::name).toList();
  }

  @Test
  void aDeletedRunComesBackWithItsChoice() {
    runs.toggle("b");
    runs.delete("b");
    assertThat(names()).containsExactly("first", "Third");
    assertThat(runs.ticked()).isEmpty();
    assertThat(runs.undoProperty().get()).contains("second");
    work();
    assertThat(port.runs).doesNotContainKey("b");

    runs.undoDelete();
    work();
    assertThat(names()).contains("second");
    assertThat(port.runs).containsKey("b");
    assertThat(runs.undoProperty().get()).isEmpty();
    assertThat(runs.selectedProperty().get().id()).isEqualTo("b");
  }

  @Test
  void everyDeletedRunCanBeBroughtBackTheLastOneFirst() {
    runs.delete("a");
    runs.delete("b");
    work();
    assertThat(port.runs).doesNotContainKeys("a", "b");
    runs.undoDelete();
    assertThat(runs.undoProperty().get()).contains("first");
    runs.undoDelete();
    work();
    assertThat(runs.undoProperty().get()).isEmpty();
    assertThat(port.runs).containsKeys("a", "b");
  }

  @Test
  void aNewNameIsSeenAtOnceAndAnOlderListDoesNotTakeItBack() {
    runs.refresh(); // still waiting when the name changes
    runs.rename("a", "  renamed ");
    assertThat(names()).contains("renamed");
    background.remove().run(); // the list from before
    assertThat(names()).contains("renamed");
    work();
    assertThat(port.runs.get("a").name()).isEqualTo("renamed");
    runs.rename("a", "   ");
    assertThat(names()).contains("renamed");
  }

  @Test
  void whatCannotBeWrittenIsToldAndSeenAsItWas() {
    port.readOnly = true;
    runs.rename("a", "renamed");
    runs.delete("b");
    work();
    assertThat(names()).containsExactly("first", "second", "Third");
    assertThat(failures).hasSize(2);
  }

  @Test
  void tagsAndNotesAreFoundByTheFilterInAnyOrder() {
    runs.tag("c", "thesis, figure  two two");
    runs.note("c", "with the wide encoder");
    work();
    assertThat(port.runs.get("c").tags()).containsExactly("thesis", "figure", "two");
    runs.filterProperty().set("WIDE thesis");
    assertThat(names()).containsExactly("Third");
    runs.filterProperty().set("wide nonsense");
    assertThat(names()).isEmpty();
    runs.filterProperty().set(" ");
    assertThat(names()).hasSize(3);
  }

  @Test
  void coloursStayWithTheirRunsAndFreeOnesAreTakenAgain() {
    runs.toggle("a");
    runs.toggle("b");
    runs.toggle("a");
    runs.toggle("c");
    assertThat(runs.ticksProperty().get().slot("b")).contains(1);
    assertThat(runs.ticksProperty().get().slot("c")).contains(0);
    RunTicks ticks = RunTicks.NONE;
    for (int i = 0; i < 20; i++) {
      ticks = ticks.toggled("run " + i);
    }
    assertThat(ticks.slots()).hasSize(RunTicks.MOST);
    assertThat(ticks.slots().values()).doesNotHaveDuplicates();
  }

  @Test
  void theRunThatTrainsIsShownAsItStandsAndCannotBeDeleted() {
    RunEntry a = port.runs.get("a");
    RunEntry now =
        new RunEntry(
            "a",
            "first",
            a.spec(),
            a.digits(),
            5,
            5,
            0.5,
            Double.NaN,
            9,
            a.started(),
            RunState.RUNNING,
            "",
            List.of());
    runs.select("a");
    runs.showLive(now);
    runs.refresh();
    work();
    assertThat(runs.find("a")).contains(now);
    assertThat(runs.selectedProperty().get()).isEqualTo(now);
    runs.delete("a");
    assertThat(runs.find("a")).isPresent();
    runs.showLive(null);
    runs.refresh();
    work();
    assertThat(runs.find("a")).contains(a);
  }

  @Test
  void onlyUnfinishedRunsAreContinued() {
    runs.resume("a");
    RunEntry a = port.runs.get("a");
    port.runs.put(
        "a",
        new RunEntry(
            "a",
            "first",
            a.spec(),
            a.digits(),
            5,
            5,
            0.5,
            0.1,
            9,
            a.started(),
            RunState.INTERRUPTED,
            "",
            List.of()));
    runs.refresh();
    work();
    runs.resume("a");
    runs.branch("a", 4);
    runs.open("a");
    assertThat(asked).containsExactly("resume a", "branch a4", "open a");
  }

  @Test
  void fiveHundredRunsKeepTheirRowsWhenListedAgain() {
    for (int i = 0; i < 500; i++) {
      port.with(FakeRuns.entry("r" + i, "run " + i, port.runs.get("a").spec(), 0.1, i));
    }
    runs.refresh();
    work();
    RunEntry kept = runs.all().get(400);
    int[] changes = {0};
    runs.all().addListener((javafx.beans.Observable o) -> changes[0]++);
    runs.select("r250");
    runs.refresh();
    work();
    assertThat(changes[0]).isZero();
    assertThat(runs.all().get(400)).isSameAs(kept);
    assertThat(runs.selectedProperty().get().id()).isEqualTo("r250");
  }
}
