package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.data.Handwriting;
import io.bottleneck.model.Presets;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.plot.Viewport;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.draw.DrawViewModel;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Notice;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.training.TrainingViewModel;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.layout.Region;

/** Shows every panel, tries everything once, checks each outcome and takes a picture of it. */
final class PictureTour {
  private static final long PATIENCE_SECONDS = 120;

  /** Epochs of a run that is still going on when the tour pauses and stops it. */
  static final int LONG_RUN = 1000;

  private final TourDriver driver;
  private final Shell shell;
  private final Path data;
  private final Path out;
  private final TourReport report;
  private final Workbench workbench;
  private final Features features;

  PictureTour(TourDriver driver, Shell shell, Path data, Path out, TourReport report) {
    this.driver = driver;
    this.shell = shell;
    this.data = data;
    this.out = out;
    this.report = report;
    workbench = shell.workbench();
    features = shell.features();
  }

  void run() {
    driver.step("first start shows a map", this::firstStart);
    if (data != null) {
      driver.step("open the digits", this::openData);
    }
    driver.step("a refused file leaves the digits open", this::refusedFile);
    driver.step("hover a digit", this::hover);
    driver.step("pin a digit", this::pin);
    driver.step("hide and isolate a class", this::legend);
    driver.step("zoom and pan the map", this::zoomAndPan);
    driver.step("draw a digit", this::draw);
    driver.step("undo and redo a stroke", this::undoRedo);
    driver.step("ten drawn digits find their class", this::tenDigits);
    driver.step("train Quick and watch", this::train);
    driver.step("draw while training", this::drawWhileTraining);
    driver.step("pause, resume and stop", this::pauseResumeStop);
    driver.step("save and reopen the model", this::saveAndReopen);
    driver.step("dark theme", this::dark);
    driver.step("keys and gestures", this::keys);
  }

  /** Only opens the digits, for measurements. */
  void openOnly() {
    driver.step("first map", this::mapFollows);
    if (data != null) {
      driver.step("open the digits", this::openTwice);
    }
  }

  private void openTwice() throws Exception {
    report.figure("secondsToOpenFirst", timedOpening());
    report.figure("secondsToOpenCached", timedOpening());
  }

  private void mapFollows() throws Exception {
    driver.await(
        "a map of the open digits",
        PATIENCE_SECONDS,
        () ->
            workbench.codeMapProperty().get() != null
                && workbench.codeMapProperty().get().digits()
                    == workbench.corpusProperty().get().training()
                && features.latentView().scatter().pointsInView() > 0);
    driver.settle(700);
  }

  private void firstStart() throws Exception {
    mapFollows();
    report.figure("secondsToFirstMap", TourClock.sinceStart());
    driver.await(
        "reconstructions",
        PATIENCE_SECONDS,
        () -> features.gallery().picturesProperty().get() != null);
    report.figure("secondsToFirstReconstructions", TourClock.sinceStart());
    driver.picture("first-start");
  }

  private void openData() throws Exception {
    openTwice();
    driver.settle(300);
    driver.picture("digits-open");
  }

  private double timedOpening() throws Exception {
    var before = workbench.corpusProperty().get();
    long start = System.nanoTime();
    driver.fxRun(() -> shell.viewModel().openData(data));
    driver.await(
        "the digits of " + data.getFileName(),
        PATIENCE_SECONDS,
        () -> workbench.corpusProperty().get() != before);
    double seconds = TourClock.seconds(System.nanoTime() - start);
    mapFollows();
    return seconds;
  }

  private void refusedFile() throws Exception {
    Path bad = out.resolve("not-digits.csv");
    Files.writeString(bad, "label,pixel0\n1,2\n");
    var before = workbench.corpusProperty().get();
    driver.fxRun(() -> shell.viewModel().openData(bad));
    driver.await(
        "a refusal",
        PATIENCE_SECONDS,
        () -> shell.viewModel().notices().shown().stream().anyMatch(Notice::bad));
    check(workbench.corpusProperty().get() == before, "the open digits changed");
    driver.picture("refused-file");
    driver.fxRun(() -> shell.viewModel().notices().clear());
    Files.delete(bad);
  }

