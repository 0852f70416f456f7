package io.bottleneck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/**
 * How much the libraries say: {@code logging.properties} beside this class, unless the user chose a
 * configuration with {@code -Djava.util.logging.config.file}.
 */
final class Logging {
  private Logging() {}

  /** Configures {@code java.util.logging}; to be called before the first library is touched. */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    try (InputStream settings = Logging.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("logging.properties of the application", unreadable);
    }
  }
}
