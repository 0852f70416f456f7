package io.bottleneck.ui.shell;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelStore;
import io.bottleneck.training.TrainingService;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;

/**
 * What the window is given from outside.
 *
 * @param training the one training service
 * @param loader reads digits
 * @param store reads and writes model files
 * @param product matrix product for batches; its first large product loads the native library,
 *     which takes seconds: never on the FX thread
 * @param workers the threads work may be handed to
 * @param home the user's folder
 * @param shipped the folder with the shipped {@code data} and {@code models}
 * @param nativeThreads native threads of a run unless the user chose otherwise
 */
public record DesktopServices(
    TrainingService training,
    DatasetLoader loader,
    ModelStore store,
    MatrixProduct product,
    Workers workers,
    Path home,
    Path shipped,
    int nativeThreads) {

  /** Digits of our own making. */
  public Path sampleDigits() {
    return shipped.resolve("data").resolve("sample");
  }

  /** The model a first start shows. */
  public Path shippedModel() {
    return shipped.resolve("models").resolve("seed.zip");
  }

  /** Where models of the user live. */
  public Path models() {
    return home.resolve("models");
  }
}
