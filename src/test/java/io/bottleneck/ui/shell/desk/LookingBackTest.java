package io.bottleneck.ui.shell.desk;

import static io.bottleneck.ui.shell.desk.Desktop.BATCHES;
import static io.bottleneck.ui.shell.desk.Desktop.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.RunInfo;
import io.bottleneck.lab.runs.TinyRuns;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.training.RunCurves;
import io.bottleneck.ui.training.SpecField;
import io.bottleneck.ui.workbench.ModelInUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run of two epochs is looked back at while the window follows one of three. */
@ExtendWith(OnFxThread.class)
class LookingBackTest {
  private static final String FIGURE = Figures.classError(3);

  @TempDir private Path home;
  private Desktop desktop;
  private RunCurves followed;
  private String first;
  private String second;

  @BeforeEach
  void trainTwo() {
    desktop = new Desktop(home);
    followed = desktop.chart().followed();
    first = desktop.trained(TinyRuns.spec(2).withSeed(7));
    second = desktop.trained(TinyRuns.spec(3));
  }

  private RunCurves onChart() {
    return desktop.chart().curvesProperty().get();
  }

  private SavedModel onShow() {
    return desktop.room.onShowProperty().get();
  }

  private float[] weights(String id, int epoch) throws Exception {
    return desktop.store.checkpoint(id, epoch).parameters();
  }

  private void assertFollowedAgain() {
    assertThat(onShow()).isNull();
    assertThat(onChart()).isSameAs(followed);
    assertThat(drawn(followed.losses().validation())).isEqualTo(desktop.losses(second));
    assertThat(drawn(followed.insight().store(FIGURE))).isEqualTo(desktop.written(second, FIGURE));
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void anEarlierEpochOfTheRunOneFollowsIsOnShowWithItsWeights() throws Exception {
    desktop.scrubber().jump(1);
    assertThat(onShow().parameters()).isEqualTo(weights(second, 1));
    assertThat(onShow().card().epoch()).isEqualTo(1);
    assertThat(onShow().card().validationLosses()).as("of the whole run").hasSize(3);
    assertThat(onChart()).isSameAs(followed);
    desktop.scrubber().goLive();
    assertFollowedAgain();
  }

  @Test
  void anotherRunComesOnTheChartWithItsFiguresUntilOneGoesLive() throws Exception {
    desktop.scrubber().open(first, "first", 1);
    assertThat(onShow().parameters()).isEqualTo(weights(first, 1));
    assertThat(onChart()).isNotSameAs(followed);
    assertThat(onChart().spec().seed()).isEqualTo(7);
    assertThat(drawn(onChart().losses().validation())).isEqualTo(desktop.losses(first));
    assertThat(drawn(onChart().insight().store(FIGURE))).isEqualTo(desktop.written(first, FIGURE));
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2);
    RunCurves shown = onChart();
    desktop.scrubber().jump(2);
    assertThat(onShow().card().epoch()).isEqualTo(2);
    assertThat(onChart()).as("read once").isSameAs(shown);
    desktop.scrubber().goLive();
    assertFollowedAgain();
  }

  @Test
  void anEpochOfTheRunOneFollowsBringsItsCurvesBack() throws Exception {
    desktop.scrubber().open(first, "first", 1);
    desktop.scrubber().open(second, "second", 2);
    assertThat(onChart()).isSameAs(followed);
    assertThat(onShow().parameters()).isEqualTo(weights(second, 2));
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theRunThatTrainsGoesOnBehind() {
    desktop.engine.after(BATCHES, () -> look(first));
    desktop.engine.after(
        2 * BATCHES,
        () -> {
          desktop.room.drain();
          assertThat(onChart()).isNotSameAs(followed);
          assertThat(onShow().card().epoch()).isEqualTo(1);
          assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2);
          assertThat(followed.losses().validation().size()).isEqualTo(2);
        });
    second = desktop.trained(TinyRuns.spec(3));
    desktop.scrubber().goLive();
    assertFollowedAgain();
  }

  private void look(String id) {
    desktop.room.drain();
    desktop.scrubber().open(id, "looked at", 1);
  }

  @Test
  void aNewRunIsFollowedFromItsBeginning() {
    desktop.scrubber().open(first, "first", 1);
    second = desktop.trained(TinyRuns.spec(3).withSeed(9));
    assertThat(desktop.scrubber().liveProperty().get()).isTrue();
    assertFollowedAgain();
  }