  /** A point in the middle of what is shown, to hover. */
  private Place somePoint() {
    ScatterView scatter = features.latentView().scatter();
    int count = workbench.codeMapProperty().get().digits().size();
    for (int i = 0; i < count; i++) {
      Place place = scatter.screenPlace(i);
      if (place.x() > scatter.getWidth() * 0.4
          && place.x() < scatter.getWidth() * 0.6
          && place.y() > scatter.getHeight() * 0.4
          && place.y() < scatter.getHeight() * 0.6) {
        return place;
      }
    }
    throw new AssertionError("no point in the middle of the map");
  }

  private void hover() throws Exception {
    driver.fxRun(
        () -> {
          Place place = somePoint();
          Mouse.move(features.latentView().scatter(), place.x(), place.y());
        });
    driver.await("a hovered digit", 10, () -> workbench.hoveredProperty().get() >= 0);
    driver.await("its card", 10, () -> features.latent().hoverCardProperty().get() != null);
    driver.settle(300);
    driver.picture("hover");
  }

  private void pin() throws Exception {
    driver.fxRun(() -> features.latent().click(workbench.hoveredProperty().get()));
    driver.await("a pinned digit", 10, () -> workbench.pinnedProperty().get() >= 0);
    driver.settle(500);
    driver.picture("pinned");
    driver.fxRun(() -> features.latent().unpin());
  }

  private void legend() throws Exception {
    driver.fxRun(() -> features.latent().isolate(4));
    driver.settle(300);
    driver.picture("only-fours");
    driver.fxRun(() -> features.latent().isolate(4));
    driver.settle(200);
  }

  private void zoomAndPan() throws Exception {
    ScatterView scatter = features.latentView().scatter();
    Viewport before = driver.fx(() -> scatter.viewportProperty().get());
    for (int i = 0; i < 8; i++) {
      driver.fxRun(
          () -> Mouse.wheel(scatter, scatter.getWidth() * 0.45, scatter.getHeight() * 0.5, 40));
      driver.settle(30);
    }
    driver.fxRun(() -> drag(scatter));
    driver.settle(300);
    Viewport after = driver.fx(() -> scatter.viewportProperty().get());
    check(!after.equals(before), "the view did not change");
    driver.picture("zoomed");
    driver.fxRun(scatter::resetView);
    driver.settle(800);
  }

  private static void drag(ScatterView scatter) {
    double x = scatter.getWidth() / 2;
    double y = scatter.getHeight() / 2;
    Mouse.press(scatter, x, y);
    for (int i = 1; i <= 10; i++) {
      Mouse.drag(scatter, x + 6 * i, y + 4 * i);
    }
    Mouse.release(scatter, x + 60, y + 40);
  }

  private Region pad() {
    return PadScript.pad(features.drawView());
  }

  private void drawDigit(int label) throws Exception {
    driver.fxRun(() -> features.draw().clear());
    new PadScript(pad()).draw(Handwriting.copybook(label)).get();
    driver.await(
        "the drawing's reconstruction",
        10,
        () ->
            features.draw().latency().waiting() == 0
                && features.draw().drawnProperty().get().answer().isPresent());
  }

