package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Commands of a user who never trains, and what was printed to them last. */
final class Console {
  private final CommandServices services;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** With runs kept in {@code runs}, and the shipped models and digits. */
  Console(Path runs) {
    services = ReplayServices.of(runs, () -> new DatasetLoader(null), Path.of("data", "sample"));
  }

  /** Runs one command; paths may stand among the words. Returns its exit code. */
  int run(Object... words) {
    out.reset();
    err.reset();
    String[] args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    return BottleneckCommand.run(services, new PrintStream(out), new PrintStream(err), args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
