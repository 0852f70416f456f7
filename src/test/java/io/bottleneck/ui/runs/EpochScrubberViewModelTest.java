package io.bottleneck.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.ui.workbench.CodeMapper;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.RandomNetworks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochScrubberViewModelTest {
  private final Workbench workbench = new Workbench();
  private final FakeRuns port = FakeRuns.three();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Workers workers = new Workers(Runnable::run, background::add, Runnable::run);
  private EpochScrubberViewModel scrubber;

  @BeforeEach
  void open() {
    workbench.corpusProperty().set(FakeRuns.corpus());
    new CodeMapper(workbench, workers, failures::add);
    scrubber = new EpochScrubberViewModel(workbench, port, workers, failures::add);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private double weightsOnShow() {
    return workbench.modelProperty().get().autoencoder().epoch();
  }

  private double codesOnShow() {
    return workbench.codeMapProperty().get().epoch();
  }

  @Test
  void anEpochWithoutWeightsShowsItsRecordedCodesAndTheNearestWeightsAndSaysSo() {
    scrubber.open("a", "first", 37);
    work();
    assertThat(weightsOnShow()).isEqualTo(32);
    assertThat(codesOnShow()).isEqualTo(37);
    assertThat(workbench.codeMapProperty().get().digits().size()).isEqualTo(3);
    assertThat(scrubber.saysProperty().get())
        .isEqualTo(
            "epoch 37: scatter of 3 held-out digits; reconstructions with the weights of epoch 32");
  }

  @Test
  void aKeptEpochPlacesAllDigitsOnceTheSliderRests() {
    scrubber.open("a", "first", 8);
    work();
    scrubber.drag(16);
    work();
    assertThat(workbench.codeMapProperty().get().digits().size()).isEqualTo(3);
    scrubber.settle();
    work();
    assertThat(workbench.codeMapProperty().get().digits())
        .isSameAs(workbench.corpusProperty().get().training());
    assertThat(scrubber.saysProperty().get()).contains("all training digits").contains("epoch 16");
  }

  @Test
  void anEpochWithNeitherSaysThatAnotherIsShown() {
    port.coded = List.of();
    scrubber.open("a", "first", 5);
    work();
    assertThat(weightsOnShow()).isEqualTo(4);
    assertThat(codesOnShow()).isEqualTo(4);
    assertThat(scrubber.saysProperty().get()).contains("epoch 5 was not kept").contains("epoch 4");
  }

  @Test
  void whileDraggingOnlyTheNewestEpochIsReadAndNothingWaitsInALine() {
    scrubber.open("a", "first", 0);
    work();
    port.read.clear();
    for (int epoch = 1; epoch <= 60; epoch++) {
      scrubber.drag(epoch);
    }
    assertThat(scrubber.epochProperty().get()).isEqualTo(60);
    work();
    assertThat(weightsOnShow()).isEqualTo(64);
    assertThat(codesOnShow()).isEqualTo(60);
    assertThat(port.read).containsExactlyInAnyOrder("a64", "a32"); // the second is a neighbour
  }

  @Test
  void neighboursAreReadAheadAndNothingIsReadTwice() {
    scrubber.open("a", "first", 8);
    work();
    assertThat(port.read).containsExactlyInAnyOrder("a8", "a16", "a4");
    scrubber.stepKept(1);
    work();
    scrubber.stepKept(-1);
    work();
    assertThat(port.read).doesNotHaveDuplicates();
    assertThat(weightsOnShow()).isEqualTo(8);
  }

  @Test
  void lookingBackDoesNotDisturbTheTrainingAndLiveComesBackToItsNewest() {
    scrubber.trainingStarted("b", "second");
    workbench.shownModel().begin(RandomNetworks.of(1, 0));
    for (int epoch = 1; epoch <= 20; epoch++) {
      workbench.shownModel().offer(RandomNetworks.of(epoch, epoch));
      scrubber.epochFinished(epoch);
    }
    work();
    assertThat(scrubber.epochProperty().get()).isEqualTo(20);
    assertThat(scrubber.saysProperty().get()).startsWith("Live");

    scrubber.drag(8);
    work();
    ModelInUse newest = RandomNetworks.of(21, 21);
    workbench.shownModel().offer(newest);
    scrubber.epochFinished(21);
    work();
    assertThat(weightsOnShow()).isEqualTo(8);
    assertThat(scrubber.liveProperty().get()).isFalse();
    assertThat(scrubber.epochProperty().get()).isEqualTo(8);

    scrubber.goLive();
    work();
    assertThat(workbench.modelProperty().get()).isSameAs(newest);
    assertThat(scrubber.epochProperty().get()).isEqualTo(21);
    assertThat(scrubber.liveProperty().get()).isTrue();
  }

  @Test
  void aFilmShowsEveryEpochAndWaitsForPicturesThatAreNotThereYet() {
    scrubber.open("a", "first", 60);
    work();
    scrubber.playOrPause();
    scrubber.tick();
    scrubber.tick(); // the picture of 61 is still being read
    assertThat(scrubber.epochProperty().get()).isEqualTo(61);
    List<Double> seen = new ArrayList<>();
    for (int i = 0; i < 10 && scrubber.playingProperty().get(); i++) {
      work();
      seen.add(codesOnShow());
      scrubber.tick();
    }
    assertThat(seen).containsExactly(61.0, 62.0, 63.0, 64.0);
    assertThat(scrubber.playingProperty().get()).isFalse();

    scrubber.playOrPause();
    assertThat(scrubber.epochProperty().get()).isZero();
  }

  @Test
  void aLoopBeginsAgain() {
    scrubber.loopProperty().set(true);
    scrubber.open("a", "first", 63);
    work();
    scrubber.playOrPause();
    for (int i = 0; i < 3; i++) {
      scrubber.tick();
      work();
    }
    assertThat(scrubber.playingProperty().get()).isTrue();
    assertThat(scrubber.epochProperty().get()).isEqualTo(1);
  }

  @Test
  void weightsThatWereThinnedOutMeanwhileGiveWayToTheNearestOnes() {
    scrubber.open("a", "first", 8);
    work();
    port.kept = List.of(8, 64); // of the run that trains, since its history was read
    port.coded = List.of();
    scrubber.jump(32);
    work();
    assertThat(failures).isEmpty();
    assertThat(weightsOnShow()).isEqualTo(8);
    assertThat(scrubber.saysProperty().get()).startsWith("epoch 32 was not kept");
    assertThat(scrubber.historyProperty().get().kept()).containsExactly(8, 64);
  }

  @Test
  void aRunThatIsDeletedIsNoLongerOnTheSlider() {
    scrubber.open("a", "first", 8);
    work();
    scrubber.deleted("b");
    assertThat(scrubber.runNameProperty().get()).isEqualTo("first");
    scrubber.jump(32);
    scrubber.deleted("a"); // while its epoch is being read
    port.kept = List.of();
    work();
    scrubber.jump(8);
    work();
    assertThat(failures).isEmpty();
    assertThat(scrubber.runNameProperty().get()).isEmpty();
    assertThat(scrubber.historyProperty().get().empty()).isTrue();
    assertThat(scrubber.shownProperty().get()).isNull();
  }

  @Test
  void weightsThatCannotBeReadAreToldAndLeaveWhatIsOnShow() {
    scrubber.open("a", "first", 8);
    work();
    port.broken = Set.of(32);
    scrubber.jump(32);
    work();
    assertThat(weightsOnShow()).isEqualTo(8);
    assertThat(failures).isNotEmpty();
    assertThat(scrubber.saysProperty().get()).contains("epoch 32 is not kept");
    scrubber.jump(8);
    work();
    assertThat(scrubber.saysProperty().get()).startsWith("epoch 8:");
  }

  @Test
  void aModelOpenedElsewhereIsNotSaidToBeAnEpochOfTheRun() {
    scrubber.trainingStarted("b", "second");
    workbench.shownModel().begin(RandomNetworks.of(1, 0));
    workbench.modelProperty().set(RandomNetworks.of(5, 99));
    assertThat(scrubber.liveProperty().get()).isFalse();
    assertThat(scrubber.saysProperty().get()).startsWith("Another model is on show");
  }
}
