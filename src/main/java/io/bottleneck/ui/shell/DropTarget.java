package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/**
 * Files dropped anywhere on the window are opened: a model as a model, anything else as digits. Of
 * many files one of each is opened, of digits preferably those to learn from.
 */
final class DropTarget {
  private final Texts texts = Texts.of(DropTarget.class);
  private final ShellViewModel shell;

  DropTarget(ShellViewModel shell) {
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
    List<Path> there = files.stream().map(File::toPath).filter(Files::exists).toList();
    Optional<Path> model = there.stream().filter(DropTarget::isModel).findFirst();
    // A training file brings the test file beside it, whichever of the two the mouse took first.
    Optional<Path> digits =
        there.stream()
            .filter(path -> !isModel(path))
            .min(Comparator.comparing(path -> !path.toFile().getName().contains("train")));
    model.ifPresent(shell::openModel);
    digits.ifPresent(shell::openData);
    boolean any = model.isPresent() || digits.isPresent();
    if (!any) {
      shell.notices().tell(Notice.info(texts.get("drop.refused")));
    }
    return any;
  }

  /** By the whole path: the root of a file system has no name. */
  private static boolean isModel(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }
}
