package io.bottleneck.ui.shell;

import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.model.SavedModel;
import io.bottleneck.ui.library.LibraryFrame;
import io.bottleneck.ui.library.LibraryViewModel;
import io.bottleneck.ui.noise.ModelShelf;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Opens the library's models as the window opens any other. FX thread only. */
final class LibraryPort implements LibraryFrame {
  private final ModelShelf shelf;
  private final ShellViewModel shell;
  private final FileChoice files;
  private final ObservableValue<Path> shown;

  private LibraryPort(
      ModelShelf shelf, ShellViewModel shell, Workbench workbench, FileChoice files) {
    this.shelf = shelf;
    this.shell = shell;
    this.files = files;
    shown =
        Bindings.createObjectBinding(
            () -> shown(workbench.modelProperty().get()),
            shell.modelFileProperty(),
            shell.namedProperty(),
            workbench.modelProperty());
  }

  /** The library over what the window has. */
  static LibraryViewModel library(
      ModelLibrary library,
      ModelShelf shelf,
      ShellViewModel shell,
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      FileChoice files,
      Consumer<Throwable> failed) {
    return new LibraryViewModel(
        library,
        workbench,
        workers,
        tasks,
        new LibraryPort(shelf, shell, workbench, files),
        failed);
  }

  /** A run that trains takes the window over from the file that was opened last. */
  private Path shown(ModelInUse inUse) {
    SavedModel named = shell.namedProperty().get();
    boolean same =
        named != null
            && inUse != null
            && inUse.card().filter(card -> card.equals(named.card())).isPresent();
    return same ? shell.modelFileProperty().get() : null;
  }

  @Override
  public BackgroundTask open(Path file, Consumer<String> refused) {
    return shell.openModel(file, refused);
  }

  @Override
  public void ask() {
    files.openModel();
  }

  @Override
  public ObservableValue<Path> shownProperty() {
    return shown;
  }

  @Override
  public ModelInUse read(Path file) throws IOException {
    return shelf.open(file);
  }
}
