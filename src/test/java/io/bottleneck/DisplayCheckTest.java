package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a made-up machine: its files live in a temporary folder. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DisplayCheckTest {
  @TempDir private Path root;
  private final List<ServerSocketChannel> servers = new ArrayList<>();

  @BeforeEach
  void installLibraries() throws IOException {
    Path libraries = Files.createDirectories(root.resolve("usr/lib/riscv64-linux-gnu"));
    Files.createFile(libraries.resolve("libgtk-3.so.0"));
    Files.createFile(libraries.resolve("libXtst.so.6"));
    Files.createDirectories(root.resolve("tmp/.X11-unix"));
  }

  @AfterEach
  void stopServers() throws IOException {
    for (ServerSocketChannel server : servers) {
      server.close();
    }
  }

  @Test
  void withoutADisplayItSaysSoAndWhatToDo() {
    assertThat(problem(Map.of()))
        .isEqualTo(
            "Bottleneck cannot open its window because there is no display (DISPLAY is not set):"
                + " start it on a desktop, or under a virtual display with `xvfb-run -a`.");
    assertThat(problem(Map.of("DISPLAY", " "))).contains("DISPLAY is not set");
  }

  @Test
  void aWaylandSessionWithoutXIsToldToInstallIt() {
    assertThat(problem(Map.of("WAYLAND_DISPLAY", "wayland-0"))).contains("install XWayland");
  }

  @Test
  void aDisplayThatIsNoneIsQuoted() {
    assertThat(problem(Map.of("DISPLAY", "desk"))).contains("DISPLAY is \"desk\"");
  }

  @Test
  void aLocalServerThatListensIsFine() throws IOException {
    listen(root.resolve("tmp/.X11-unix/X7"));
    assertThat(problem(Map.of("DISPLAY", ":7"))).isEmpty();
    assertThat(problem(Map.of("DISPLAY", "unix:7.0"))).isEmpty();
    assertThat(problem(Map.of("DISPLAY", ":8"))).contains("no X server answers on display \":8\"");
  }

  @Test
  void aSocketThatADeadServerLeftBehindIsNone() throws IOException {
    listen(root.resolve("tmp/.X11-unix/X7")).close();
    assertThat(root.resolve("tmp/.X11-unix/X7")).exists();
    assertThat(problem(Map.of("DISPLAY", ":7"))).contains("no X server answers");
  }

  @Test
  void aServerWithoutASocketFileIsFine() throws IOException {
    Path sockets = Files.createDirectories(root.resolve("proc/net")).resolve("unix");
    Files.writeString(
        sockets, "Num RefCount Protocol\n0000: 00000002 00000000 0001 01 42 @/tmp/.X11-unix/X12\n");
    assertThat(problem(Map.of("DISPLAY", ":12"))).isEmpty();
    assertThat(problem(Map.of("DISPLAY", ":1"))).contains("no X server answers");
  }

  @Test
  void aServerAcrossTheNetworkIsCalled() throws IOException {
    String display;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      display = "localhost:" + (server.getLocalPort() - 6000) + ".0";
      assertThat(problem(Map.of("DISPLAY", display))).isEmpty();
    }
    assertThat(problem(Map.of("DISPLAY", display))).contains("no X server answers");
    assertThat(problem(Map.of("DISPLAY", "localhost:60000"))).contains("no X server answers");
  }

  @Test
  void missingLibrariesAreNamedWithTheirPackages() throws IOException {
    listen(root.resolve("tmp/.X11-unix/X0"));
    Files.delete(root.resolve("usr/lib/riscv64-linux-gnu/libgtk-3.so.0"));
    assertThat(problem(Map.of("DISPLAY", ":0")))
        .isEqualTo(
            "Bottleneck cannot open its window because libgtk-3.so.0 is missing: install your"
                + " distribution's GTK 3 (on Debian and Ubuntu `apt-get install libgtk-3-0`).");
    Files.delete(root.resolve("usr/lib/riscv64-linux-gnu/libXtst.so.6"));
    assertThat(problem(Map.of("DISPLAY", ":0"))).contains("are missing", "libgtk-3-0 libxtst6");
  }

  @Test
  void librariesAreFoundByPathAndByCache() throws IOException {
    Path usual = root.resolve("usr/lib/riscv64-linux-gnu");
    Path own = Files.createDirectories(root.resolve("opt/gtk"));
    Files.move(usual.resolve("libgtk-3.so.0"), own.resolve("libgtk-3.so.0"));
    Files.delete(usual.resolve("libXtst.so.6"));
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/ld.so.cache"), "libXtst.so.6\0/far/libXtst.so.6\0");
    listen(root.resolve("tmp/.X11-unix/X0"));
    assertThat(problem(Map.of("DISPLAY", ":0"))).contains("libgtk-3.so.0 is missing");
    assertThat(problem(Map.of("DISPLAY", ":0", "LD_LIBRARY_PATH", "rel:/opt/gtk"))).isEmpty();
  }

  @Test
  void theTestsOwnToolkitNeedsNoDisplay() {
    assertThat(DisplayCheck.problem(Map.of())).isEmpty();
  }

  private String problem(Map<String, String> environment) {
    return new DisplayCheck(environment, root).problem().orElse("");
  }

  private ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    servers.add(server);
    server.bind(UnixDomainSocketAddress.of(socket));
    return server;
  }
}
