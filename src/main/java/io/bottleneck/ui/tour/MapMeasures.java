package io.bottleneck.ui.tour;

import io.bottleneck.analysis.Codes;
import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Lasso;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.plot.ScatterRaster;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.EachFrame;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.view.ScatterView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** How quickly the map is drawn and searched, with all digits on it and with a million points. */
final class MapMeasures {
  /** How long the map is moved for. */
  static final long FRAMES_NANOS = 4_000_000_000L;

  private static final int MILLION = 1_000_000;
  private static final int REPEATS = 60;

  private final TourStage stage;
  private final TourDriver driver;
  private final ScatterView scatter;

  MapMeasures(TourStage stage) {
    this.stage = stage;
    driver = stage.driver();
    scatter = stage.features().latentView().scatter();
  }

  void run() {
    driver.step("map of all digits", () -> stage.report().figure("map70k", allDigits()));
    driver.step("map of a million points", () -> stage.report().figure("map1M", million()));
    driver.step("restore the map", this::restore);
  }

  private ScatterPoints points() throws Exception {
    Autoencoder network = driver.fx(() -> stage.workbench().modelProperty().get().autoencoder());
    DigitCorpus corpus = driver.fx(() -> stage.workbench().corpusProperty().get());
    int learned = corpus.training().size();
    int all = learned + corpus.heldOut().size();
    float[] positions = new float[2 * all];
    byte[] classes = new byte[all];
    copy(network, corpus.training(), positions, classes, 0);
    copy(network, corpus.heldOut(), positions, classes, learned);
    return new ScatterPoints(positions, classes);
  }

  private static void copy(
      Autoencoder network, DigitDataset digits, float[] positions, byte[] classes, int at) {
    float[] codes = Codes.of(network, digits, () -> false);
    System.arraycopy(codes, 0, positions, 2 * at, codes.length);
    for (int i = 0; i < digits.size(); i++) {
      classes[at + i] = (byte) digits.label(i);
    }
  }

  private Map<String, Object> allDigits() throws Exception {
    return measured(points(), false);
  }

  /** The digits over and over, each copy a little beside the one before. */
  private Map<String, Object> million() throws Exception {
    ScatterPoints digits = points();
    SplittableRandom random = new SplittableRandom(1);
    float[] positions = new float[2 * MILLION];
    byte[] classes = new byte[MILLION];
    for (int i = 0; i < MILLION; i++) {
      int digit = i % digits.size();
      classes[i] = digits.classes()[digit];
      positions[2 * i] = (float) (digits.x(digit) + 0.1 * random.nextDouble(-1, 1));
      positions[2 * i + 1] = (float) (digits.y(digit) + 0.1 * random.nextDouble(-1, 1));
    }
    return measured(new ScatterPoints(positions, classes), true);
  }

  private Map<String, Object> measured(ScatterPoints points, boolean select) throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("points", points.size());
    long start = System.nanoTime();
    PointIndex index = new PointIndex(points);
    figures.put("indexMs", millis(start));
    Selection selection = Selection.NONE;
    if (select) {
      selection = half(index, figures);
    }
    PointLook look = PointLook.ofClasses(points).withDensity(true).with(selection);
    driver.fxRun(
        () -> {
          stage.shell().perspectiveProperty().set(Perspective.EXPLORE);
          scatter.show(index, false);
          scatter.setLook(look);
        });
    driver.settle(1500);
    figures.put("rasterMs", raster(index, look));
    figures.put("hoverMs", hovering(index));
    figures.put("pan", moving(true));
    figures.put("zoom", moving(false));
    Runtime runtime = Runtime.getRuntime();
    figures.put("heapMb", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    return figures;
  }

