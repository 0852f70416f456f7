package io.bottleneck.ui.tour;

import static io.bottleneck.ui.tour.TourDriver.check;

import io.bottleneck.plot.Marks;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.latent.ColourBy;
import io.bottleneck.ui.latent.Geometry;
import io.bottleneck.ui.latent.LatentViewModel;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.Workbench;

/** Walks through the code: everything the map can show, in light and dark. */
final class ExploreSteps {
  /** With so many points in view, pictures take the place of dots. */
  private static final int MOST_PICTURES = 500;

  private static final int MOST_ZOOMS = 20;

  /** Whose neighbourhood is looked at closely. */
  private static final int SOME_DIGIT = 8;

  private final TourStage stage;
  private final TourDriver driver;
  private final Shell shell;
  private final Workbench workbench;
  private final Features features;
  private final LatentViewModel latent;
  private final ScatterView scatter;

  ExploreSteps(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    shell = stage.shell();
    workbench = stage.workbench();
    features = stage.features();
    latent = features.latent();
    scatter = features.latentView().scatter();
  }

  void run() {
    driver.step("the map's layers", this::layers);
    driver.step("select with a lasso", this::lasso);
    driver.step("colour by error", this::colours);
    driver.step("pictures of few digits and the minimap", this::deep);
    driver.step("neighbours by code and by pixels", this::neighbours);
    driver.step("decoded digits", this::manifold);
    driver.step("the decoder's geometry", this::geometry);
    driver.step("draw a path", this::path);
    driver.step("the error board", this::errors);
  }

