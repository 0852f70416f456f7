package io.bottleneck.ui.download;

import io.bottleneck.data.PublishedFile;
import io.bottleneck.lab.download.Download;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a download is given from outside.
 *
 * @param download fetches; asked for on a background thread
 * @param files what it fetches
 * @param folder where they go
 * @param workers the threads
 * @param tasks where long work is seen
 * @param opened opens the folder once all files are there, on the FX thread
 * @param failed hears of a failure that nobody sees otherwise, on the FX thread
 */
public record DownloadPort(
    Supplier<Download> download,
    List<PublishedFile> files,
    Path folder,
    Workers workers,
    BackgroundTasks tasks,
    Consumer<Path> opened,
    Consumer<Throwable> failed) {
  /** Copies the list. */
  public DownloadPort {
    files = List.copyOf(files);
  }
}
