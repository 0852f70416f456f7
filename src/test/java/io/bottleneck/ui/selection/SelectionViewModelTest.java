package io.bottleneck.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.analysis.SelectionSummary;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.NoiseMaps;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionViewModelTest {
  private static final DigitDataset DIGITS = NoiseMaps.digits(200, true);

  @TempDir Path folder;

  private final Workbench workbench = new Workbench();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private final MapErrors errors = new MapErrors(workbench, workers, failures::add);
  private final BackgroundTasks tasks = new BackgroundTasks(workers);
  private final SelectionViewModel model =
      new SelectionViewModel(workbench, errors, workers, tasks, told::add, failures::add);

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private int work() {
    int done = 0;
    for (; !background.isEmpty(); done++) {
      background.remove().run();
    }
    return done;
  }

  private void select(int... indices) {
    workbench.selectionProperty().set(Selection.of(indices));
  }

  private SelectionSummary summary() {
    return model.shownProperty().get().summary();
  }

  @Test
  void nothingIsComputedWhileNobodyLooksOrNothingIsSelected() {
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 1, 1));
    select(1, 2, 3);
    assertThat(background).isEmpty();

    select();
    model.activeProperty().set(true);
    assertThat(background).isEmpty();

    select(1, 2, 3);
    work();
    assertThat(summary().size()).isEqualTo(3);

    model.activeProperty().set(false);
    select(1, 2);
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 2, 2));
    assertThat(background).isEmpty();

    model.activeProperty().set(true);
    work();
    assertThat(summary().size()).isEqualTo(2);
    assertThat(model.shownProperty().get().map().epoch()).isEqualTo(2);
  }

  @Test
  void theSummaryFollowsSelectionAndTraining() {
    model.activeProperty().set(true);
    for (int epoch = 1; epoch <= 3; epoch++) {
      CodeMap map = NoiseMaps.of(DIGITS, epoch, epoch);
      NoiseMaps.open(workbench, map);
      int[] chosen = IntStream.range(0, 40 * epoch).toArray();
      select(chosen);
      work();

      ReconstructionErrors all = ReconstructionErrors.of(map.source(), DIGITS);
      SelectedDigits shown = model.shownProperty().get();
      assertThat(shown.map()).isSameAs(map);
      assertThat(shown.summary().counts().get(3)).isEqualTo(4 * epoch);
      assertThat(shown.summary().meanError()).isCloseTo(all.mean(chosen), within(1e-6));
      assertThat(shown.worst()).hasSize(SelectedDigits.WORST);
      assertThat(shown.worst().get(0).index()).isEqualTo(all.worst(chosen, 1)[0]);
    }
  }

  @Test
  void whileTheWorkerIsBusyOnlyTheNewestSelectionWaits() {
    model.activeProperty().set(true);
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 1, 1));
    select(0);
    work();
    for (int size = 2; size <= 100; size++) {
      select(IntStream.range(0, size).toArray());
    }
    assertThat(work()).isEqualTo(1);
    assertThat(summary().size()).isEqualTo(100);
  }

  @Test
  void aNewMapIsSummedUpOnceWhenItsErrorsAreKnown() {
    model.activeProperty().set(true);
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 1, 1));
    select(0, 1);
    work();

    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 2, 2));
    assertThat(work()).isEqualTo(2); // the errors of all, the summary of two
    assertThat(model.shownProperty().get().map().epoch()).isEqualTo(2);
  }

  @Test
  void otherDigitsTakeTheSummaryAway() {
    model.activeProperty().set(true);
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 1, 1));
    select(0, 150);
    work();
    NoiseMaps.open(workbench, NoiseMaps.of(NoiseMaps.digits(20, true), 1, 1));
    assertThat(model.shownProperty().get()).isNull();
    work();
    assertThat(summary().size()).isEqualTo(1); // there is no digit 150 any more

    model.clear();
    assertThat(workbench.selectionProperty().get()).isEqualTo(Selection.NONE);
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void pinningADigitTwiceLetsItGo() {
    model.pin(7);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(7);
    model.pin(7);
    assertThat(workbench.pinnedProperty().get()).isEqualTo(-1);
  }

  @Test
  void exportsWhatIsSelectedAndSaysSo() throws IOException {
    model.activeProperty().set(true);
    CodeMap map = NoiseMaps.of(DIGITS, 1, 1);
    NoiseMaps.open(workbench, map);
    select(3, 5, 8);
    work();
    Path csv = folder.resolve("digits.csv");
    model.exportCsv(csv);
    assertThat(tasks.running()).hasSize(1);
    assertThat(told).isEmpty();
    work();

    float[] codes = Codes.of(map.source(), DIGITS, () -> false);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).startsWith("5,5," + codes[10] + "," + codes[11] + ",");
    assertThat(told).singleElement().asString().contains("3 digits").contains(csv.toString());

    Path png = folder.resolve("digits.png");
    model.exportPictures(png);
    work();
    assertThat(png).isNotEmptyFile();
    assertThat(told).hasSize(2);
  }

  @Test
  void aFailedExportIsToldAndACancelledOneIsNot() throws IOException {
    model.activeProperty().set(true);
    NoiseMaps.open(workbench, NoiseMaps.of(DIGITS, 1, 1));
    select(3, 5, 8);
    work();
    Path file = Files.writeString(folder.resolve("file"), "old");
    model.exportCsv(file);
    tasks.running().get(0).cancel();
    work();
    assertThat(file).hasContent("old");

    model.exportCsv(file.resolve("digits.csv"));
    work();
    assertThat(failures)
        .singleElement()
        .isInstanceOf(IOException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("Cannot write");
    assertThat(told).isEmpty();
    failures.clear();
  }
}