  private void layers() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.EXPLORE));
    driver.fxRun(() -> latent.look().densityProperty().set(false));
    driver.settle(400);
    stage.inBothThemes("scatter");
    driver.fxRun(() -> latent.look().densityProperty().set(true));
    stage.inBothThemes("density");
    driver.fxRun(() -> latent.look().marksProperty().set(Marks.DIGITS));
    driver.settle(300);
    driver.picture("digit-marks");
    driver.fxRun(() -> latent.look().marksProperty().set(Marks.DOTS));
  }

  private void lasso() throws Exception {
    driver.fxRun(
        () -> {
          latent.toolProperty().set(MapTool.SELECT);
          scatter.lassoProperty().set(true);
        });
    double x = driver.fx(() -> scatter.getWidth() * 0.4);
    double y = driver.fx(() -> scatter.getHeight() * 0.42);
    driver.fxRun(() -> Mouse.press(scatter, x + 120, y));
    for (int i = 1; i < 40; i++) {
      double angle = 2 * Math.PI * i / 40;
      driver.fxRun(
          () ->
              Mouse.drag(
                  scatter,
                  x + 120 * Math.cos(angle),
                  y + (80 + 20 * Math.cos(3 * angle)) * Math.sin(angle)));
    }
    driver.settle(200);
    driver.picture("lasso");
    driver.fxRun(() -> Mouse.release(scatter, x + 118, y - 4));
    driver.settle(700);
    check(!workbench.selectionProperty().get().isEmpty(), "the lasso selected nothing");
    stage.tab("selection");
    driver.settle(1500);
    stage.inBothThemes("selected");
    driver.fxRun(
        () -> {
          latent.letGo();
          latent.toolProperty().set(MapTool.GRAB);
          scatter.lassoProperty().set(false);
        });
    stage.tab("inspect");
  }

  private void colours() throws Exception {
    driver.fxRun(() -> latent.look().colourByProperty().set(ColourBy.ERROR));
    driver.await(
        "errors of the digits",
        30,
        () -> latent.look().colouringProperty().get().by() == ColourBy.ERROR);
    stage.inBothThemes("by-error");
    driver.fxRun(() -> latent.look().colourByProperty().set(ColourBy.SPLIT));
    driver.await(
        "the held-out digits on the map",
        60,
        () ->
            workbench.codeMapProperty().get().digits().size()
                > workbench.corpusProperty().get().training().size());
    driver.settle(500);
    driver.picture("by-split");
    driver.fxRun(
        () -> {
          latent.look().colourByProperty().set(ColourBy.CLASS);
          workbench.heldOutOnMapProperty().set(false);
        });
    driver.settle(1500);
  }

  private void deep() throws Exception {
    driver.fxRun(
        () -> {
          Viewport now = scatter.viewportProperty().get();
          Place digit = scatter.screenPlace(SOME_DIGIT);
          scatter.lookAt(now.mapX(digit.x()), now.mapY(digit.y()), now.scale() * 5);
        });
    for (int i = 0; i < MOST_ZOOMS && driver.fx(scatter::pointsInView) > MOST_PICTURES; i++) {
      int before = driver.fx(scatter::pointsInView);
      driver.fxRun(() -> scatter.zoomAt(scatter.getWidth() / 2, scatter.getHeight() / 2, 1.3));
      driver.await("fewer points in view", 20, () -> scatter.pointsInView() < before);
    }
    int left = driver.fx(scatter::pointsInView);
    check(left > 0 && left <= MOST_PICTURES, left + " points in view are no few pictures");
    stage.inBothThemes("thumbnails");
    driver.fxRun(scatter::resetView);
    driver.settle(700);
  }

  private void neighbours() throws Exception {
    stage.tab("neighbours");
    driver.fxRun(() -> workbench.pinnedProperty().set(8));
    driver.settle(1200);
    stage.inBothThemes("neighbours");
    driver.fxRun(() -> workbench.pinnedProperty().set(-1));
    stage.tab("inspect");
  }

  private void manifold() throws Exception {
    driver.fxRun(() -> latent.layers().manifoldProperty().set(true));
    awaitLayer();
    stage.inBothThemes("manifold-behind");
    driver.fxRun(() -> latent.look().marksProperty().set(Marks.NONE));
    driver.settle(300);
    stage.inBothThemes("manifold");
    driver.fxRun(
        () -> {
          latent.look().densityProperty().set(false);
          scatter.zoomAt(scatter.getWidth() / 2, scatter.getHeight() / 2, 3);
          latent.layers().sideProperty().set(30);
        });
    driver.settle(600);
    driver.picture("manifold-zoomed");
    driver.fxRun(
        () -> {
          latent.layers().manifoldProperty().set(false);
          latent.layers().sideProperty().set(20);
          latent.look().marksProperty().set(Marks.DOTS);
          latent.look().densityProperty().set(true);
          scatter.resetView();
        });
    driver.settle(700);
  }

  private void geometry() throws Exception {
    driver.fxRun(() -> latent.layers().geometryProperty().set(Geometry.STRETCH));
    awaitLayer();
    stage.inBothThemes("stretch");
    driver.fxRun(() -> latent.layers().geometryProperty().set(Geometry.DRIFT));
    driver.settle(800);
    stage.inBothThemes("drift");
    driver.fxRun(() -> latent.layers().geometryProperty().set(Geometry.NONE));
  }

  private void awaitLayer() throws Exception {
    driver.await(
        "a picture behind the points",
        20,
        () -> !latent.layers().layersProperty().get().images().isEmpty());
    driver.settle(400);
  }

  private void path() throws Exception {
    stage.tab("path");
    driver.settle(300);
    driver.picture("path-empty");
    driver.fxRun(() -> latent.toolProperty().set(MapTool.PATH));
    double[][] corners = {{0.25, 0.4}, {0.42, 0.45}, {0.5, 0.25}, {0.55, 0.6}};
    for (double[] corner : corners) {
      driver.fxRun(
          () -> {
            double x = scatter.getWidth() * corner[0];
            double y = scatter.getHeight() * corner[1];
            Mouse.press(scatter, x, y);
            Mouse.release(scatter, x, y);
          });
    }
    driver.settle(800);
    check(workbench.pathProperty().get().size() == corners.length, "the path has other corners");
    stage.inBothThemes("path");
    driver.fxRun(
        () -> {
          latent.toolProperty().set(MapTool.GRAB);
          latent.letGo();
        });
  }

  private void errors() throws Exception {
    stage.tab("errors");
    driver.settle(3000);
    stage.inBothThemes("errors");
    stage.tab("arithmetic");
    driver.settle(1000);
    stage.inBothThemes("arithmetic");
    stage.tab("reconstructions");
  }
}
