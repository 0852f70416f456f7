package io.bottleneck.ui.tour;

import io.bottleneck.export.PictureFile;
import io.bottleneck.ui.fx.Picture;
import io.bottleneck.ui.fx.Until;
import io.bottleneck.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands and eyes of a tour. Its methods are called on the tour's own thread and wait for the FX
 * thread; a step that fails is noted and the next one goes on.
 */
final class TourDriver {
  private static final Logger LOG = LoggerFactory.getLogger(TourDriver.class);

  private final Shell shell;
  private final Executor fx;
  private final Path out;
  private final TourReport report;
  private int pictures;

  /** One step: does something and checks what came of it. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  TourDriver(Shell shell, Executor fx, Path out, TourReport report) {
    this.shell = shell;
    this.fx = fx;
    this.out = out;
    this.report = report;
  }

  void step(String name, Step step) {
    long start = System.nanoTime();
    String message = "";
    try {
      step.run();
    } catch (Exception | AssertionError e) {
      message = e.toString();
      LOG.error("Tour step \"{}\" failed", name, e);
    }
    double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    report.add(new TourReport.Step(name, message.isEmpty(), message, seconds));
    LOG.info("tour: {} {} ({} s) {}", message.isEmpty() ? "ok  " : "FAIL", name, seconds, message);
  }

  /** Runs {@code task} on the FX thread and hands back its result or its exception. */
  <T> T fx(Callable<T> task) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    fx.execute(
        () -> {
          try {
            result.complete(task.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Runs {@code task} on the FX thread. */
  void fxRun(Runnable task) throws Exception {
    fx(
        () -> {
          task.run();
          return null;
        });
  }

  /** Waits until {@code condition}, looked at on the FX thread, holds. */
  void await(String what, long seconds, BooleanSupplier condition) throws Exception {
    if (!Until.holds(condition, seconds * 1000).get()) {
      throw new AssertionError("waited " + seconds + " s in vain for: " + what);
    }
  }

  /** Lets {@code millis} milliseconds of frames go by, for animations to end. */
  void settle(long millis) throws Exception {
    Until.holds(() -> false, millis).get();
  }

  static void check(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  /** Saves the window as the next numbered picture. */
  Picture picture(String name) throws Exception {
    Picture picture = fx(() -> Picture.of(shell.stage().getScene()));
    pictures++;
    Path file = out.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictures, name));
    write(picture, file);
    check(!constant(picture.pixels()), "the picture is one flat colour");
    return picture;
  }

  private static void write(Picture picture, Path file) throws IOException {
    PictureFile.write(file, picture.pixels(), picture.width(), picture.height());
  }

  static boolean constant(int[] pixels) {
    for (int pixel : pixels) {
      if (pixel != pixels[0]) {
        return false;
      }
    }
    return true;
  }
}
