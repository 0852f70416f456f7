package io.bottleneck.ui.download;

import io.bottleneck.data.Disk;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.download.HandClock;
import io.bottleneck.lab.download.MadeUpFile;
import io.bottleneck.lab.download.ProxyEnvironment;
import io.bottleneck.lab.download.TestMirror;
import io.bottleneck.lab.download.WebClient;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A download of two made-up files from a mirror of the test's own, of which all is seen. */
final class DownloadFixture implements AutoCloseable {
  static final MadeUpFile IMAGES = MadeUpFile.of("train-images-idx3-ubyte.gz", 300_000, 1);
  static final MadeUpFile LABELS = MadeUpFile.of("train-labels-idx1-ubyte.gz", 500, 2);
  static final int HALF = IMAGES.packed().length / 2;

  final HandClock clock = new HandClock();
  final TestMirror mirror = new TestMirror();
  final List<Path> opened = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  final BackgroundTasks tasks;
  final DownloadViewModel model;
  private final ExecutorService web = Executors.newFixedThreadPool(2);

  DownloadFixture(Path folder, Workers workers) throws IOException {
    for (MadeUpFile file : List.of(IMAGES, LABELS)) {
      mirror.answer(file.name(), TestMirror.whole(file.packed()));
    }
    Download download =
        new Download(
            WebClient.of(web, ProxyEnvironment.of(name -> null)),
            clock,
            Duration.ofDays(1),
            Disk.REAL,
            List.of(IMAGES.published(), LABELS.published()),
            List.of(mirror.address()));
    tasks = new BackgroundTasks(workers);
    model =
        new DownloadViewModel(
            new DownloadPort(
                () -> download,
                List.of(IMAGES.published(), LABELS.published()),
                folder,
                workers,
                tasks,
                opened::add,
                failures::add));
  }

  @Override
  public void close() {
    mirror.close();
    web.shutdownNow();
  }
}
