package io.bottleneck.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model files in folders, by name. */
final class ModelFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);

  private ModelFolder() {}

  /** The folders whose models are offered by name: what is shipped, then the user's own. */
  static List<Path> offered(DesktopServices services) {
    return List.of(services.shipped().resolve("models"), services.models());
  }

  /** Files ending in {@code .zip} directly in {@code folder}; none where it does not exist. */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException e) {
      LOG.warn("{} could not be listed", folder, e);
      return List.of();
    }
  }
}
