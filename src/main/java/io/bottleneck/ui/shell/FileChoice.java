package io.bottleneck.ui.shell;

import io.bottleneck.ui.view.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for files with the platform's own dialogs. */
final class FileChoice {
  private final Texts texts = Texts.of(FileChoice.class);
  private final Window window;
  private final ShellViewModel shell;
  private final Path models;

  FileChoice(Window window, ShellViewModel shell, Path models) {
    this.window = window;
    this.shell = shell;
    this.models = models;
  }

  void openData() {
    askDigits().ifPresent(shell::openData);
  }

  /** Which file of digits; empty when none after all. */
  Optional<Path> askDigits() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.data"));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                texts.get("choose.data.kinds"),
                "*.csv",
                "*.csv.gz",
                "*ubyte",
                "*ubyte.gz",
                "*.idx",
                "*.gz"),
            new ExtensionFilter(texts.get("choose.all"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
  }

  void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("choose.folder"));
    Optional.ofNullable(chooser.showDialog(window)).map(File::toPath).ifPresent(shell::openData);
  }

  void openModel() {
    askModel().ifPresent(shell::openModel);
  }

  /** Which model to open; empty when none is wanted after all. */
  Optional<Path> askModel() {
    FileChooser chooser = models(texts.get("choose.model"));
    return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
  }

  Optional<Path> openPicture() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.picture"));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                texts.get("choose.picture.kinds"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
    return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
  }

  void saveModel() {
    FileChooser chooser = models(texts.get("choose.save"));
    chooser.setInitialFileName("model.zip");
    Optional.ofNullable(chooser.showSaveDialog(window))
        .map(File::toPath)
        .ifPresent(file -> shell.saveModel(withEnding(file, ".zip")));
  }

  Optional<Path> savePicture(String name) {
    return saveAs(name + ".png");
  }

  /** Where to save something; {@code suggestion} ends as the file shall. */
  Optional<Path> saveAs(String suggestion) {
    String ending = suggestion.substring(suggestion.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.saveas"));
    chooser.setInitialFileName(suggestion);
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(texts.get("choose.kind" + ending), "*" + ending));
    return Optional.ofNullable(chooser.showSaveDialog(window))
        .map(file -> withEnding(file.toPath(), ending));
  }

  private FileChooser models(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(models)) {
      chooser.setInitialDirectory(models.toFile());
    }
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(texts.get("choose.model.kinds"), "*.zip"));
    return chooser;
  }

  private static Path withEnding(Path file, String ending) {
    String name = file.getFileName().toString();
    if (name.endsWith(ending)) {
      return file; // the dialog has asked whether to replace it
    }
    Path free = file.resolveSibling(name + ending);
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(name + "-" + i + ending);
    }
    return free;
  }
}
