package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
  private final FakeRuns port = FakeRuns.three();
  private final Workbench workbench = new Workbench();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private RunsViewModel runs;
  private CompareViewModel compare;

  @BeforeEach
  void build() {
    Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
    workbench.corpusProperty().set(FakeRuns.corpus());
    runs = new RunsViewModel(port, workers, null, run -> {}, failures::add);
    compare = new CompareViewModel(runs, port, workbench, workers, failures::add);
    runs.refresh();
    work();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void twoTickedRunsShowTheSameHeldOutDigitsWithTheirOwnReconstructions() throws Exception {
    runs.toggle("a");
    work();
    assertThat(compare.comparisonProperty().get()).isNull();
    assertThat(compare.saysProperty().get()).contains("Tick two runs");

    runs.toggle("c");
    work();
    Comparison made = compare.comparisonProperty().get();
    var digits = workbench.corpusProperty().get().heldOut();
    assertThat(made.digits()).isSameAs(digits);
    assertThat(made.first().epoch()).isEqualTo(32); // the best is 30
    assertThat(made.first().points().points().size()).isEqualTo(digits.size());
    CompareDigit digit = made.sample().get(4);
    float[] image = digits.image(digit.index());
    assertThat(digit.firstError())
        .isEqualTo(ReconstructionErrors.between(image, port.weights("a", 32).reconstruct(image)));
    assertThat(digit.secondError())
        .isEqualTo(ReconstructionErrors.between(image, port.weights("c", 32).reconstruct(image)));
  }

  @Test
  void anotherEpochMovesOneHalfAndTheOtherKeepsItsWeights() {
    runs.toggle("a");
    runs.toggle("b");
    work();
    compare.secondEpochProperty().set(2);
    work();
    assertThat(compare.comparisonProperty().get().first().epoch()).isEqualTo(32);
    assertThat(compare.comparisonProperty().get().second().epoch()).isEqualTo(2);
  }

  @Test
  void aDigitPointedAtInOneMapIsTheOneOfTheOther() {
    runs.toggle("a");
    runs.toggle("b");
    work();
    compare.click(11);
    assertThat(compare.digitProperty().get().index()).isEqualTo(11);
    compare.hoveredProperty().set(5);
    assertThat(compare.digitProperty().get().index()).isEqualTo(5);
    compare.hoveredProperty().set(-1);
    assertThat(compare.digitProperty().get().index()).isEqualTo(11);
    compare.click(11);
    assertThat(compare.digitProperty().get()).isNull();

    compare.click(11);
    compare.heldOutProperty().set(false);
    work();
    assertThat(compare.pinnedProperty().get()).isEqualTo(-1);
    assertThat(compare.comparisonProperty().get().digits())
        .isSameAs(workbench.corpusProperty().get().training());
  }

  @Test
  void nothingIsComputedForNobodyAndTheChoiceStaysWhileBothAreTicked() {
    compare.activeProperty().set(false);
    runs.toggle("a");
    runs.toggle("b");
    work();
    assertThat(port.read).isEmpty();
    compare.activeProperty().set(true);
    work();
    assertThat(port.read).contains("a32", "b32");

    runs.toggle("c");
    work();
    assertThat(compare.firstProperty().get().id()).isEqualTo("a");
    runs.toggle("a");
    work();
    assertThat(compare.firstProperty().get().id()).isEqualTo("c");
    assertThat(compare.secondProperty().get().id()).isEqualTo("b");
  }
}
