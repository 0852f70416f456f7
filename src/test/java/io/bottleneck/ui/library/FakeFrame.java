package io.bottleneck.ui.library;

import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A window that opens model files as the real one does, and notes what it was asked. */
final class FakeFrame implements LibraryFrame {
  final BackgroundTasks tasks;
  final ObjectProperty<Path> shown = new SimpleObjectProperty<>();
  final List<Path> opened = new ArrayList<>();
  final List<Path> read = new ArrayList<>();
  int asked;

  FakeFrame(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public BackgroundTask open(Path file, Consumer<String> refused) {
    opened.add(file);
    return tasks.start(
        "opening",
        task -> new ModelFile().open(file),
        saved -> shown.set(file),
        failure -> refused.accept(failure.getMessage()));
  }

  @Override
  public void ask() {
    asked++;
  }

  @Override
  public ObservableValue<Path> shownProperty() {
    return shown;
  }

  @Override
  public ModelInUse read(Path file) throws IOException {
    read.add(file);
    return ModelInUse.of(new ModelFile().open(file), MatrixProduct.PLAIN);
  }
}
