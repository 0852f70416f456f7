package io.bottleneck.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.NoiseMaps;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorBoardViewModelTest {
  private static final int COUNT = 200;
  private static final DigitDataset DIGITS = NoiseMaps.digits(COUNT, true);

  private final Workbench workbench = new Workbench();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final ErrorBoardViewModel model =
      new ErrorBoardViewModel(
          workbench,
          new MapErrors(workbench, workers, failures::add),
          workers,
          tasks,
          () -> MatrixProduct.PLAIN,
          failures::add);

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private void open(DigitDataset digits, long seed, double epoch) {
    NoiseMaps.open(workbench, NoiseMaps.of(digits, seed, epoch));
  }

  private DrawnTable table() {
    return model.drawing().tableProperty().get();
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    open(DIGITS, 1, 1);
    assertThat(background).isEmpty();

    model.activeProperty().set(true);
    work();
    assertThat(model.boardProperty().get().map().epoch()).isEqualTo(1);

    model.activeProperty().set(false);
    open(DIGITS, 2, 2);
    assertThat(background).isEmpty();
    assertThat(model.boardProperty().get().map().epoch()).isEqualTo(1);

    model.activeProperty().set(true);
    work();
    assertThat(model.boardProperty().get().map().epoch()).isEqualTo(2);
  }

  @Test
  void errorsByClassAndTheExtremesFollowTheTraining() {
    model.activeProperty().set(true);
    for (int epoch = 1; epoch <= 2; epoch++) {
      open(DIGITS, epoch, epoch);
      work();
      ErrorBoard board = model.boardProperty().get();
      ReconstructionErrors errors = ReconstructionErrors.of(board.map().source(), DIGITS);
      int[] fours = IntStream.range(0, COUNT).filter(i -> i % 10 == 4).toArray();
      int[] all = IntStream.range(0, COUNT).toArray();

      assertThat(board.map().epoch()).isEqualTo(epoch);
      assertThat(board.classes().orElseThrow().mean(4)).isCloseTo(errors.mean(fours), within(1e-6));
      assertThat(board.meanError()).isCloseTo(errors.mean(), within(1e-6));
      assertThat(board.worst().get(0).index()).isEqualTo(errors.worst(all, 1)[0]);
      assertThat(board.best().get(0).index()).isEqualTo(errors.best(all, 1)[0]);
      assertThat(board.worst()).hasSize(ErrorBoard.EXTREMES);
    }
  }

  @Test
  void theTableIsMadeOnceByItselfThenOnlyWhenAsked() {
    model.activeProperty().set(true);
    open(DIGITS, 1, 1);
    work();
    DrawnTable first = table();
    assertThat(first.map().epoch()).isEqualTo(1);
    assertThat(first.drawn().sampled()).isEqualTo(COUNT);
    assertThat(model.drawing().staleProperty().get()).isFalse();

    open(DIGITS, 2, 2);
    work();
    assertThat(model.boardProperty().get().map().epoch()).isEqualTo(2);
    assertThat(table()).isSameAs(first);
    assertThat(model.drawing().staleProperty().get()).isTrue();

    model.drawing().make();
    model.drawing().make(); // one is enough
    assertThat(tasks.running()).hasSize(1);
    assertThat(model.drawing().runningProperty().get()).isSameAs(tasks.running().get(0));
    work();
    assertThat(table().map().epoch()).isEqualTo(2);
    assertThat(model.drawing().staleProperty().get()).isFalse();
    assertThat(model.drawing().runningProperty().get()).isNull();
  }

  @Test
  void aCancelledTableLeavesTheOldOneAndIsNotBegunAgain() {
    model.activeProperty().set(true);
    open(DIGITS, 1, 1);
    while (tasks.running().isEmpty()) {
      background.remove().run();
    }
    tasks.running().get(0).cancel();
    work();
    assertThat(table()).isNull();
    assertThat(model.drawing().runningProperty().get()).isNull();

    open(DIGITS, 2, 2);
    work();
    assertThat(table()).isNull();
    model.drawing().make();
    work();
    assertThat(table().map().epoch()).isEqualTo(2);
  }

  @Test
  void otherDigitsTakeBoardAndTableAwayAndEndWhatIsMade() {
    model.activeProperty().set(true);
    open(DIGITS, 1, 1);
    work();
    model.drawing().make();
    open(NoiseMaps.digits(50, true), 1, 1);
    assertThat(model.boardProperty().get()).isNull();
    assertThat(table()).isNull();
    assertThat(tasks.running().get(0).cancelled()).isTrue();
    work();
    assertThat(table().drawn().sampled()).isEqualTo(50);

    workbench.codeMapProperty().set(null);
    assertThat(model.boardProperty().get()).isNull();
    assertThat(table()).isNull();
    assertThat(model.drawing().staleProperty().get()).isFalse();
  }

  @Test
  void digitsWithoutLabelsHaveErrorsButNoTable() {
    model.activeProperty().set(true);
    open(NoiseMaps.digits(50, false), 1, 1);
    work();
    assertThat(model.boardProperty().get().classes()).isEmpty();
    assertThat(model.boardProperty().get().worst()).isNotEmpty();
    model.drawing().make();
    assertThat(tasks.running()).isEmpty();
    assertThat(table()).isNull();
  }

  @Test
  void aClassOrACellIsSelectedAloneOrInAddition() {
    model.activeProperty().set(true);
    open(DIGITS, 1, 1);
    work();
    int[] threes = IntStream.range(0, COUNT).filter(i -> i % 10 == 3).toArray();
    int[] fours = IntStream.range(0, COUNT).filter(i -> i % 10 == 4).toArray();
    model.selectClass(3, false);
    assertThat(selected()).containsExactly(threes);
    model.selectClass(4, true);
    assertThat(selected()).contains(threes).contains(fours).hasSize(40);

    DrawnAs drawn = table().drawn();
    int full = IntStream.range(0, 10).filter(c -> drawn.count(4, c) > 0).findFirst().orElseThrow();
    int empty =
        IntStream.range(0, 10).filter(c -> drawn.count(4, c) == 0).findFirst().orElseThrow();
    model.selectCell(4, full, false);
    assertThat(selected()).containsExactly(drawn.digits(4, full));
    model.selectCell(4, empty, false);
    assertThat(selected()).containsExactly(drawn.digits(4, full));
    workbench.selectionProperty().set(Selection.of(0));
    model.selectCell(4, full, true);
    assertThat(selected()).hasSize(1 + drawn.count(4, full)).contains(0);
  }

  private int[] selected() {
    return workbench.selectionProperty().get().indices();
  }

  @Test
  void pinningADigitTwiceLetsItGo() {
    model.pin(7);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(7);
    model.pin(7);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void aNewMapWhileTheTableIsMadeLeavesItOutdated() {
    model.activeProperty().set(true);
    open(DIGITS, 1, 1);
    while (tasks.running().isEmpty()) {
      background.remove().run();
    }
    CodeMap second = NoiseMaps.of(DIGITS, 2, 2);
    NoiseMaps.open(workbench, second);
    work();
    assertThat(table().map().epoch()).isEqualTo(1);
    assertThat(model.drawing().staleProperty().get()).isTrue();
  }
}
