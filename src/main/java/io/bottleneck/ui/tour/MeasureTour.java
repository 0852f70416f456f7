package io.bottleneck.ui.tour;

import io.bottleneck.analysis.Codes;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.draw.LatencyLog;
import io.bottleneck.ui.fx.EachFrame;
import io.bottleneck.ui.fx.Until;
import io.bottleneck.ui.shell.Features;
import io.bottleneck.ui.shell.Perspective;
import io.bottleneck.ui.shell.Shell;
import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Region;

/** Latencies and frame rates, idle and while a preset trains. */
final class MeasureTour {
  private static final int WARM_UP_MOVES = 300;
  private static final int MANY_MINIBATCHES = 1_000_000;
  private static final long MOVE_PERIOD_NANOS = 1_000_000_000 / 60;

  private final TourDriver driver;
  private final Shell shell;
  private final TourReport report;
  private final ScheduledExecutorService scheduler;
  private final Executor fx;
  private final Features features;
  private final int moves;
  private final int seconds;

  /**
   * Measures nothing yet.
   *
   * @param moves movements of the pen in each drawing phase
   * @param seconds length of each other phase
   */
  MeasureTour(
      TourDriver driver,
      Shell shell,
      TourReport report,
      ScheduledExecutorService scheduler,
      Executor fx,
      int moves,
      int seconds) {
    this.driver = driver;
    this.shell = shell;
    this.report = report;
    this.scheduler = scheduler;
    this.fx = fx;
    this.moves = moves;
    this.seconds = seconds;
    features = shell.features();
  }

  void run(AutoencoderSpec spec) {
    driver.step("warm up the pen", () -> drawing(WARM_UP_MOVES));
    driver.step("draw, idle", () -> report.figure("drawIdle", drawing(moves)));
    driver.step("pan, idle", () -> report.figure("panIdle", panning()));
    driver.step("encode all, idle", () -> report.figure("encodeSecondsIdle", encoding()));
    driver.step("start " + spec.name(), () -> startTraining(spec));
    driver.step("draw while training", () -> report.figure("drawTraining", drawing(moves)));
    driver.step("ping while training", () -> report.figure("pingTraining", pinging()));
    driver.step("pan while training", () -> report.figure("panTraining", panning()));
    driver.step("encode all while training", () -> report.figure("encodeSeconds", encoding()));
    driver.step("stop", this::stopTraining);
    driver.step(
        "a chart of a million minibatches", () -> report.figure("chartMillion", longChart()));
  }

  private void startTraining(AutoencoderSpec spec) throws Exception {
    driver.fxRun(
        () -> {
          shell.perspectiveProperty().set(Perspective.TRAIN);
          features.training().editor().load(spec);
          features.training().start();
        });
    driver.await(
        "the run's first epoch",
        600,
        () ->
            features.training().stateProperty().get() == TrainingState.RUNNING
                && features.training().lastEpochProperty().get() != null);
    report.figure("firstEpoch", epochSeconds());
  }

  private void stopTraining() throws Exception {
    report.figure("lastEpoch", epochSeconds());
    report.figure(
        "epochsTrained", driver.fx(() -> features.training().lastEpochProperty().get().epoch()));
    driver.fxRun(features.training()::stop);
    driver.await(
        "the end of the run",
        120,
        () -> features.training().stateProperty().get() == TrainingState.IDLE);
  }

  private Map<String, Object> epochSeconds() throws Exception {
    return driver.fx(
        () -> {
          Map<String, Object> epoch = new LinkedHashMap<>();
          var done = features.training().lastEpochProperty().get();
          epoch.put("epoch", done.epoch());
          epoch.put("fitSeconds", done.fitSeconds());
          epoch.put("validationSeconds", done.validationSeconds());
          epoch.put("snapshotSeconds", done.snapshotSeconds());
          epoch.put("trainingLoss", done.trainingLoss());
          epoch.put("validationLoss", done.validationLoss());
          return epoch;
        });
  }

  /** What the map costs after an epoch: all training digits to codes, on this thread. */
  private double encoding() throws Exception {
    Workbench workbench = shell.workbench();
    Autoencoder network = driver.fx(() -> workbench.modelProperty().get().autoencoder());
    DigitDataset digits = driver.fx(() -> workbench.corpusProperty().get().training());
    long start = System.nanoTime();
    Codes.of(network, digits, () -> false);
    return TourClock.seconds(System.nanoTime() - start);
  }

