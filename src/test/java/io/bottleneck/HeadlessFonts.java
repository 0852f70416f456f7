package io.bottleneck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stops a test run before its first test when windows could show no letters: on Linux the headless
 * JavaFX of the tests needs Pango, FreeType, fontconfig and a font.
 */
public final class HeadlessFonts implements LauncherSessionListener {
  private static final List<String> LIBRARIES =
      List.of(
          "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libfreetype.so.6", "libfontconfig.so.1");
  private static final List<String> FONT_FOLDERS =
      List.of("usr/share/fonts", "usr/local/share/fonts");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      problem(Path.of("/"), System.getenv())
          .ifPresent(
              sentence -> {
                throw new IllegalStateException(sentence);
              });
    }
  }

  /** Why the tests' windows could show no letters on the machine at {@code root}, or empty. */
  static Optional<String> problem(Path root, Map<String, String> environment) {
    List<String> missing =
        new ArrayList<>(new SharedLibraries(root, environment).missing(LIBRARIES));
    if (!hasFont(root, environment)) {
      missing.add("any font");
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ("The tests draw windows without a display and need %s: on Debian and Ubuntu"
                + " `apt-get install libpango-1.0-0 libpangoft2-1.0-0 libfreetype6 fontconfig"
                + " fonts-dejavu-core`.")
            .formatted(String.join(", ", missing)));
  }

  private static boolean hasFont(Path root, Map<String, String> environment) {
    List<Path> folders = new ArrayList<>(FONT_FOLDERS.stream().map(root::resolve).toList());
    String home = environment.getOrDefault("HOME", "");
    if (home.startsWith("/")) {
      folders.add(root.resolve(home.substring(1)).resolve(".fonts"));
      folders.add(root.resolve(home.substring(1)).resolve(".local/share/fonts"));
    }
    return folders.stream().filter(Files::isDirectory).anyMatch(HeadlessFonts::holdsFont);
  }

  private static boolean holdsFont(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> name.matches(".*\\.(ttf|ttc|otf|pfb)"));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
