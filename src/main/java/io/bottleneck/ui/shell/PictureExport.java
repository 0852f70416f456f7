package io.bottleneck.ui.shell;

import io.bottleneck.export.PictureFile;
import io.bottleneck.ui.fx.Picture;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** Saves what the window shows as PNG files. */
final class PictureExport {
  private final Texts texts = Texts.of(PictureExport.class);
  private final ShellViewModel shell;
  private final BackgroundTasks tasks;
  private final FileChoice files;

  PictureExport(ShellViewModel shell, BackgroundTasks tasks, FileChoice files) {
    this.shell = shell;
    this.tasks = tasks;
    this.files = files;
  }

  /** A menu item for each picture, by its key in the texts. */
  List<MenuItem> items(Map<String, Supplier<Picture>> pictures) {
    List<MenuItem> items = new ArrayList<>();
    pictures.forEach(
        (name, picture) -> {
          MenuItem item = new MenuItem(texts.get("export." + name));
          item.setOnAction(
              event -> files.savePicture(name).ifPresent(file -> save(picture.get(), file)));
          items.add(item);
        });
    return items;
  }

  void save(Picture picture, Path file) {
    tasks.start(
        texts.get("task.export", file.getFileName()),
        task -> {
          PictureFile.write(file, picture.pixels(), picture.width(), picture.height());
          return file;
        },
        saved -> shell.notices().tell(Notice.info(texts.get("export.done", saved))),
        e ->
            shell
                .notices()
                .tell(
                    Notice.failure(
                        texts.get("export.failed", file, ShellViewModel.sentence(e)), e)));
  }
}
