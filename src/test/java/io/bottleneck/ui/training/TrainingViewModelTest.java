package io.bottleneck.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.Loss;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelCard;
import io.bottleneck.model.Presets;
import io.bottleneck.model.SavedModel;
import io.bottleneck.training.TrainingEvent;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {
  private final Workbench workbench = new Workbench();
  private final FakeTraining training = new FakeTraining();
  private final TrainingViewModel viewModel =
      new TrainingViewModel(workbench, training, MatrixProduct.PLAIN);

  @Test
  void refusesToStartWithoutDigits() {
    assertThat(viewModel.start()).isFalse();
    assertThat(viewModel.messageProperty().get()).startsWith("Open a set of digits first");
    assertThat(viewModel.running()).isFalse();
    assertThat(training.request).isNull();
  }

  @Test
  void refusesAFaultySpecAndNamesAllFaults() {
    workbench.corpusProperty().set(FakeTraining.corpus());
    viewModel.editor().set(SpecField.BATCH_SIZE, "0");
    viewModel.editor().set(SpecField.LEARNING_RATE, "fast");
    assertThat(viewModel.start()).isFalse();
    assertThat(viewModel.messageProperty().get())
        .contains("The batch size is 0; 1 to 10,000 is possible.")
        .contains("Learning rate: “fast” is not a number");
  }

  @Test
  void startsWhatTheEditorsHold() {
    workbench.corpusProperty().set(FakeTraining.corpus());
    viewModel.editor().load(Presets.WIDE);
    viewModel.editor().set(SpecField.EPOCHS, "7");
    viewModel.editor().set(SpecField.LEARNING_RATE, "2e-3");
    viewModel.nativeThreadsProperty().set(2);
    assertThat(viewModel.start()).isTrue();

    assertThat(training.request.spec().encoderSizes()).containsExactly(1000, 500, 250, 2);
    assertThat(training.request.spec().epochs()).isEqualTo(7);
    assertThat(training.request.spec().optimiser().learningRate()).isEqualTo(0.002);
    assertThat(training.request.spec().name()).isEqualTo("custom");
    assertThat(training.request.nativeThreads()).isEqualTo(2);
    assertThat(viewModel.start()).as("a second start").isFalse();
    assertThat(viewModel.messageProperty().get()).contains("another run");
  }

  @Test
  void followsARunFromStartToResult() {
    start();
    viewModel.drain();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.RUNNING);
    assertThat(workbench.modelProperty().get().name()).isEqualTo("Quick, seed 1");

    training.tell(new TrainingEvent.Batches(0.5, 5, 0.1, 0.05, 0.15, 0.08, Map.of(), 1e-3, 2));
    viewModel.drain();
    RunProgress half = viewModel.progressProperty().get();
    assertThat(half.fraction()).isCloseTo(0.5 / 20, within(1e-12));
    assertThat(half.secondsLeft()).as("19.5 epochs of 4 digits at 2 a second").isEqualTo(39);

    Autoencoder weights = FakeTraining.network(training.request.spec(), 1);
    training.tell(
        new TrainingEvent.EpochDone(1, 0.09, Map.of(), 1e-3, 0.085, 2, 0.1, 0.1, 57, weights));
    training.tell(new TrainingEvent.Batches(1.5, 5, 0.08, 0.07, 0.09, 0.08, Map.of(), 1e-3, 2));
    viewModel.drain();
    assertThat(workbench.modelProperty().get().autoencoder()).isSameAs(weights);
    assertThat(viewModel.progressProperty().get().secondsLeft())
        .as("3 seconds an epoch, validation included, and 18.5 epochs left")
        .isCloseTo(55.5, within(1e-9));
    LossCurves curves = viewModel.curves();
    assertThat(curves.batches().size()).isEqualTo(2);
    assertThat(curves.batches().max(0)).isEqualTo(0.15);
    assertThat(curves.training().last()).isEqualTo(0.09);
    assertThat(curves.validation().last()).isEqualTo(0.085);

    viewModel.stop();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.STOPPING);
    viewModel.drain();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.IDLE);
    assertThat(viewModel.messageProperty().get()).startsWith("Stopped at epoch 1");
    assertThat(viewModel.resultProperty().get()).isNotNull();
    assertThat(workbench.modelProperty().get().card()).isPresent();
    assertThat(curves.batches().size()).as("the run's own curve stays").isEqualTo(2);
  }

  @Test
  void pausesAndGoesOn() {
    start();
    viewModel.pauseOrResume();
    viewModel.drain();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.PAUSED);
    viewModel.playOrPause();
    viewModel.drain();
    assertThat(viewModel.stateProperty().get()).isEqualTo(TrainingState.RUNNING);
  }

  @Test
  void aDivergedRunLeavesAMarkAndItsLastGoodWeights() {
    start();
    double nan = Double.NaN;
    training.tell(new TrainingEvent.Batches(0.1, 1, nan, nan, nan, nan, Map.of(), 1e-3, 2));
    training.end(TrainingEvent.Reason.DIVERGED, "The loss is no number any more.");
    viewModel.drain();
    assertThat(viewModel.curves().batches().nonFinite(0)).isEqualTo(1);
    assertThat(viewModel.messageProperty().get()).isEqualTo("The loss is no number any more.");
    assertThat(viewModel.resultProperty().get()).isNotNull();
    assertThat(viewModel.running()).isFalse();
  }

  @Test
  void aNewRunStartsACleanChart() {
    start();
    training.tell(new TrainingEvent.Batches(5, 5, 0.1, 0.1, 0.1, 0.1, Map.of(), 1e-3, 2));
    viewModel.stop();
    viewModel.drain();
    viewModel.editor().load(Presets.SEED);
    assertThat(viewModel.start()).isTrue();
    viewModel.drain();
    assertThat(viewModel.curves().batches().size()).isZero();
    assertThat(workbench.modelProperty().get().name()).isEqualTo("Seed, seed 1");
  }

  @Test
  void showsTheCurvesOfAModelThatWasOpened() {
    long before = viewModel.revisionProperty().get();
    SavedModel opened = FakeTraining.model(Presets.QUICK);
    ModelCard card = opened.card();
    workbench
        .modelProperty()
        .set(new ModelInUse(opened.autoencoder(MatrixProduct.PLAIN), "file", Optional.of(card)));
    assertThat(viewModel.curves().validation().size()).isEqualTo(2);
    assertThat(viewModel.curves().training().last()).isEqualTo(0.06);
    assertThat(viewModel.chart().curvesProperty().get().spec().loss()).isEqualTo(Loss.MSE);
    assertThat(viewModel.revisionProperty().get()).isGreaterThan(before);
  }

  private void start() {
    workbench.corpusProperty().set(FakeTraining.corpus());
    assertThat(viewModel.start()).isTrue();
  }
}
