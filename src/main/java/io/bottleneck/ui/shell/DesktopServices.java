package io.bottleneck.ui.shell;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.lab.download.Download;
import io.bottleneck.lab.library.ModelDescription;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.model.ModelStore;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.shell.desk.RunRoom;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window is given from outside.
 *
 * @param runs who trains, keeps and computes
 * @param loader reads digits
 * @param download fetches MNIST
 * @param store reads and writes model files
 * @param workers the threads work may be handed to
 * @param home the user's folder
 * @param shipped the folder with the shipped {@code data} and {@code models}
 * @param nativeThreads native threads of a run unless the user chose otherwise
 * @param openFolder shows a folder in the desktop's own file manager
 */
public record DesktopServices(
    RunRoom.Services runs,
    DatasetLoader loader,
    Supplier<Download> download,
    ModelStore store,
    Workers workers,
    Path home,
    Path shipped,
    int nativeThreads,
    Consumer<Path> openFolder) {

  /** Digits of our own making. */
  public Path sampleDigits() {
    return shipped.resolve("data").resolve("sample");
  }

  /** The models that are shipped and those of the user. */
  public ModelLibrary library() {
    return new ModelLibrary(store, shipped.resolve("models"), models());
  }

  /** Where models of the user live. */
  public Path models() {
    return home.resolve("models");
  }

  /** A model for the window, under the title that is written down beside its file, if one is. */
  ModelInUse inUse(Path file, SavedModel saved) {
    ModelInUse model = ModelInUse.of(saved, runs.product());
    return library()
        .entry(file)
        .description()
        .map(ModelDescription::title)
        .map(model::called)
        .orElse(model);
  }
}
