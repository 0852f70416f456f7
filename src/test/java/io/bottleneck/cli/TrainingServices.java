package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.lab.runs.ToyEngine;
import io.bottleneck.lab.sweep.Children;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import io.bottleneck.training.TrainingService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Commands that train, in this process and on the calling thread, by an engine that takes no time;
 * and what they print.
 */
final class TrainingServices {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** What runs, beside the engine. */
  final Map<String, String> versions = new TreeMap<>(Map.of("bottleneck", "7", "os", "test"));

  Children children =
      (command, stdout, stderr) -> {
        throw new IllegalStateException("no process may start here");
      };
  ProcessEnd processEnd = action -> () -> true;
  boolean terminal;
  private final Path home;

  /** Services whose runs are kept in {@code home/runs}. */
  TrainingServices(Path home) {
    this.home = home;
  }

  RunStore runs() {
    return new RunStore(home.resolve("runs"), Disk.REAL, new ModelFile(), Clock.systemUTC());
  }

  /** Runs one command; what it prints comes in place of what the one before printed. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return run(new PrintStream(out), new PrintStream(err), arguments);
  }

  int run(PrintStream stdout, PrintStream stderr, String... arguments) {
    Map<String, String> ofCards = Map.copyOf(versions);
    CommandServices services =
        new CommandServices(
            () -> new TrainingService(new ToyEngine(), Runnable::run, ofCards),
            ModelFile::new,
            () -> new DatasetLoader(null),
            this::runs,
            () -> Runnable::run,
            () -> MatrixProduct.PLAIN,
            () -> {
              throw new IllegalStateException("nothing may be fetched here");
            },
            home,
            home.resolve("sample"),
            Path.of("models"),
            () -> {
              Map<String, String> all = new TreeMap<>(ofCards);
              all.putAll(new ToyEngine().versions());
              return all;
            },
            1,
            terminal,
            processEnd,
            children,
            () -> 42);
    return BottleneckCommand.run(services, stdout, stderr, arguments);
  }

  /** As {@link #run(String...)}, with words that are parted by spaces. */
  int words(String words, Object... values) {
    return run(
        Stream.of(words.split(" "))
            .map(word -> String.format(word, values))
            .toArray(String[]::new));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
