package io.bottleneck.data;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Folds the reading of several files into one fraction, told at most twenty times a second. */
final class ReadingProgress {
  private static final long PAUSE_NANOS = 50_000_000;

  private final LoadProgress listener;
  private final long total;
  private long before;
  private long size;
  private String what = "";
  private long lastTold;
  private boolean told;

  /**
   * @param total bytes on disk of all the files to come
   */
  ReadingProgress(LoadProgress listener, long total) {
    this.listener = listener;
    this.total = Math.max(1, total);
  }

  /** Starts the next file, {@code bytes} long on disk. */
  void begin(Path file, long bytes) {
    before += size;
    size = bytes;
    what = "Reading " + file.getFileName();
    at(0);
  }

  /**
   * Tells how far the present file is.
   *
   * @param fraction 0..1 of the file
   * @throws CancellationException if nobody wants the rest
   */
  void at(double fraction) {
    if (listener.cancelled()) {
      throw new CancellationException(what + " was cancelled");
    }
    long now = System.nanoTime();
    if (!told || now - lastTold >= PAUSE_NANOS) {
      told = true;
      lastTold = now;
      listener.report(Math.min(1, (before + fraction * size) / total), what);
    }
  }

  /** Tells that everything is read. */
  void done() {
    listener.report(1, what);
  }
}