  private void draw() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.DRAW));
    driver.settle(500);
    driver.picture("pad-blank");
    drawDigit(3);
    float[] code = driver.fx(() -> workbench.drawnCodeProperty().get().clone());
    driver.settle(500);
    driver.picture("drawn");
    check(
        !TourDriver.constant(
            driver.fx(
                () -> features.draw().drawnProperty().get().answer().get().reconstructionPixels())),
        "the reconstruction is one flat grey");
    drawDigit(0);
    float[] moved = driver.fx(() -> workbench.drawnCodeProperty().get().clone());
    check(!Arrays.equals(code, moved), "the drawing's marker did not move");
  }

  private void undoRedo() throws Exception {
    DrawViewModel draw = features.draw();
    int strokes = driver.fx(() -> draw.strokesProperty().get().size());
    driver.fxRun(draw::undo);
    check(driver.fx(() -> draw.strokesProperty().get().size()) == strokes - 1, "undo did nothing");
    driver.fxRun(draw::redo);
    check(driver.fx(() -> draw.strokesProperty().get().size()) == strokes, "redo did nothing");
  }

  private void tenDigits() throws Exception {
    StringBuilder found = new StringBuilder();
    int right = 0;
    for (int label = 0; label < 10; label++) {
      drawDigit(label);
      driver.await("votes", 10, () -> features.draw().likenessProperty().get() != null);
      driver.settle(150); // the vote of the whole digit follows that of its last movement
      int vote = driver.fx(() -> features.draw().likenessProperty().get().label());
      found.append(label).append("->").append(vote).append(' ');
      right += vote == label ? 1 : 0;
      if (label == 4) {
        driver.picture("drawn-four");
      }
    }
    report.figure("tenDrawnDigits", right + " of 10: " + found.toString().strip());
    check(right >= 8, "only " + right + " of 10 drawn digits found their class: " + found);
  }

  private void train() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(
        () -> {
          shell.perspectiveProperty().set(Perspective.TRAIN);
          training.editor().load(Presets.QUICK.withEpochs(LONG_RUN));
        });
    driver.settle(500);
    driver.picture("train-form");
    Viewport before = driver.fx(() -> features.latentView().scatter().viewportProperty().get());
    driver.fxRun(training::start);
    driver.await(
        "two epochs", PATIENCE_SECONDS * 2, () -> training.progressProperty().get().epoch() >= 2.3);
    driver.settle(700);
    driver.picture("training");
    check(
        driver.fx(() -> fell(training.curves().validation())), "the validation loss did not fall");
    check(before != null, "there is no view");
  }

  private static boolean fell(SeriesStore losses) {
    return losses.size() > 1 && losses.mean(losses.size() - 1) < losses.mean(0);
  }

  private void drawWhileTraining() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.DRAW));
    driver.settle(400);
    drawDigit(2);
    check(
        driver.fx(() -> features.training().stateProperty().get()) == TrainingState.RUNNING,
        "the training did not go on");
    driver.picture("draw-while-training");
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
  }

  private void pauseResumeStop() throws Exception {
    TrainingViewModel training = features.training();
    driver.fxRun(training::pauseOrResume);
    driver.await("pause", 30, () -> training.stateProperty().get() == TrainingState.PAUSED);
    driver.settle(300);
    driver.picture("paused");
    driver.fxRun(training::pauseOrResume);
    driver.await("resume", 30, () -> training.stateProperty().get() == TrainingState.RUNNING);
    driver.fxRun(training::stop);
    driver.await("stop", 60, () -> training.stateProperty().get() == TrainingState.IDLE);
    driver.await("the run's weights", 30, () -> training.resultProperty().get() != null);
  }

  private void saveAndReopen() throws Exception {
    Path file = out.resolve("tour-model.zip");
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

  private void dark() throws Exception {
    driver.fxRun(shell::toggleTheme);
    for (Perspective perspective : Perspective.values()) {
      driver.fxRun(() -> shell.perspectiveProperty().set(perspective));
      driver.settle(700);
      driver.picture("dark-" + perspective.name().toLowerCase(java.util.Locale.ROOT));
    }
    driver.fxRun(shell::toggleTheme);
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.EXPLORE));
    driver.settle(500);
  }

  private void keys() throws Exception {
    driver.fxRun(shell::toggleHelp);
    driver.settle(300);
    driver.picture("keys");
    driver.fxRun(shell::toggleHelp);
  }
}
