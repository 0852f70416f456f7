package io.bottleneck.ui.tour;

import io.bottleneck.analysis.Codes;
import io.bottleneck.analysis.Manifold;
import io.bottleneck.analysis.PixelNeighbours;
import io.bottleneck.analysis.StratifiedSample;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.Bounds;
import io.bottleneck.plot.ManifoldPicture;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.fx.EachFrame;
import io.bottleneck.ui.latent.DecodedPlace;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;

/** How quickly the network answers about the map: the place under the mouse, digits, a grid. */
final class AnswerMeasures {
  private final TourStage stage;
  private final TourDriver driver;
  private final ScatterView scatter;

  AnswerMeasures(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    scatter = stage.features().latentView().scatter();
  }

  void run() {
    driver.step("decode under the cursor", () -> stage.report().figure("cursor", cursor()));
    driver.step("decoded grid", () -> stage.report().figure("manifoldMs", manifold()));
    driver.step("answer to hovering", () -> stage.report().figure("hoverCardMs", hoverCards()));
    driver.step(
        "neighbours by pixels", () -> stage.report().figure("pixelNeighboursMs", neighbours()));
    driver.step(
        "encode the live digits", () -> stage.report().figure("encode10kSeconds", encoding()));
  }

  /** The mouse moves in every frame; counts decoded pictures and how long each was waited for. */
  private Map<String, Object> cursor() throws Exception {
    Latencies latencies = new Latencies();
    long[] at = {0, 0};
    int[] moves = {0, 0};
    ChangeListener<DecodedPlace> heard =
        (property, before, now) -> {
          if (now != null) {
            moves[1]++;
            latencies.add(System.nanoTime() - at[1]);
          }
        };
    var decoded = stage.features().latent().decodedProperty();
    driver.fxRun(() -> decoded.addListener(heard));
    EachFrame.run(
            now -> {
              at[0] = at[0] == 0 ? now : at[0];
              at[1] = System.nanoTime();
              double angle = (now - at[0]) / 5e8;
              Mouse.move(
                  scatter,
                  scatter.getWidth() * (0.5 + 0.3 * Math.cos(angle)),
                  scatter.getHeight() * (0.5 + 0.3 * Math.sin(1.3 * angle)));
              moves[0]++;
              return now - at[0] < MapMeasures.FRAMES_NANOS;
            })
        .get();
    driver.settle(100);
    driver.fxRun(() -> decoded.removeListener(heard));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("moves", moves[0]);
    figures.put("pictures", moves[1]);
    figures.put("picturesPerSecond", Math.round(1e10 * moves[1] / MapMeasures.FRAMES_NANOS) / 10.0);
    figures.put("moveToPictureMs", latencies.summary());
    return figures;
  }

  /** A grid of 30 by 30, decoded and coloured. */
  private Latencies.Summary manifold() throws Exception {
    CodeMap map = driver.fx(() -> stage.features().latent().mapProperty().get());
    double side = Math.min(map.index().bounds().width(), map.index().bounds().height());
    var bounds = map.index().bounds();
    var region =
        new Bounds(bounds.minX(), bounds.minY(), bounds.minX() + side, bounds.minY() + side);
    Latencies latencies = new Latencies();
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      Manifold grid = Manifold.of(map.source(), map.projection(), region, 30, map.ground()::holds);
      ManifoldPicture.of(
          grid.region(), grid.columns(), grid.rows(), grid.images(), grid.known(), 1);
      latencies.add(System.nanoTime() - start);
    }
    return latencies.summary();
  }

  /** From the mouse's event over a digit to its finished card. */
  private Latencies.Summary hoverCards() throws Exception {
    var card = stage.features().latent().hoverCardProperty();
    int count = driver.fx(scatter::pointCount);
    Latencies latencies = new Latencies();
    long[] start = {0};
    boolean[] counted = {false};
    ChangeListener<Object> heard =
        (property, before, now) -> {
          if (now != null && counted[0]) {
            latencies.add(System.nanoTime() - start[0]);
          }
        };
    driver.fxRun(() -> card.addListener(heard));
    for (int i = -100; i < 200; i++) { // some to warm up
      int digit = (int) ((i + 100) * 9_973L % count);
      boolean counts = i >= 0;
      driver.fxRun(
          () -> {
            Place place = scatter.screenPlace(digit);
            counted[0] = counts;
            start[0] = System.nanoTime();
            Mouse.move(scatter, place.x(), place.y());
          });
      driver.settle(20);
    }
    driver.fxRun(() -> card.removeListener(heard));
    return latencies.summary();
  }

  private Latencies.Summary neighbours() throws Exception {
    DigitDataset digits = driver.fx(() -> stage.workbench().corpusProperty().get().training());
    PixelNeighbours search = new PixelNeighbours(digits);
    Latencies latencies = new Latencies();
    for (int i = -50; i < 200; i++) { // some to warm up
      int digit = (int) ((i + 50) * 9_973L % digits.size());
      long start = System.nanoTime();
      search.nearestOthers(digit, 15);
      if (i >= 0) {
        latencies.add(System.nanoTime() - start);
      }
    }
    return latencies.summary();
  }

  private double encoding() throws Exception {
    Autoencoder network = driver.fx(() -> stage.workbench().modelProperty().get().autoencoder());
    DigitDataset digits = driver.fx(() -> stage.workbench().corpusProperty().get().training());
    DigitDataset live = digits.subset("live", StratifiedSample.of(digits, 10_000, 1));
    long start = System.nanoTime();
    Codes.of(network, live, () -> false);
    return TourClock.seconds(System.nanoTime() - start);
  }
}