  /** The pen goes round at 60 movements a second. */
  private Map<String, Object> drawing(int count) throws Exception {
    driver.fxRun(
        () -> {
          shell.perspectiveProperty().set(Perspective.DRAW);
          features.draw().pad().clear();
        });
    driver.settle(500);
    Region pad = PadScript.pad(features.drawView());
    PadScript script = new PadScript(pad);
    LatencyLog log = features.draw().latency();
    driver.fxRun(log::reset);
    AtomicInteger step = new AtomicInteger();
    CompletableFuture<Void> done = new CompletableFuture<>();
    ScheduledFuture<?> moving =
        scheduler.scheduleAtFixedRate(
            () -> fx.execute(() -> move(script, step, count, done)),
            0,
            MOVE_PERIOD_NANOS,
            TimeUnit.NANOSECONDS);
    done.get(count / 10 + 60, TimeUnit.SECONDS);
    moving.cancel(false);
    driver.await("the last answer", 10, () -> log.waiting() == 0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("moves", count);
    figures.put("superseded", log.superseded());
    figures.put("handlerToPixelsMs", log.reconstruction());
    figures.put("hopToWindowMs", log.hop());
    return figures;
  }

  private void move(PadScript script, AtomicInteger step, int count, CompletableFuture<Void> done) {
    int now = step.getAndIncrement();
    if (now >= count) {
      script.lift();
      done.complete(null);
      return;
    }
    if (now % 500 == 0) {
      features.draw().pad().clear(); // a drawing of thousands of points is no drawing any more
    }
    script.loop(now);
  }

  private Map<String, Object> pinging() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
    driver.settle(1000);
    FxPing ping = new FxPing(scheduler, fx);
    ping.start();
    Until.holds(() -> false, seconds * 1000L).get();
    ping.stop();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", seconds);
    figures.put("waitMs", ping.waits());
    figures.put("controlThreadJitterMs", ping.controlJitter());
    return figures;
  }

  /** Pans the map a little every frame and counts what was really shown. */
  private Map<String, Object> panning() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.EXPLORE));
    driver.settle(1000);
    ScatterView scatter = features.latentView().scatter();
    long[] first = {0};
    long[] last = {0};
    long[] shownBefore = {0};
    Latencies gaps = new Latencies();
    long length = 5_000_000_000L;
    EachFrame.run(
            now -> {
              if (first[0] == 0) {
                first[0] = now;
                shownBefore[0] = scatter.framesShown();
              } else {
                gaps.add(now - last[0]);
              }
              last[0] = now;
              double angle = (now - first[0]) / 4e8;
              scatter.panBy(4 * Math.cos(angle), 4 * Math.sin(angle));
              return now - first[0] < length;
            })
        .get();
    long shown = driver.fx(scatter::framesShown) - shownBefore[0];
    double measured = (last[0] - first[0]) / 1e9;
    driver.fxRun(scatter::resetView);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("points", driver.fx(scatter::pointsInView));
    figures.put("seconds", TourClock.seconds(last[0] - first[0]));
    figures.put("framesPerSecond", Math.round(10 * shown / measured) / 10.0);
    figures.put("frameGapsMs", gaps.summary());
    return figures;
  }

  /** A run far longer than anybody waits for, drawn anew in every frame; the tour's last step. */
  private Map<String, Object> longChart() throws Exception {
    driver.fxRun(() -> shell.perspectiveProperty().set(Perspective.TRAIN));
    driver.settle(500);
    SplittableRandom random = new SplittableRandom(1);
    SeriesStore store = new SeriesStore();
    for (int i = 1; i <= MANY_MINIBATCHES; i++) {
      store.add(i, 0.04 + 0.05 / Math.sqrt(i) + 0.004 * random.nextDouble());
    }
    CurveChart chart = features.trainingChart().chart();
    driver.fxRun(
        () -> chart.setCurves(List.of(new Curve("", 0xFF2563EB, 0xFF6EA0FF, true, store))));
    long[] at = {0, 0};
    int[] frames = {0};
    Latencies gaps = new Latencies();
    EachFrame.run(
            now -> {
              if (at[0] == 0) {
                at[0] = now;
              } else {
                gaps.add(now - at[1]);
                frames[0]++;
              }
              at[1] = now;
              store.add(MANY_MINIBATCHES + frames[0] + 1.0, 0.04);
              chart.dataChanged();
              return now - at[0] < 3_000_000_000L;
            })
        .get();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("minibatches", MANY_MINIBATCHES);
    figures.put("framesPerSecond", Math.round(10e9 * frames[0] / (at[1] - at[0])) / 10.0);
    figures.put("frameGapsMs", gaps.summary());
    return figures;
  }
}
