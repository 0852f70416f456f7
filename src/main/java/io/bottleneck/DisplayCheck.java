package io.bottleneck;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells before the window opens why it could not: JavaFX itself answers with a stack trace.
 *
 * <p>Only Linux is asked; JavaFX needs an X server and GTK 3 there (on Wayland its XWayland). Safe
 * from any thread; may wait up to two seconds for an X server across the network.
 */
public final class DisplayCheck {
  private static final String ON_A_DESKTOP =
      "start it on a desktop, or under a virtual display with `xvfb-run -a`.";

  /** {@code host:display.screen}; host is empty or "unix" for a local server. */
  private static final Pattern DISPLAY = Pattern.compile("(.*):(\\d{1,5})(\\.\\d+)?");

  /** Display 0 of the X protocol over TCP; the others follow. */
  private static final int FIRST_PORT = 6000;

  private static final int PATIENCE_MILLIS = 2000;

  /** Linked by JavaFX's window library; with the Debian package that holds each. */
  private static final Map<String, String> PACKAGES =
      Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6");

  private final Map<String, String> environment;
  private final Path root;

  /**
   * A check of the machine whose files start at {@code root}, which is {@code /} but in tests.
   *
   * @param environment the process's environment
   */
  DisplayCheck(Map<String, String> environment, Path root) {
    this.environment = Map.copyOf(environment);
    this.root = root;
  }

  /**
   * Why no window can open on this machine, or empty when nothing speaks against it.
   *
   * @param environment the process's environment, {@code System.getenv()}
   * @return one sentence with what is wrong and what to do
   */
  public static Optional<String> problem(Map<String, String> environment) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    // A toolkit without windows, such as the tests', needs neither X nor GTK.
    boolean otherToolkit = System.getProperty("glass.platform") != null;
    if (!linux || otherToolkit) {
      return Optional.empty();
    }
    return new DisplayCheck(environment, Path.of("/")).problem();
  }

  /** Why no window can open, or empty. */
  Optional<String> problem() {
    return displayProblem().or(this::libraryProblem);
  }

  private Optional<String> displayProblem() {
    String display = environment.getOrDefault("DISPLAY", "").strip();
    if (display.isEmpty()) {
      boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
      return Optional.of(
          wayland
              ? "Bottleneck cannot open its window because this Wayland session offers no X display"
                  + " (DISPLAY is not set): install XWayland and log in again."
              : "Bottleneck cannot open its window because there is no display (DISPLAY is not"
                  + " set): "
                  + ON_A_DESKTOP);
    }
    Matcher parts = DISPLAY.matcher(display);
    if (!parts.matches()) {
      return Optional.of(
          "Bottleneck cannot open its window because DISPLAY is \"%s\", which names no display such as \":0\": %s"
              .formatted(display, ON_A_DESKTOP));
    }
    if (answers(parts.group(1), Integer.parseInt(parts.group(2)))) {
      return Optional.empty();
    }
    return Optional.of(
        "Bottleneck cannot open its window because no X server answers on display \"%s\", where DISPLAY points: %s"
            .formatted(display, ON_A_DESKTOP));
  }

  private boolean answers(String host, int display) {
    if (host.isEmpty() || host.equals("unix")) {
      return localSocketAnswers(display) || abstractSocketExists(display);
    }
    int port = FIRST_PORT + display;
    if (port > 65535) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException silent) {
      return false;
    }
  }

  private boolean localSocketAnswers(int display) {
    Path socket = root.resolve("tmp/.X11-unix/X" + display);
    if (!Files.exists(socket)) {
      return false;
    }
    // A server that died leaves its socket behind, so existence is not enough.
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException silent) {
      return false;
    }
  }

  /** Linux's sockets without a file, as containers see their host's server. */
  private boolean abstractSocketExists(int display) {
    Path sockets = root.resolve("proc/net/unix");
    if (!Files.isReadable(sockets)) {
      return false;
    }
    try {
      String ending = " @/tmp/.X11-unix/X" + display;
      return Files.readAllLines(sockets).stream().anyMatch(line -> line.endsWith(ending));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Optional<String> libraryProblem() {
    List<String> missing =
        new SharedLibraries(root, environment)
            .missing(PACKAGES.keySet().stream().sorted().toList());
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String packages = String.join(" ", missing.stream().map(PACKAGES::get).sorted().toList());
    return Optional.of(
        "Bottleneck cannot open its window because %s %s missing: install your distribution's GTK 3 (on Debian and Ubuntu `apt-get install %s`)."
            .formatted(
                String.join(" and ", missing), missing.size() == 1 ? "is" : "are", packages));
  }
}
