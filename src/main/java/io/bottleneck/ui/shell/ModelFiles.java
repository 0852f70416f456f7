package io.bottleneck.ui.shell;

import io.bottleneck.lab.library.LibraryEntry.Place;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.ui.noise.ModelShelf;
import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models in the shipped and in the user's folder, and whichever file the user points at. */
final class ModelFiles implements ModelShelf {
  private final DesktopServices services;
  private final ModelLibrary library;
  private final FileChoice files;

  ModelFiles(DesktopServices services, ModelLibrary library, FileChoice files) {
    this.services = services;
    this.library = library;
    this.files = files;
  }

  @Override
  public List<Path> files() {
    return Arrays.stream(Place.values()).flatMap(place -> library.files(place).stream()).toList();
  }

  @Override
  public Optional<Path> ask() {
    return files.askModel();
  }

  @Override
  public ModelInUse open(Path file) throws IOException {
    return services.inUse(file, services.store().open(file));
  }
}