  @Test
  void aBranchBeginsWithTheEpochOnShowAndKnowsItsParent() throws Exception {
    var whole = List.copyOf(desktop.losses(first).values());
    desktop.scrubber().open(first, "first", 1);
    desktop.training().editor().set(SpecField.LEARNING_RATE, "0.01");
    assertThat(desktop.training().branchFromHere()).isTrue();
    desktop.train();
    RunInfo branch = desktop.newest().info();
    assertThat(desktop.runs()).hasSize(3);
    assertThat(branch.parent()).isEqualTo(first);
    assertThat(branch.parentEpoch()).isEqualTo(1);
    assertThat(branch.name()).isEqualTo(desktop.run(first).info().name() + ", branched at epoch 1");
    assertThat(weights(branch.id(), 1)).isEqualTo(weights(first, 1));
    assertThat(desktop.losses(branch.id()))
        .containsOnlyKeys(1, 2, 3)
        .containsEntry(1, whole.get(0));
    assertThat(followed.parent().validation()).isEqualTo(whole).hasSize(2);
    assertThat(desktop.losses(first)).hasSize(2);
    second = branch.id();
    assertThat(onShow()).isNull();
    assertThat(onChart()).isSameAs(followed);
    assertThat(drawn(followed.losses().validation())).isEqualTo(desktop.losses(second));
  }

  @Test
  void aBranchOfTheRunThatTrainsTakesItsPlace() {
    desktop.engine.after(
        2 * BATCHES + 1,
        () -> {
          look(desktop.newest().info().id());
          assertThat(desktop.training().branchFromHere()).isTrue();
        });
    desktop.start(TinyRuns.spec(3).withSeed(9));
    desktop.train();
    RunInfo branch = desktop.newest().info();
    RunInfo parent = desktop.runs().get(1).info();
    assertThat(branch.parent()).isEqualTo(parent.id());
    assertThat(branch.parentEpoch()).isEqualTo(1);
    assertThat(desktop.run(parent.id()).part()).as("kept where it was").isTrue();
    assertThat(desktop.newest().history().newest()).isEqualTo(3);
  }

  @Test
  void anotherModelEndsLookingBack() {
    desktop.scrubber().open(first, "first", 1);
    ModelInUse other = desktop.openFile();
    assertThat(onShow()).isNull();
    assertThat(desktop.workbench.modelProperty().get()).isSameAs(other);
    assertThat(desktop.workbench.shownModel().liveProperty().get()).isFalse();
    assertThat(onChart()).as("the file's own").isNotSameAs(followed);
    assertThat(onChart().losses().validation().size()).isEqualTo(1);
    assertThat(desktop.chart().keptEpochs()).as("of another run").isEmpty();

    desktop.scrubber().jump(1);
    assertThat(drawn(onChart().losses().validation())).isEqualTo(desktop.losses(first));
    desktop.openFile();
    desktop.scrubber().goLive();
    assertFollowedAgain();
  }

  @Test
  void anEpochOfTheRunOneFollowsComesBackFromAnotherModelWithItsCurves() {
    desktop.openFile();
    assertThat(desktop.chart().keptEpochs()).as("of another run").isEmpty();
    desktop.scrubber().jump(1);
    assertThat(onChart()).isSameAs(followed);
    assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void goingLiveFromAnotherModelBringsTheRunThatTrainsBack() {
    desktop.engine.after(
        BATCHES + 1,
        () -> {
          look(first);
          desktop.openFile();
          desktop.scrubber().goLive();
          assertThat(onChart()).isSameAs(followed);
          assertThat(desktop.chart().keptEpochs()).containsExactly(0, 1);
        });
    second = desktop.trained(TinyRuns.spec(3).withSeed(9));
    assertFollowedAgain();
  }

  @Test
  void aFilmLeavesTheWeightsOfItsPictureOnShow() {
    desktop.scrubber().jump(0);
    desktop.scrubber().playOrPause();
    List<Double> epochs = new ArrayList<>();
    while (desktop.scrubber().playingProperty().get()) {
      desktop.scrubber().tick();
      epochs.add(onShow().card().epoch());
    }
    assertThat(epochs).containsExactly(1.0, 2.0, 3.0, 3.0);
  }

  @Test
  void otherDigitsLeaveAnotherModelOnShow() {
    desktop.scrubber().jump(1);
    ModelInUse other = desktop.openFile();
    desktop.workbench.corpusProperty().set(SmallDigits.OTHERS);
    assertThat(desktop.workbench.modelProperty().get()).isSameAs(other);
  }

  @Test
  void whatIsReadTooLateChangesNothing() {
    desktop.background.hold();
    desktop.scrubber().jump(1);
    desktop.background.doNext();
    desktop.scrubber().goLive();
    desktop.background.doAll();
    assertFollowedAgain();

    desktop.scrubber().jump(1);
    ModelInUse other = desktop.openFile();
    desktop.background.doAll();
    assertThat(desktop.workbench.modelProperty().get()).as("chosen last").isSameAs(other);
    assertThat(onShow()).isNull();
  }
}
