package io.bottleneck;

import io.bottleneck.architecture.Exempt;
import io.bottleneck.lab.sweep.Children;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Starts the application again by the Java, the class path, the arguments for the virtual machine
 * and the home of this process.
 */
@Exempt(rule = "processes-in-wiring", reason = "Wiring's own workshop: nothing else calls it")
final class OwnJava implements Children {
  /** Each virtual machine would announce on its error stream that it has read them. */
  private static final List<String> READ_ALREADY = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /** By name: nothing but the Java runtime enters by it. */
  private static final String MAIN = OwnJava.class.getPackageName() + ".Main";

  private final Path home;

  /**
   * A starter.
   *
   * @param home the user's own files
   */
  OwnJava(Path home) {
    this.home = home;
  }

  @Override
  public Child start(List<String> arguments, Path out, Path err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().put("BOTTLENECK_HOME", home.toString());
    READ_ALREADY.forEach(builder.environment()::remove);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
    builder.redirectError(err.toFile());
    return new OfProcess(builder.start());
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.contains("jdwp")) // one debugger, one port
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MAIN);
    command.addAll(arguments);
    return command;
  }

  private record OfProcess(Process process) implements Child {
    @Override
    public CompletionStage<Integer> exit() {
      return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void end() {
      process.destroy(); // Java ends in order by the signal this sends; Windows has none
    }
  }
}
