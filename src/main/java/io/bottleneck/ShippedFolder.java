package io.bottleneck;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where the {@code data/} and {@code models/} that come with the application are. */
final class ShippedFolder {
  private ShippedFolder() {}

  /**
   * The folder the launcher names by the system property {@code bottleneck.app}; else the folder
   * around {@code lib/} or {@code target/} that the code came from; else the working directory.
   */
  static Path ofThisProcess() {
    String named = System.getProperty("bottleneck.app");
    if (named != null && !named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    Path here = Path.of("").toAbsolutePath();
    return codeLocation().map(code -> around(code, here)).orElse(here);
  }

  /**
   * The nearest folder above {@code code} that holds {@code data} or {@code models}: two levels up
   * from {@code lib/x.jar} and from {@code target/classes}; {@code fallback} when there is none.
   */
  static Path around(Path code, Path fallback) {
    Path folder = code.toAbsolutePath().getParent();
    for (int up = 0; up < 2 && folder != null; up++) {
      folder = folder.getParent();
      if (folder != null && holdsSomething(folder)) {
        return folder;
      }
    }
    return fallback;
  }

  private static boolean holdsSomething(Path folder) {
    return Files.isDirectory(folder.resolve("models")) || Files.isDirectory(folder.resolve("data"));
  }

  private static Optional<Path> codeLocation() {
    CodeSource source = ShippedFolder.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // loaded from something that is no file
    }
  }
}
