package io.bottleneck.ui.draw;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Brings pictures onto the pad: from the clipboard, dropped, or from a file. FX thread only. */
final class PadPictures {
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

  private final DrawViewModel model;
  private final PictureReader reader = new PictureReader();

  PadPictures(DrawViewModel model) {
    this.model = model;
  }

  /** Takes pictures that are dropped on {@code target}; other files go on to whoever opens data. */
  void acceptDropsOn(Region target) {
    target.setOnDragOver(
        event -> {
          if (holdsPicture(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    target.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    if (holdsPicture(event.getDragboard())) {
      event.setDropCompleted(bring(event.getDragboard()));
      event.consume();
    }
  }

  /** Puts the clipboard's picture on the pad, if it holds one. */
  void paste() {
    bring(Clipboard.getSystemClipboard());
  }

  /** Whether a clipboard holds a picture or a file that is one by its name. */
  static boolean holdsPicture(Clipboard board) {
    return board.hasImage() || board.getFiles().stream().anyMatch(PadPictures::isPicture);
  }

  private boolean bring(Clipboard board) {
    for (File file : board.getFiles()) {
      if (isPicture(file)) {
        open(file.toPath());
        return true;
      }
    }
    Image image = board.getImage();
    if (image != null) {
      model.bring(() -> reader.ink(image));
    }
    return image != null;
  }

  /** Puts a file's picture on the pad. */
  void open(Path file) {
    model.bring(() -> reader.read(file));
  }

  private static boolean isPicture(File file) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
