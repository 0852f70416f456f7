package io.bottleneck.ui.tour;

import io.bottleneck.lab.TourOptions;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Presets;
import io.bottleneck.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window driving itself. Runs on a thread of its own; only what it does to the window happens
 * on the FX thread.
 */
public final class Tour {
  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

  private final TourOptions options;
  private final Shell shell;
  private final ScheduledExecutorService scheduler;
  private final Executor fx;
  private final AtomicInteger uncaught;

  /**
   * Does nothing until {@link #run}.
   *
   * @param options what was asked for
   * @param shell the shown window
   * @param scheduler wakes up for pings and pen movements
   * @param fx puts tasks at the end of the FX thread's queue
   * @param uncaught counts failures that nobody caught
   */
  public Tour(
      TourOptions options,
      Shell shell,
      ScheduledExecutorService scheduler,
      Executor fx,
      AtomicInteger uncaught) {
    this.options = options;
    this.shell = shell;
    this.scheduler = scheduler;
    this.fx = fx;
    this.uncaught = uncaught;
  }

  /**
   * Takes the tour and writes its report.
   *
   * @return the process's exit code: 0 when every step passed, else 1
   */
  public int run() {
    TourReport report = new TourReport();
    report.figure("secondsToWindow", TourClock.sinceStart());
    try {
      Files.createDirectories(options.out());
      TourDriver driver = new TourDriver(shell, fx, options.out(), report);
      TourStage stage = new TourStage(driver, shell, options.out(), report);
      if (options.measure()) {
        AutoencoderSpec spec = Presets.named(options.preset()).orElseThrow();
        new MapSteps(stage).openOnly(options.data());
        new MapMeasures(stage).run();
        new AnswerMeasures(stage).run();
        new MeasureTour(driver, shell, report, scheduler, fx, 1000, 10)
            .run(spec.withEpochs(PictureTour.LONG_RUN));
      } else {
        new PictureTour(stage).run(options.data());
        new MeasureTour(driver, shell, report, scheduler, fx, 120, 3)
            .run(Presets.QUICK.withEpochs(PictureTour.LONG_RUN));
      }
      driver.step(
          "no failure went uncaught",
          () -> TourDriver.check(uncaught.get() == 0, uncaught.get() + " uncaught failures"));
      report.write(options.out().resolve("tour.json"));
    } catch (IOException e) {
      LOG.error("The tour could not write to {}", options.out(), e);
      return 1;
    }
    LOG.info("tour: {} passed, {} failed", report.passed(), report.failed());
    return report.failed() == 0 ? 0 : 1;
  }
}
