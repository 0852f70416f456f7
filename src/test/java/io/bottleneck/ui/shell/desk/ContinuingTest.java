package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static io.bottleneck.ui.shell.desk.Desktop.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent.Reason;
import io.bottleneck.ui.training.RunCurves;
import io.bottleneck.ui.training.SpecField;
import io.bottleneck.ui.workbench.ModelInUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where a run that goes on is written, and whose child it is when it cannot go on there. */
@ExtendWith(OnFxThread.class)
class ContinuingTest {
  private static final String FIGURE = Figures.classError(3);

  @TempDir private Path home;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(home);
  }

  private List<Double> trainingLosses(String id) {
    return desktop.run(id).history().epochs().stream().map(EpochRecord::trainingLoss).toList();
  }

  @Test
  void aRunThatGoesOnIsWrittenOnAsIfItHadNeverStopped() throws Exception {
    String whole = desktop.trained(TinyRuns.spec(4));
    desktop.engine.after(2 * BATCHES + 2, desktop.training()::stop);
    String id = desktop.trained(TinyRuns.spec(4));
    assertThat(desktop.run(id).history().ended().orElseThrow().reason()).isEqualTo(Reason.STOPPED);
    assertThat(desktop.run(id).part()).isTrue();

    assertThat(desktop.training().continueShown()).isTrue();
    desktop.train();
    assertThat(desktop.runs()).hasSize(2);
    assertThat(desktop.run(id).history().ended().orElseThrow().reason())
        .isEqualTo(Reason.COMPLETED);
    assertThat(desktop.losses(id)).isEqualTo(desktop.losses(whole)).hasSize(4);
    assertThat(trainingLosses(id)).isEqualTo(trainingLosses(whole));
    assertThat(desktop.written(id, FIGURE)).isEqualTo(desktop.written(whole, FIGURE));
    assertThat(desktop.store.codedEpochs(id)).isEqualTo(desktop.store.codedEpochs(whole));
    assertThat(desktop.store.newest(id).parameters())
        .isEqualTo(desktop.store.newest(whole).parameters());

    RunCurves followed = desktop.chart().followed();
    assertThat(drawn(followed.losses().validation())).isEqualTo(desktop.losses(whole));
    assertThat(drawn(followed.insight().store(FIGURE))).isEqualTo(desktop.written(whole, FIGURE));
    assertThat(desktop.scrubber().runId()).isEqualTo(id);
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2, 3, 4);
    assertThat(desktop.told).isEmpty();
  }

  @Test
  void aRunThatWasCompleteGoesOnForMoreEpochsInTheSameFolder() {
    String id = desktop.trained(TinyRuns.spec(2));
    desktop.training().editor().set(SpecField.EPOCHS, "3");
    assertThat(desktop.training().continueShown()).isTrue();
    desktop.train();
    assertThat(desktop.runs()).hasSize(1);
    assertThat(desktop.run(id).info().spec().epochs()).isEqualTo(3);
    assertThat(desktop.losses(id)).containsOnlyKeys(1, 2, 3);
  }

  @Test
  void aRunOneLooksBackAtGoesOnFromItsNewestEpoch() {
    String whole = desktop.trained(TinyRuns.spec(4));
    String id = desktop.trained(TinyRuns.spec(2));
    desktop.training().editor().set(SpecField.EPOCHS, "4");
    desktop.scrubber().open(whole, "whole", 2);
    desktop.train();
    assertThat(desktop.training().continuable().get()).as("not its newest").isNull();
    desktop.scrubber().open(id, "shorter", 2);
    desktop.train();
    assertThat(desktop.training().continueShown()).isTrue();
    desktop.train();
    assertThat(desktop.runs()).hasSize(2);
    assertThat(desktop.losses(id)).isEqualTo(desktop.losses(whole));
  }

  @Test
  void weightsThatAreNotTheNewestBeginAChild() {
    String id = desktop.trained(TinyRuns.spec(2));
    SavedModel two = desktop.training().resultProperty().get();
    desktop.training().editor().set(SpecField.EPOCHS, "4");
    desktop.training().continueRun(two, "first");
    desktop.train();
    assertThat(desktop.run(id).history().newest()).isEqualTo(4);
    var before = desktop.losses(id);

    desktop.training().editor().set(SpecField.EPOCHS, "5");
    assertThat(desktop.training().continueRun(two, "once more")).isTrue();
    desktop.train();
    RunInfo child = desktop.newest().info();
    assertThat(child.parent()).isEqualTo(id);
    assertThat(child.parentEpoch()).isEqualTo(2);
    assertThat(child.name()).isEqualTo("once more");
    assertThat(desktop.losses(child.id()))
        .containsOnlyKeys(1, 2, 3, 4, 5)
        .containsEntry(2, before.get(2));
    assertThat(desktop.losses(id)).as("the parent is left alone").isEqualTo(before);
    assertThat(desktop.scrubber().runId()).isEqualTo(child.id());
    assertThat(desktop.told).isEmpty();
  }

  @Test
  void rewindingARunThatWentOnBeginsAnotherFromItsFirstWeights() {
    String id = desktop.trained(TinyRuns.spec(2));
    desktop.training().editor().set(SpecField.EPOCHS, "3");
    desktop.training().continueShown();
    desktop.train();
    var before = desktop.losses(id);
    assertThat(desktop.training().rewind()).isTrue();
    desktop.train();
    RunInfo again = desktop.newest().info();
    assertThat(again.id()).isNotEqualTo(id);
    assertThat(again.parentEpoch()).isZero();
    assertThat(desktop.losses(id)).isEqualTo(before).isEqualTo(desktop.losses(again.id()));
  }

  @Test
  void otherDigitsBeginAChild() {
    String id = desktop.trained(TinyRuns.spec(2));
    desktop.workbench.corpusProperty().set(SmallDigits.OTHERS);
    desktop.training().editor().set(SpecField.EPOCHS, "3");
    assertThat(desktop.training().continueShown()).isTrue();
    desktop.train();
    RunInfo child = desktop.newest().info();
    assertThat(child.parent()).isEqualTo(id);
    assertThat(child.learnedFrom(SmallDigits.OTHERS)).isTrue();
    assertThat(desktop.run(id).history().newest()).isEqualTo(2);
  }

  @Test
  void aModelFileFromElsewhereHasNoParent() throws Exception {
    desktop.trained(TinyRuns.spec(2));
    Path file = home.resolve("mine.zip");
    new ModelFile().save(desktop.training().resultProperty().get(), file);
    SavedModel opened = new ModelFile().open(file);
    desktop.training().openedProperty().set(opened);
    desktop
        .workbench
        .modelProperty()
        .set(
            new ModelInUse(
                opened.autoencoder(MatrixProduct.PLAIN), "mine", Optional.of(opened.card())));
    desktop.training().editor().set(SpecField.EPOCHS, "3");

    assertThat(desktop.training().continueShown()).isTrue();
    desktop.train();
    assertThat(desktop.runs()).hasSize(2);
    RunInfo run = desktop.newest().info();
    assertThat(run.parent()).isEmpty();
    assertThat(run.parentEpoch()).isEqualTo(2);
    assertThat(desktop.losses(run.id())).containsOnlyKeys(1, 2, 3);
  }
}
