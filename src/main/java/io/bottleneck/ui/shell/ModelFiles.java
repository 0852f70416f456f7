package io.bottleneck.ui.shell;

import io.bottleneck.ui.noise.ModelShelf;
import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models in the shipped and in the user's folder, and whichever file the user points at. */
final class ModelFiles implements ModelShelf {
  private final DesktopServices services;
  private final FileChoice files;

  ModelFiles(DesktopServices services, FileChoice files) {
    this.services = services;
    this.files = files;
  }

  @Override
  public List<Path> files() {
    return ModelFolder.offered(services).stream()
        .flatMap(folder -> ModelFolder.in(folder).stream())
        .toList();
  }

  @Override
  public Optional<Path> ask() {
    return files.askModel();
  }

  @Override
  public ModelInUse open(Path file) throws IOException {
    return ModelInUse.of(services.store().open(file), services.runs().product());
  }
}