  /** A lasso of 300 corners round about half of the points. */
  private static Selection half(PointIndex index, Map<String, Object> figures) {
    Selection all = index.all(ClassFilter.ALL);
    Selection selection = Selection.NONE;
    double best = Double.POSITIVE_INFINITY;
    double radius = Math.max(index.bounds().width(), index.bounds().height()) / 40;
    while (selection.size() < all.size() / 2) {
      radius *= 1.15;
      selection = index.within(lasso(index, radius), ClassFilter.ALL);
    }
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      index.within(lasso(index, radius), ClassFilter.ALL);
      best = Math.min(best, millis(start));
    }
    figures.put("selected", selection.size());
    figures.put("lassoMs", best);
    return selection;
  }

  private static Lasso lasso(PointIndex index, double radius) {
    double x = (index.bounds().minX() + index.bounds().maxX()) / 2;
    double y = (index.bounds().minY() + index.bounds().maxY()) / 2;
    List<Place> corners = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double angle = 2 * Math.PI * i / 300;
      double reach = radius * (1 + 0.1 * Math.sin(9 * angle));
      corners.add(new Place(x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
    }
    return new Lasso(corners);
  }

  /** Frames painted on this thread while the window stands still. */
  private Latencies.Summary raster(PointIndex index, PointLook look) throws Exception {
    Viewport view = driver.fx(() -> scatter.viewportProperty().get());
    int width = (int) view.width();
    int height = (int) view.height();
    int size = index.points().size() > 200_000 ? 2 : 3;
    ScatterRaster raster = new ScatterRaster();
    int[] pixels = new int[width * height];
    Latencies latencies = new Latencies();
    for (int i = -REPEATS; i < REPEATS; i++) { // half of them to warm up
      ScatterFrame frame =
          new ScatterFrame(
              index.points(),
              Optional.of(index),
              look,
              List.of(),
              view.pannedBy(i % 7, i % 5),
              1,
              size,
              PlotTheme.LIGHT,
              new int[0],
              new int[0]);
      long start = System.nanoTime();
      raster.draw(frame, width, height, pixels);
      if (i >= 0) {
        latencies.add(System.nanoTime() - start);
      }
    }
    return latencies.summary();
  }

  private Latencies.Summary hovering(PointIndex index) throws Exception {
    Viewport view = driver.fx(() -> scatter.viewportProperty().get());
    SplittableRandom random = new SplittableRandom(2);
    Latencies latencies = new Latencies();
    for (int i = 0; i < 2000; i++) {
      double x = view.mapX(random.nextDouble(view.width()));
      double y = view.mapY(random.nextDouble(view.height()));
      long start = System.nanoTime();
      index.nearest(x, y, ScatterView.REACH / view.scale(), ClassFilter.ALL);
      latencies.add(System.nanoTime() - start);
    }
    return latencies.summary();
  }

  /** Pans or zooms a little in every frame and counts what was really shown. */
  private Map<String, Object> moving(boolean pan) throws Exception {
    long[] at = {0, 0, 0};
    Latencies gaps = new Latencies();
    EachFrame.run(
            now -> {
              if (at[0] == 0) {
                at[0] = now;
                at[2] = scatter.framesShown();
              } else {
                gaps.add(now - at[1]);
              }
              at[1] = now;
              double angle = (now - at[0]) / 4e8;
              if (pan) {
                scatter.panBy(4 * Math.cos(angle), 4 * Math.sin(angle));
              } else {
                scatter.zoomAt(
                    scatter.getWidth() / 2,
                    scatter.getHeight() / 2,
                    Math.exp(0.03 * Math.cos(angle)));
              }
              return now - at[0] < FRAMES_NANOS;
            })
        .get();
    long shown = driver.fx(scatter::framesShown) - at[2];
    driver.fxRun(scatter::resetView);
    driver.settle(700);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("framesPerSecond", Math.round(1e10 * shown / (at[1] - at[0])) / 10.0);
    figures.put("frameGapsMs", gaps.summary());
    return figures;
  }

  private void restore() throws Exception {
    driver.fxRun(
        () -> {
          scatter.show(stage.features().latent().mapProperty().get().index(), false);
          scatter.setLook(stage.features().latent().look().lookProperty().get());
        });
    driver.settle(500);
  }

  private static double millis(long start) {
    return Math.round((System.nanoTime() - start) / 1e3) / 1e3;
  }
}
