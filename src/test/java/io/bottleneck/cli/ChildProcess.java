package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The real command line in a process of its own whose class path has no JavaFX. */
final class ChildProcess {
  private ChildProcess() {}

  /** {@code bottleneck} with {@code arguments}; its home is {@code folder/home}. */
  static ProcessBuilder of(Path folder, List<String> arguments) {
    return of("io.bottleneck.Main", folder, arguments);
  }

  /** As {@link #of(Path, List)}, by another main class. */
  static ProcessBuilder of(String main, Path folder, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String cache = System.getProperty("org.bytedeco.javacpp.cachedir");
    List<String> command =
        new ArrayList<>(
            List.of(java, "-Xmx512m", "-Djava.awt.headless=true", "-cp", withoutJavaFx()));
    if (cache != null) {
      command.add("-Dorg.bytedeco.javacpp.cachedir=" + cache); // else 400 MB are unpacked again
    }
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("BOTTLENECK_HOME", folder.resolve("home").toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the runtime would announce it
    return builder;
  }

  private static String withoutJavaFx() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> entries = Arrays.asList(all.split(File.pathSeparator));
    List<String> kept =
        entries.stream()
            .filter(
                entry -> !entry.matches(".*(openjfx|javafx|monocle|controlsfx|testfx|ikonli).*"))
            .collect(Collectors.toList());
    assertThat(kept).hasSizeLessThan(entries.size());
    return String.join(File.pathSeparator, kept);
  }
}
