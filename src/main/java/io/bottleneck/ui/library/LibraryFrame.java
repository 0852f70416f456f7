package io.bottleneck.ui.library;

import io.bottleneck.model.ModelStore;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What the library asks of the window. */
public interface LibraryFrame {
  /**
   * Opens a model file for the whole window, as the menu does; FX thread. A refusal is told to the
   * user and leaves the model in use as it is.
   *
   * @param refused hears the sentence too, on the FX thread
   * @return what can be seen and cancelled meanwhile
   */
  BackgroundTask open(Path file, Consumer<String> refused);

  /** Asks which file to open, and opens it; FX thread. */
  void ask();

  /** The file whose model the window shows; null while it shows another, that of a run say. */
  ObservableValue<Path> shownProperty();

  /**
   * Reads a model for nobody but the caller; on the background thread.
   *
   * @throws IOException as {@link ModelStore#open}
   */
  ModelInUse read(Path file) throws IOException;
}
