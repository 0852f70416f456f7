package io.bottleneck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * How much the libraries say: {@code logging.properties} beside this class, and of those that greet
 * at INFO and count threads only warnings, unless the user chose a configuration with {@code
 * -Djava.util.logging.config.file}.
 */
final class Logging {
  /**
   * Kept, because a level belongs to a logger that exists: set on a name alone, it would miss the
   * loggers below that were made before, and go with the garbage collector.
   */
  private static final List<Logger> CHATTY =
      Stream.of("org.nd4j", "org.deeplearning4j", "org.bytedeco").map(Logger::getLogger).toList();

  private Logging() {}

  /** Configures {@code java.util.logging}; to be called before the first library is touched. */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    try (InputStream settings = Logging.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
      CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("logging.properties of the application", unreadable);
    }
  }
}
