package io.bottleneck;

import io.bottleneck.cli.BottleneckCommand;
import io.bottleneck.lab.download.ProxyEnvironment;
import java.io.ObjectInputFilter;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The entry point: without arguments the window opens, anything else is the command line, which
 * never loads JavaFX unless it is asked for a {@code tour} of the window.
 */
public final class Main {
  private static final String DESKTOP = "io.bottleneck.DesktopApplication";

  private Main() {}

  /** Starts the desktop or runs one command. */
  public static void main(String[] args) {
    prepare();
    if (args.length == 0) {
      openDesktop(args);
    } else {
      drawInMemoryOnly();
      System.exit(runCommand(args));
    }
  }

  /** What holds for the whole process, whatever it is asked for. */
  static void prepare() {
    Logging.configure();
    // All words are English, so all numbers are: 42,000 digits and 0.0369, wherever one sits.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    refuseJavaObjects();
    allowPasswordsOfProxies();
    keepNativesIn(BottleneckHome.ofThisProcess().resolve("native"));
  }

  /** Runs one command; returns its exit code. */
  static int runCommand(String[] args) {
    try (Wiring wiring = new Wiring()) {
      return BottleneckCommand.run(
          wiring.commandServices(() -> openTour(args)), System.out, System.err, args);
    }
  }

  /** A finished tour ends the process itself; whoever closes its window before has cut it short. */
  private static int openTour(String[] args) {
    openDesktop(args);
    return 1;
  }

  /** By name, because a class that names JavaFX could not even be verified without its jars. */
  private static void openDesktop(String[] args) {
    DisplayCheck.problem(System.getenv())
        .ifPresent(
            problem -> {
              System.err.println(problem);
              System.exit(1);
            });
    try {
      Class.forName(DESKTOP).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("the desktop failed to start", e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      System.err.println(
          "The window cannot open because JavaFX is not on the class path ("
              + e.getMessage()
              + "); start bin/bottleneck, or use the command line: bottleneck --help.");
      System.exit(1);
    }
  }

  /** No file of ours holds Java objects, so none is ever read, whatever a library would do. */
  private static void refuseJavaObjects() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
    }
  }

  /** Pictures are drawn by AWT, which would otherwise look for a display that may be gone. */
  private static void drawInMemoryOnly() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /**
   * Java keeps a proxy's password back where the target is https, because it goes to the proxy in
   * the clear; who wrote it into {@code https_proxy} has decided otherwise.
   */
  private static void allowPasswordsOfProxies() {
    String property = "jdk.http.auth.tunneling.disabledSchemes";
    if (System.getProperty(property) == null && ProxyEnvironment.of(System::getenv).hasPassword()) {
      System.setProperty(property, "");
    }
  }

  /**
   * Some 400 MB of native libraries are unpacked once, where the user finds and may delete them.
   */
  private static void keepNativesIn(Path folder) {
    if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
      System.setProperty("org.bytedeco.javacpp.cachedir", folder.toString());
    }
  }
}
