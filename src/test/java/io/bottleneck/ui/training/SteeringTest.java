package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.lab.runs.EpochRecord;
import io.bottleneck.lab.runs.RunHistory;
import io.bottleneck.lab.watch.Figures;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.LossTerm;
import io.bottleneck.training.Pace;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps, rewinds, branches and rates, without a toolkit. */
class SteeringTest {
  private final Workbench workbench = new Workbench();
  private final FakeTraining training = new FakeTraining();
  private final TrainingViewModel viewModel =
      new TrainingViewModel(workbench, training, MatrixProduct.PLAIN);

  @BeforeEach
  void openDigits() {
    workbench.corpusProperty().set(FakeTraining.corpus());
  }

  @Test
  void aStepStartsARunThatWaitsByItself() {
    viewModel.stepBatch();
    viewModel.drain();
    assertThat(training.pace).isEqualTo(Pace.ONE_BATCH);
    viewModel.stepEpoch();
    assertThat(training.pace).isEqualTo(Pace.ONE_EPOCH);
    viewModel.pauseOrResume();
    viewModel.drain();
    viewModel.playOrPause();
    assertThat(training.pace).isEqualTo(Pace.ON);
  }

  @Test
  void rewindingKeepsTheOldRunAndTrainsTheSameOnceMore() {
    viewModel.start();
    viewModel.drain();
    AutoencoderSpec spec = training.request.spec();
    viewModel.editor().set(SpecField.BATCH_SIZE, "50");
    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    viewModel.drain();

    assertThat(viewModel.rewind()).isTrue();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.STOPPING);
    viewModel.drain();
    viewModel.drain();
    assertThat(viewModel.resultProperty().get()).as("what the old run left").isNotNull();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.RUNNING);
    assertThat(training.request.spec()).isEqualTo(spec);
    assertThat(training.request.start()).isEmpty();
    assertThat(viewModel.curves().batches().size()).isZero();
  }

  @Test
  void stoppingAlsoForgetsTheRunThatWaited() {
    viewModel.start();
    viewModel.drain();
    viewModel.rewind();
    viewModel.stop();
    viewModel.drain();
    viewModel.drain();
    assertThat(viewModel.running()).isFalse();
  }

  @Test
  void aNewSeedStandsInTheFormToo() {
    viewModel.editor().set(SpecField.SEED, "41");
    assertThat(viewModel.newSeed()).isTrue();
    viewModel.drain();
    assertThat(training.request.spec().seed()).isEqualTo(42);
    assertThat(viewModel.editor().draftProperty().get().get(SpecField.SEED)).isEqualTo("42");
    viewModel.newSeed();
    viewModel.drain();
    viewModel.drain();
    assertThat(training.request.spec().seed()).isEqualTo(43);
  }

  @Test
  void centerLossWithoutLabelsIsRefusedBeforeItStarts() {
    viewModel.editor().set(SpecField.KIND, NetworkKind.CENTER_LOSS);
    assertThat(viewModel.start()).isFalse();
    assertThat(training.request).isNull();
    assertThat(viewModel.messageProperty().get())
        .contains("center loss needs labels")
        .contains("tiny have none");
  }

  @Test
  void anOpenedModelGoesOnForTheEpochsItHasLeft() {
    SavedModel model = open(withState(FakeTraining.model(Presets.QUICK)));
    assertThat(viewModel.continuable().get()).isSameAs(model);
    viewModel.editor().set(SpecField.EPOCHS, "30");
    viewModel.editor().set(SpecField.BATCH_SIZE, "7");

    assertThat(viewModel.continueRun(model, model.card().name())).isTrue();
    viewModel.drain();
    assertThat(training.request.start()).contains(model);
    assertThat(training.request.spec()).isEqualTo(Presets.QUICK.withEpochs(30));
    assertThat(viewModel.curves().validation().size()).as("its curve goes on").isEqualTo(2);
    assertThat(viewModel.progressProperty().get().firstEpoch()).isEqualTo(2);
    assertThat(viewModel.continuable().get()).as("while a run is on").isNull();
    assertThat(viewModel.messageProperty().get()).contains("not the digits it learned from");
  }

  @Test
  void rewindingAContinuedRunGoesBackToItsFirstWeights() {
    SavedModel model = open(withState(FakeTraining.model(Presets.QUICK)));
    viewModel.continueRun(model, model.card().name());
    training.tell(new TrainingEvent.Batches(3, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    training.tell(
        new TrainingEvent.EpochDone(
            3, 0.1, Map.of(), 1e-3, 0.1, 1, 1, 1, 1, FakeTraining.network(Presets.QUICK, 3)));
    viewModel.drain();
    assertThat(viewModel.curves().validation().size()).isEqualTo(3);
    viewModel.rewind();
    viewModel.drain();
    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    viewModel.drain();
    assertThat(training.request.start()).isEmpty();
    assertThat(training.request.spec()).isEqualTo(Presets.QUICK);
    assertThat(viewModel.curves().validation().size()).isZero();
    assertThat(viewModel.curves().batches().size()).isEqualTo(1);
  }

  @Test
  void aModelThatIsCompleteGoesOnOnlyForMoreEpochs() {
    SavedModel model = open(withState(FakeTraining.model(Presets.QUICK.withEpochs(2))));
    viewModel.editor().set(SpecField.EPOCHS, "2");
    assertThat(viewModel.continuable().get()).isNull();
    assertThat(viewModel.continueRun(model, model.card().name())).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("already have 2 epochs and 2 were");
    viewModel.editor().set(SpecField.EPOCHS, "3");
    assertThat(viewModel.continuable().get()).isSameAs(model);
  }

  @Test
  void withoutTheOptimisersStateThereIsNoGoingOn() {
    SavedModel model = open(FakeTraining.model(Presets.QUICK));
    assertThat(viewModel.continuable().get()).isNull();
    assertThat(viewModel.continueRun(model, model.card().name())).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("branch from it instead");
  }

  @Test
  void aBranchTakesTheFormsSettingsAndKeepsItsParentsWholeCurve() {
    SavedModel parent = withState(FakeTraining.model(Presets.QUICK));
    viewModel.editor().set(SpecField.LEARNING_RATE, "0.01");
    assertThat(viewModel.branch(parent, 1)).isTrue();
    viewModel.drain();

    SavedModel start = training.request.start().orElseThrow();
    assertThat(start.card().epoch()).isEqualTo(1);
    assertThat(start.card().validationLosses()).containsExactly(0.065);
    assertThat(start.optimiserState()).isPresent();
    assertThat(training.request.spec().optimiser().learningRate()).isEqualTo(0.01);
    assertThat(viewModel.chart().curvesProperty().get().parent().validation())
        .containsExactly(0.065, 0.055);
    assertThat(viewModel.curves().validation().size()).isEqualTo(1);

    viewModel.stop();
    viewModel.drain();
    viewModel.start();
    viewModel.drain();
    assertThat(viewModel.chart().curvesProperty().get().parent()).as("of a fresh run").isNull();
  }

  @Test
  void aBranchInsideAnEpochBeginsThere() {
    SavedModel parent = withState(FakeTraining.model(Presets.QUICK));
    assertThat(viewModel.branch(parent, 1.4)).isTrue();
    assertThat(training.request.start().orElseThrow().card().epoch()).isEqualTo(1.4);
    assertThat(viewModel.messageProperty().get()).contains("branched at epoch 1.4");
  }

  @Test
  void aBranchWithAnotherOptimiserBeginsWithAnEmptyState() {
    viewModel.editor().set(SpecField.OPTIMISER, io.bottleneck.model.OptimiserSpec.Kind.SGD);
    assertThat(viewModel.branch(withState(FakeTraining.model(Presets.QUICK)), 2)).isTrue();
    assertThat(training.request.start().orElseThrow().optimiserState()).isEmpty();
  }

  @Test
  void aBranchNeedsTheSameLayersAndEpochsLeft() {
    SavedModel parent = FakeTraining.model(Presets.WIDE);
    assertThat(viewModel.branch(parent, 2)).isFalse();
    assertThat(viewModel.messageProperty().get())
        .contains("other layers (plain 1000, 500, 250, 2) than the form (plain 128, 32, 2)");
    viewModel.editor().set(SpecField.EPOCHS, "2");
    assertThat(viewModel.branch(FakeTraining.model(Presets.QUICK), 2)).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("raise the number of epochs");
    assertThat(viewModel.branchFromHere()).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("no weights to branch from yet");
  }

  @Test
  void theFormsNetworkIsQueuedOrItIsSaidWhyNot() {
    assertThat(viewModel.queue()).isTrue();
    assertThat(training.queued).containsExactly(Presets.QUICK);
    assertThat(training.request).as("nothing starts by it").isNull();
    assertThat(viewModel.messageProperty().get()).contains("Quick, seed 1 waits");
    viewModel.editor().set(SpecField.KIND, NetworkKind.CENTER_LOSS);
    assertThat(viewModel.queue()).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("center loss needs labels");
    viewModel.editor().load(Presets.SEED);
    viewModel.queue();
    assertThat(viewModel.queue()).isFalse();
    assertThat(viewModel.messageProperty().get()).isEqualTo("The queue is full.");
    assertThat(training.queued).containsExactly(Presets.QUICK, Presets.SEED);
  }

  @Test
  void aContinuedRunBringsTheFiguresItHadBefore() {
    training.written =
        new RunHistory(
            List.of(
                new EpochRecord(1, 0.07, 0.065, 1e-3, 1, Map.of()),
                new EpochRecord(2, 0.06, 0.055, 1e-3, 1, Map.of())),
            Map.of(1, Map.of(Figures.KNN_ACCURACY, 0.5), 2, Map.of(Figures.KNN_ACCURACY, 0.6)),
            List.of(new RunHistory.RateRecord(1.5, 2e-3)),
            Optional.empty());
    viewModel.continueRun(withState(FakeTraining.model(Presets.QUICK)), "again");
    viewModel.drain();
    RunCurves curves = viewModel.chart().followed();
    assertThat(curves.insight().store(Figures.KNN_ACCURACY).last()).isEqualTo(0.6);
    assertThat(curves.losses().validation().size()).isEqualTo(2);
    assertThat(curves.rateChanges()).containsExactly(new RateMark(1.5, 2e-3));
  }

  @Test
  void lookingAtAnotherRunsCurvesLeavesTheFollowedOnesAlone() {
    viewModel.start();
    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    viewModel.drain();
    RunHistory other =
        new RunHistory(
            List.of(new EpochRecord(1, 0.3, 0.2, 1e-3, 1, Map.of(LossTerm.CENTER, 4.0))),
            Map.of(),
            List.of(),
            Optional.empty());
    viewModel.chart().show(other, FakeTraining.model(Presets.CENTER).card());
    assertThat(viewModel.curves().validation().last()).isEqualTo(0.2);
    assertThat(viewModel.curves().termEpochs(LossTerm.CENTER).last()).isEqualTo(4.0);
    training.tell(new TrainingEvent.Batches(0.6, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    viewModel.drain();
    assertThat(viewModel.curves().batches().size()).as("of the other run").isZero();
    viewModel.chart().showFollowed();
    assertThat(viewModel.curves().batches().size()).isEqualTo(2);
  }

  @Test
  void theRateInForceIsShownAndChanged() {
    assertThat(viewModel.changeLearningRate(0.1)).isFalse();
    assertThat(viewModel.messageProperty().get()).contains("no run is on");
    viewModel.start();
    viewModel.drain();
    assertThat(viewModel.chart().learningRateProperty().get()).isEqualTo(1e-3);
    for (double bad : new double[] {0, -1, 1.5, Double.NaN}) {
      assertThat(viewModel.changeLearningRate(bad)).isFalse();
    }
    assertThat(training.rate).isZero();
    assertThat(viewModel.changeLearningRate(2e-4)).isTrue();
    assertThat(training.rate).isEqualTo(2e-4);
    assertThat(viewModel.chart().learningRateProperty().get())
        .as("at once: a paused run has no next minibatch yet")
        .isEqualTo(2e-4);

    training.tell(new TrainingEvent.RateChanged(0.5, 2e-4));
    training.tell(new TrainingEvent.Batches(0.6, 1, 1, 1, 1, 1, Map.of(), 2e-4, 2));
    viewModel.drain();
    assertThat(viewModel.chart().followed().rateChanges()).containsExactly(new RateMark(0.5, 2e-4));
    assertThat(viewModel.chart().learningRateProperty().get()).isEqualTo(2e-4);
    assertThat(viewModel.curves().learningRate().last()).isEqualTo(2e-4);
  }

  @Test
  void heldOutMinibatchesAreASeriesOfTheirOwnThatAFreshRunClears() {
    viewModel.start();
    training.tell(new TrainingEvent.HeldOut(0.5, 0.06));
    viewModel.drain();
    assertThat(viewModel.curves().heldOut().last()).isEqualTo(0.06);
    viewModel.stop();
    viewModel.drain();
    viewModel.start();
    viewModel.drain();
    assertThat(viewModel.curves().heldOut().size()).isZero();
  }

  @Test
  void otherTermsAreSeriesOfTheirOwn() {
    viewModel.start();
    Map<LossTerm, Double> terms = Map.of(LossTerm.DIVERGENCE, 6.5);
    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.1, 0.1, 0.1, terms, 1e-3, 2));
    training.tell(
        new TrainingEvent.EpochDone(
            1, 0.1, terms, 1e-3, 0.1, 1, 1, 1, 1, FakeTraining.network(Presets.QUICK, 1)));
    viewModel.drain();
    assertThat(viewModel.curves().termBatches(LossTerm.DIVERGENCE).last()).isEqualTo(6.5);
    assertThat(viewModel.curves().termEpochs(LossTerm.DIVERGENCE).size()).isEqualTo(1);
    assertThat(viewModel.curves().termBatches(LossTerm.CENTER).size()).isZero();
  }

  @Test
  void whoLooksBackIsNotDisturbedByTheRun() {
    viewModel.start();
    viewModel.drain();
    ModelInUse past =
        new ModelInUse(FakeTraining.network(Presets.QUICK, 0), "past", Optional.empty());
    workbench.shownModel().look(past);
    training.tell(new TrainingEvent.Snapshot(FakeTraining.network(training.request.spec(), 0.5)));
    viewModel.drain();
    assertThat(workbench.modelProperty().get()).isSameAs(past);
    workbench.shownModel().goLive();
    assertThat(workbench.modelProperty().get().autoencoder().epoch()).isEqualTo(0.5);
  }

  @Test
  void anEarlierEpochOfTheSameRunLeavesItsCurveWhole() {
    SavedModel whole = open(FakeTraining.model(Presets.QUICK));
    ModelCard card = whole.card();
    viewModel.chart().curvesProperty().get().insight().add(2, Map.of(Figures.SILHOUETTE, 0.25));
    ModelCard earlier =
        new ModelCard(
            card.name(),
            card.spec(),
            1,
            card.dataName(),
            card.dataSha256(),
            card.heldOutSha256(),
            card.trainingDigits(),
            card.trainingLosses().subList(0, 1),
            card.validationLosses().subList(0, 1),
            1,
            1,
            card.created(),
            Map.of());
    workbench
        .shownModel()
        .look(
            new ModelInUse(
                FakeTraining.network(Presets.QUICK, 1), "epoch 1", Optional.of(earlier)));
    assertThat(viewModel.curves().validation().size()).isEqualTo(2);
    assertThat(viewModel.chart().curvesProperty().get().insight().store(Figures.SILHOUETTE).last())
        .isEqualTo(0.25);
  }

  @Test
  void figuresOfAnEpochThatIsThereAlreadyAreLeftOut() {
    InsightCurves insight = viewModel.chart().curvesProperty().get().insight();
    insight.add(3, Map.of(Figures.KNN_ACCURACY, 0.7));
    insight.add(2, Map.of(Figures.KNN_ACCURACY, 0.6, Figures.CONTINUITY, 0.9));
    assertThat(insight.store(Figures.KNN_ACCURACY).size()).isEqualTo(1);
    assertThat(insight.store(Figures.CONTINUITY).last()).isEqualTo(0.9);
    viewModel.start();
    viewModel.drain();
    assertThat(insight.store(Figures.KNN_ACCURACY).size()).as("of a new run").isZero();
  }

  private SavedModel open(SavedModel model) {
    viewModel.openedProperty().set(model);
    ModelCard card = model.card();
    workbench
        .modelProperty()
        .set(new ModelInUse(model.autoencoder(MatrixProduct.PLAIN), "file", Optional.of(card)));
    return model;
  }

  private static SavedModel withState(SavedModel model) {
    return new SavedModel(model.card(), model.parameters(), Optional.of(new float[] {1, 2}));
  }
}
