package io.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launch script in a folder with a space, with a made-up Java that echoes its arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {
  private static final Path TEMPLATE =
      Path.of(System.getProperty("bottleneck.app"), "packaging", "bin", "bottleneck");

  @TempDir private Path temporary;
  private Path app;
  private Path script;
  private final Map<String, String> environment = new HashMap<>();

  private record Outcome(int code, List<String> out, String err) {}

  @BeforeEach
  void install() throws IOException {
    app = Files.createDirectories(temporary.toRealPath().resolve("my programs/app"));
    script = app.resolve("bin/bottleneck");
    String text =
        Files.readString(TEMPLATE)
            .replace("@bottleneck.maxHeap@", "2g")
            .replace("@bottleneck.jvmArgs@", "-Da=1 -Db=2");
    write(script, text);
    environment.put("PATH", "/usr/bin:/bin");
  }

  @Test
  void handsItsArgumentsAndItsFolderToJava() throws Exception {
    useJava("openjdk version \"17.0.15\" 2025-04-15");
    Outcome outcome = run(script, "train", "--data", "two words", "");
    assertThat(outcome.code).isEqualTo(42);
    assertThat(outcome.out)
        .containsExactly(
            "-Xmx2g",
            "-Da=1",
            "-Db=2",
            "-Dbottleneck.app=" + app,
            "-jar",
            app + "/lib/bottleneck.jar",
            "train",
            "--data",
            "two words",
            "");
    assertThat(outcome.err).isEmpty();
  }

  @Test
  void findsItsFolderThroughSymbolicLinks() throws Exception {
    useJava("openjdk version \"21\" 2023-09-19");
    Path absolute = Files.createSymbolicLink(temporary.resolve("absolute link"), script);
    Path relative =
        Files.createSymbolicLink(temporary.resolve("relative"), Path.of("./absolute link"));
    Path folder = Files.createSymbolicLink(temporary.resolve("programs"), app.getParent());
    for (Path start : List.of(absolute, relative, folder.resolve("app/bin/bottleneck"))) {
      assertThat(run(start).out)
          .contains("-Dbottleneck.app=" + app)
          .endsWith(app + "/lib/bottleneck.jar");
    }
  }

  @Test
  void startsByARelativePathFromElsewhere() throws Exception {
    useJava("openjdk version \"17\"");
    assertThat(run(Path.of("app/bin/bottleneck"), app.getParent()).out)
        .contains("-Dbottleneck.app=" + app);
  }

  @Test
  void addsTheUsersOptionsBeforeTheJar() throws Exception {
    useJava("openjdk version \"17.0.1\"");
    environment.put("BOTTLENECK_JAVA_OPTS", "-Xmx4g -Dprism.order=sw");
    assertThat(run(script).out).containsSubsequence("-Xmx2g", "-Xmx4g", "-Dprism.order=sw", "-jar");
  }

  @Test
  void newJavasAreToldToAllowWhatNd4jDoes() throws Exception {
    useJava("openjdk version \"23.0.2\" 2025-01-21");
    assertThat(run(script).out).doesNotContain("--sun-misc-unsafe-memory-access=allow");
    useJava("Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version \"26-ea\" 2026-03-17");
    assertThat(run(script).out).contains("--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void refusesAnOldJavaInOneSentence() throws Exception {
    for (String version : List.of("1.8.0_392", "11.0.2", "16")) {
      useJava("java version \"" + version + "\"");
      Outcome outcome = run(script);
      assertThat(outcome.code).isEqualTo(1);
      assertThat(outcome.out).isEmpty();
      assertThat(outcome.err.strip())
          .startsWith("bottleneck: Java 17 or newer is needed, ")
          .contains("is Java " + version, "adoptium.net")
          .doesNotContain("\n");
    }
  }

  @Test
  void saysWhereItLookedForJava() throws Exception {
    environment.put("JAVA_HOME", "/no/where");
    assertThat(run(script).err.strip())
        .startsWith("bottleneck: there is no Java in /no/where")
        .doesNotContain("\n");

    environment.remove("JAVA_HOME");
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "readlink", "sed", "head", "expr")) {
      write(tools.resolve(tool), "#!/bin/sh\nexec " + realTool(tool) + " \"$@\"\n");
    }
    environment.put("PATH", tools.toString());
    Outcome outcome = run(script);
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.err.strip())
        .startsWith("bottleneck: Java was not found.")
        .doesNotContain("\n");
  }

  @Test
  void saysWhenJavaDoesNotTellItsVersion() throws Exception {
    useJava("Error: could not open jvm.cfg");
    assertThat(run(script).err).contains("does not tell its version");
  }

  /** A Java that tells {@code version} and else prints its arguments, one line each. */
  private void useJava(String version) throws IOException {
    Path home = temporary.resolve("a java");
    write(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          cat >&2 <<'END'
        %s
        END
          exit 0
        fi
        for argument in "$@"; do printf '%%s\\n' "$argument"; done
        exit 42
        """
            .formatted(version));
    environment.put("JAVA_HOME", home.toString());
  }

  private Outcome run(Path start, String... arguments) throws Exception {
    return run(start, temporary, arguments);
  }

  private Outcome run(Path start, Path workingDirectory, String... arguments) throws Exception {
    Path out = temporary.resolve("out.txt");
    Path err = temporary.resolve("err.txt");
    String[] command = new String[arguments.length + 1];
    command[0] = start.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readString(err));
  }

  private static Path realTool(String name) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
