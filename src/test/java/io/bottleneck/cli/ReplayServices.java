package io.bottleneck.cli;

import io.bottleneck.data.DatasetLoader;
import io.bottleneck.data.Disk;
import io.bottleneck.lab.runs.RunStore;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.model.ModelFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** What a command works with that asks a model and trains none. */
final class ReplayServices {
  private ReplayServices() {}

  /**
   * Services that refuse to train.
   *
   * @param runs where runs are kept
   * @param digits asked once for each opening
   * @param shipped the digits that come with the application
   */
  static CommandServices of(Path runs, Supplier<DatasetLoader> digits, Path shipped) {
    return new CommandServices(
        () -> {
          throw new IllegalStateException("nothing may train here");
        },
        ModelFile::new,
        digits,
        () -> new RunStore(runs, Disk.REAL, new ModelFile(), Clock.systemDefaultZone()),
        () -> Runnable::run,
        () -> MatrixProduct.PLAIN,
        () -> {
          throw new IllegalStateException("nothing may be fetched here");
        },
        runs.resolveSibling("home"),
        shipped,
        Path.of("models"),
        Map::of,
        1,
        false,
        action -> () -> true,
        (arguments, out, err) -> {
          throw new IllegalStateException("no process may start here");
        },
        () -> 42);
  }
}
