package io.bottleneck;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where the user's own files live. */
final class BottleneckHome {
  private BottleneckHome() {}

  /** The folder for this process; nothing is created. */
  static Path ofThisProcess() {
    return resolve(System::getenv, System::getProperty);
  }

  /**
   * {@code $BOTTLENECK_HOME}, else the platform's place for an application's data: {@code
   * %APPDATA%}, {@code ~/Library/Application Support}, or {@code $XDG_DATA_HOME} and {@code
   * ~/.local/share} (XDG Base Directory Specification).
   *
   * @param environment looks up an environment variable, null when unset
   * @param properties looks up a system property
   */
  static Path resolve(UnaryOperator<String> environment, UnaryOperator<String> properties) {
    String chosen = environment.apply("BOTTLENECK_HOME");
    if (isSet(chosen)) {
      return Path.of(chosen).toAbsolutePath();
    }
    Path user = Path.of(properties.apply("user.home"));
    String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String roaming = environment.apply("APPDATA");
      Path base = isSet(roaming) ? Path.of(roaming) : user.resolve("AppData").resolve("Roaming");
      return base.resolve("Bottleneck");
    }
    if (system.startsWith("mac")) {
      return user.resolve("Library").resolve("Application Support").resolve("Bottleneck");
    }
    String data = environment.apply("XDG_DATA_HOME");
    boolean usable = isSet(data) && Path.of(data).isAbsolute(); // the specification says so
    Path base = usable ? Path.of(data) : user.resolve(".local").resolve("share");
    return base.resolve("bottleneck");
  }

  private static boolean isSet(String value) {
    return value != null && !value.isBlank();
  }
}
