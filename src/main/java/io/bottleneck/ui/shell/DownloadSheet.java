package io.bottleneck.ui.shell;

import io.bottleneck.data.MnistFiles;
import io.bottleneck.lab.download.Download;
import io.bottleneck.ui.download.DownloadPort;
import io.bottleneck.ui.download.DownloadView;
import io.bottleneck.ui.download.DownloadViewModel;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * MNIST's download over the window. Closing it does not end what it began: the status bar goes on
 * showing that.
 */
final class DownloadSheet extends Sheet {
  private static final double SHEET_WIDTH = 680;

  private final DownloadViewModel model;
  private DownloadView view;

  /**
   * Nothing is fetched before somebody asks.
   *
   * @param open opens the folder with the files
   * @param failed hears of what went wrong while the sheet was closed
   */
  DownloadSheet(
      DesktopServices services,
      BackgroundTasks tasks,
      Consumer<Path> open,
      Consumer<Throwable> failed) {
    super(Texts.of(DownloadSheet.class).get("download.title"), SHEET_WIDTH, USE_PREF_SIZE);
    model =
        new DownloadViewModel(
            new DownloadPort(
                services.download(),
                MnistFiles.ALL,
                Download.mnistFolder(services.home()),
                services.workers(),
                tasks,
                folder -> {
                  setVisible(false);
                  open.accept(folder);
                },
                failed));
    model.seenProperty().bind(visibleProperty());
  }

  /** Opens it. */
  void open() {
    if (view == null) {
      view = new DownloadView(model);
      fill(view);
    }
    setVisible(true);
    view.first().requestFocus();
  }
}
