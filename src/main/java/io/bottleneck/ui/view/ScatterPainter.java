package io.bottleneck.ui.view;

import io.bottleneck.plot.ScatterFrame;
import io.bottleneck.plot.ScatterRaster;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.fx.PixelImage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Paints frames off the FX thread, one at a time, into images in turn: one on show, two that the
 * renderer may still be reading, one being painted.
 */
final class ScatterPainter {
  private static final int IMAGES = 4;

  private final Executor worker;
  private final Executor fx = FxThread.executor();
  private final BiConsumer<ScatterFrame, PixelImage> finished;
  private final ScatterRaster raster = new ScatterRaster();
  private PixelImage[] images = {};
  private int next;
  private boolean busy;
  private volatile int inView;

  /**
   * @param worker where frames are painted
   * @param finished shows a painted frame, on the FX thread
   */
  ScatterPainter(Executor worker, BiConsumer<ScatterFrame, PixelImage> finished) {
    this.worker = worker;
    this.finished = finished;
  }

  /** Whether a frame is being painted; FX thread only. */
  boolean busy() {
    return busy;
  }

  /** Points in view of the newest painted frame. */
  int inView() {
    return inView;
  }

  /** Paints one frame; FX thread only, and only when not {@link #busy}. */
  void paint(Supplier<ScatterFrame> frame, int width, int height) {
    if (images.length == 0 || images[0].width() != width || images[0].height() != height) {
      images = new PixelImage[IMAGES];
      for (int i = 0; i < IMAGES; i++) {
        images[i] = new PixelImage(width, height);
      }
    }
    PixelImage image = images[next];
    next = (next + 1) % IMAGES;
    busy = true;
    worker.execute(
        () -> {
          try {
            ScatterFrame painted = frame.get();
            inView = raster.draw(painted, width, height, image.pixels());
            fx.execute(() -> finish(painted, image));
          } catch (RuntimeException | Error e) {
            fx.execute(() -> busy = false);
            throw e;
          }
        });
  }

  private void finish(ScatterFrame painted, PixelImage image) {
    busy = false;
    image.changed();
    finished.accept(painted, image);
  }
}
