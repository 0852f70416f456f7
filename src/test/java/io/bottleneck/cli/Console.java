package io.bottleneck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottleneck.data.DatasetLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The one object that was printed. */
  JsonNode json() throws IOException {
    List<String> lines = out().lines().toList();
    assertThat(lines).hasSize(1);
    return new ObjectMapper().readTree(lines.get(0));
  }

  /** The files that {@link #json} names. */
  List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    json().get("files").forEach(file -> files.add(file.asText()));
    return files;
  }
}
