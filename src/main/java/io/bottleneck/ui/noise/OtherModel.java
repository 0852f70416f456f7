package io.bottleneck.ui.noise;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The model that the one in use is compared with. FX thread only. */
final class OtherModel {
  private static final Texts TEXTS = Texts.of(OtherModel.class);

  private final ModelShelf shelf;
  private final BackgroundTasks tasks;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<ModelInUse> model =
      new ReadOnlyObjectWrapper<>(this, "model");
  private BackgroundTask opening;

  OtherModel(ModelShelf shelf, BackgroundTasks tasks, Consumer<Throwable> failed) {
    this.shelf = shelf;
    this.tasks = tasks;
    this.failed = failed;
  }

  /** The other model, or null. */
  ReadOnlyObjectProperty<ModelInUse> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** Files that can be chosen by name. */
  List<Path> files() {
    return shelf.files();
  }

  /** Asks for a file and opens it. */
  void ask() {
    shelf.ask().ifPresent(this::open);
  }

  /**
   * Opens a file in the background; one that still opens is given up for it. A refusal is told and
   * leaves everything as it is.
   */
  void open(Path file) {
    cancel();
    opening =
        tasks.start(
            TEXTS.get("other.task", file.getFileName()),
            task -> shelf.open(file),
            model::set,
            failed::accept);
  }

  /** Compares no more. */
  void letGo() {
    cancel();
    model.set(null);
  }

  private void cancel() {
    if (opening != null) {
      opening.cancel();
    }
  }
}
