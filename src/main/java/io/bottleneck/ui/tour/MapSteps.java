package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Notice;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens digits and asks the map about them. */
final class MapSteps {
  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;
  private final Workbench workbench;
  private final Features features;

  MapSteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
    workbench = stage.workbench();
    features = stage.features();
  }

  void run(Path data) {
    driver.step("first start shows a map", this::firstStart);
    if (data != null) {
      driver.step("open the digits", () -> openData(data));
    }
    driver.step("a refused file leaves the digits open", this::refusedFile);
    driver.step("hover a digit", this::hover);
    driver.step("pin a digit", this::pin);
    driver.step("hide and isolate a class", this::legend);
    driver.step("zoom and pan the map", this::zoomAndPan);
  }

  /** Only opens the digits, for measurements. */
  void openOnly(Path data) {
    driver.step("first map", stage::awaitMap);
    if (data != null) {
      driver.step("open the digits", () -> openTwice(data));
    }
  }

  private void openTwice(Path data) throws Exception {
    stage.report().figure("secondsToOpenFirst", timedOpening(data));
    stage.report().figure("secondsToOpenCached", timedOpening(data));
  }

  private void firstStart() throws Exception {
    stage.awaitMap();
    stage.report().figure("secondsToFirstMap", TourClock.sinceStart());
    driver.await(
        "reconstructions",
        TourStage.PATIENCE_SECONDS,
        () -> features.gallery().picturesProperty().get() != null);
    stage.report().figure("secondsToFirstReconstructions", TourClock.sinceStart());
    driver.picture("first-start");
  }

  private void openData(Path data) throws Exception {
    openTwice(data);
    driver.settle(300);
    driver.picture("digits-open");
  }

  private double timedOpening(Path data) throws Exception {
    var before = workbench.corpusProperty().get();
    long start = System.nanoTime();
    driver.fxRun(() -> shell.viewModel().openData(data));
    driver.await(
        "the digits of " + data.getFileName(),
        TourStage.PATIENCE_SECONDS,
        () -> workbench.corpusProperty().get() != before);
    double seconds = TourClock.seconds(System.nanoTime() - start);
    stage.awaitMap();
    return seconds;
  }

  private void refusedFile() throws Exception {
    Path bad = stage.out().resolve("not-digits.csv");
    Files.writeString(bad, "label,pixel0\n1,2\n");
    var before = workbench.corpusProperty().get();
    driver.fxRun(() -> shell.viewModel().openData(bad));
    driver.await(
        "a refusal",
        TourStage.PATIENCE_SECONDS,
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
    driver.fxRun(() -> features.latent().legend().isolate(4));
    driver.settle(300);
    driver.picture("only-fours");
    driver.fxRun(() -> features.latent().legend().isolate(4));
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
}
