package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Files dropped anywhere on the window are opened: a model as a model, anything else as digits. */
final class DropTarget {
  private final Texts texts = Texts.of(DropTarget.class);
  private final ShellViewModel shell;

  private DropTarget(ShellViewModel shell) {
    this.shell = shell;
  }

  static void install(Region root, ShellViewModel shell) {
    DropTarget target = new DropTarget(shell);
    root.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    root.setOnDragEntered(event -> mark(root, event, true));
    root.setOnDragExited(event -> mark(root, event, false));
    root.setOnDragDropped(
        event -> {
          boolean opened = target.drop(event.getDragboard().getFiles());
          event.setDropCompleted(opened);
          event.consume();
        });
  }

  private static void mark(Region root, DragEvent event, boolean inside) {
    root.getStyleClass().remove("drop-target");
    if (inside && event.getDragboard().hasFiles()) {
      root.getStyleClass().add("drop-target");
    }
  }

  boolean drop(List<File> files) {
    if (files.isEmpty() || !Files.exists(files.get(0).toPath())) {
      shell.notices().tell(Notice.info(texts.get("drop.refused")));
      return false;
    }
    Path path = files.get(0).toPath();
    if (path.getFileName().toString().endsWith(".zip")) {
      shell.openModel(path);
    } else {
      shell.openData(path);
    }
    return true;
  }
}
