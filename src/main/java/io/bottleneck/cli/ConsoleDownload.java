package io.bottleneck.cli;

import io.bottleneck.lab.download.DownloadListener;
import io.bottleneck.lab.download.DownloadProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A download that the calling thread does, shown on a terminal, and that Ctrl+C ends in order. */
final class ConsoleDownload implements DownloadListener, AutoCloseable {
  /** How long Ctrl+C waits for what has arrived to be on the disk. */
  private static final long PATIENCE_SECONDS = 10;

  private final PrintWriter complaints;
  private final ProgressLine line;
  private final ProcessEnd.Registration atEnd;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<DownloadProgress> newest = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);

  ConsoleDownload(PrintWriter complaints, CommandServices services) {
    this.complaints = complaints;
    line = ProgressLine.on(complaints, services);
    atEnd = services.processEnd().whenEnding(this::interrupted);
  }

  @Override
  public void at(DownloadProgress progress) {
    newest.set(progress);
    line.report(
        progress.fraction(),
        String.format(
            Locale.ROOT, "%.1f of %.1f MB", progress.bytes() / 1e6, progress.total() / 1e6));
  }

  @Override
  public void told(String sentence) {
    line.close();
    complaints.println(sentence);
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }

  @Override
  public void close() {
    line.close();
    atEnd.withdraw(); // first: what has ended by itself was not interrupted
    over.countDown();
  }

  /** Runs while the process ends: stops the download and says what was kept. */
  private void interrupted() {
    cancelled.set(true);
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        complaints.println("The download did not stop in time; run it again to go on.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    DownloadProgress reached = newest.get();
    if (reached != null && reached.complete()) {
      complaints.println("Done before it could be interrupted: all files are there and checked.");
      return;
    }
    complaints.printf(
        Locale.ROOT,
        "Interrupted; %,d bytes are kept, run the same command again to go on.%n",
        reached == null ? 0 : reached.bytes());
  }
}
