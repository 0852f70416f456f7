package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.Viewport;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.training.SpecField;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Trains, steers and branches. */
final class TrainSteps {
  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;
  private final Workbench workbench;
  private final Features features;

  TrainSteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
    workbench = stage.workbench();
    features = stage.features();
  }

  void run(DrawSteps draw) {
    driver.step("train Quick and watch", this::train);
    driver.step("draw while training", () -> drawWhileTraining(draw));
    driver.step("pause and step", this::pauseAndStep);
    driver.step("change the learning rate", this::changeRate);
    driver.step("branch from a kept epoch", this::branch);
    driver.step("stop", this::stop);
    driver.step("train a denoising network", () -> trainKind(Presets.DENOISING, "denoising"));
    driver.step("train a variational network", () -> trainKind(Presets.VARIATIONAL, "variational"));
    driver.step("save and reopen the model", this::saveAndReopen);
  }

  private void train() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(
        () -> {
          shell.perspectiveProperty().set(Perspective.TRAIN);
          training.editor().load(Presets.QUICK.withEpochs(PictureTour.LONG_RUN));
        });
    driver.settle(500);
    driver.picture("train-form");
    Viewport before = driver.fx(() -> features.latentView().scatter().viewportProperty().get());
    driver.fxRun(training::start);
    driver.await(
        "two epochs",
        TourStage.PATIENCE_SECONDS * 2,
        () -> training.progressProperty().get().epoch() >= 2.3);
    driver.settle(700);
    driver.picture("training");
    check(
        driver.fx(() -> fell(training.curves().validation())), "the validation loss did not fall");
    check(before != null, "there is no view");
  }

  private static boolean fell(SeriesStore losses) {
    return losses.size() > 1 && losses.mean(losses.size() - 1) < losses.mean(0);
  }

  private void drawWhileTraining(DrawSteps draw) throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.DRAW));
    driver.settle(400);
    draw.drawDigit(2);
    check(
        driver.fx(() -> features.training().stateProperty().get()) == TrainingState.RUNNING,
        "the training did not go on");
    driver.picture("draw-while-training");
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
  }

  private TrainingState state() {
    return features.training().stateProperty().get();
  }

  private void pauseAndStep() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(training::pauseOrResume);
    driver.await("pause", 30, () -> state() == TrainingState.PAUSED);
    driver.settle(300);
    driver.picture("paused");
    double before = driver.fx(() -> lastX(training));
    driver.fxRun(training::stepBatch);
    driver.await(
        "one more minibatch",
        30,
        () -> state() == TrainingState.PAUSED && lastX(training) > before);
    double after = driver.fx(() -> lastX(training));
    double digits =
        (after - before) * driver.fx(() -> workbench.corpusProperty().get().training().size());
    check(
        Math.abs(digits - Presets.QUICK.batchSize()) < 1,
        "a single minibatch trained " + digits + " digits");
    driver.fxRun(training::stepEpoch);
    driver.await(
        "the end of the epoch",
        TourStage.PATIENCE_SECONDS,
        () ->
            state() == TrainingState.PAUSED && training.progressProperty().get().epoch() % 1 == 0);
    driver.settle(500);
    driver.picture("stepped");
  }

  private static double lastX(TrainingViewModel training) {
    SeriesStore batches = training.curves().batches();
    return batches.x(batches.size() - 1);
  }

  private void changeRate() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(() -> training.changeLearningRate(3e-4));
    driver.fxRun(training::pauseOrResume);
    driver.await(
        "the new rate",
        30,
        () ->
            state() == TrainingState.RUNNING
                && training.chart().learningRateProperty().get() == 3e-4);
    driver.settle(1000);
    driver.picture("rate-changed");
  }

  /** The parent's curve stays behind the branch's as a ghost. */
  private void branch() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(() -> features.runs().scrubber().jump(1));
    driver.await("epoch 1 of the run", 30, () -> training.branchStartProperty().get() != null);
    driver.fxRun(
        () -> {
          training.editor().set(SpecField.LEARNING_RATE, "0.003");
          training.branchFromHere();
        });
    driver.await(
        "the branch's next epoch",
        TourStage.PATIENCE_SECONDS,
        () ->
            training.lastEpochProperty().get() != null
                && training.lastEpochProperty().get().epoch() >= 2
                && training.chart().followed().parent() != null);
    driver.settle(1200);
    driver.picture("branched");
  }

  private void stop() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(training::stop);
    driver.await("stop", 60, () -> state() == TrainingState.IDLE);
    driver.await("the run's weights", 30, () -> training.resultProperty().get() != null);
  }

  /** One epoch, so that the gallery shows what only this kind has. */
  private void trainKind(AutoencoderSpec spec, String name) throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(
        () -> {
          shell.perspectiveProperty().set(Perspective.EXPLORE);
          training.editor().load(spec.withEpochs(1));
          training.start();
        });
    driver.await(
        "the end of the epoch",
        TourStage.PATIENCE_SECONDS,
        () ->
            state() == TrainingState.IDLE
                && training.resultProperty().get() != null
                && training.resultProperty().get().card().spec().kind() == spec.kind());
    driver.settle(1500);
    driver.picture(name);
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
    driver.settle(300);
    driver.picture(name + "-form");
  }

  private void saveAndReopen() throws Exception {
    Path file = stage.out().resolve("tour-model.zip");
    float[] image = driver.fx(() -> workbench.corpusProperty().get().heldOut().image(0));
    float[] before =
        driver.fx(() -> shell.viewModel().saveableProperty().get().parameters().clone());
    driver.fxRun(() -> shell.viewModel().saveModel(file));
    driver.await(
        "a saved file", 30, () -> file.equals(shell.viewModel().modelFileProperty().get()));
    driver.fxRun(() -> shell.viewModel().openModel(file));
    driver.await(
        "the reopened model",
        30,
        () ->
            shell.viewModel().namedProperty().get() != null
                && Arrays.equals(before, shell.viewModel().namedProperty().get().parameters()));
    check(
        driver.fx(() -> workbench.modelProperty().get().autoencoder().reconstruct(image)).length
            == image.length,
        "the reopened model reconstructs nothing");
    Files.delete(file);
    driver.fxRun(() -> shell.viewModel().notices().clear());
  }
}
