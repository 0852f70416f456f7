package io.bottleneck.ui.noise;

import io.bottleneck.ui.workbench.ModelInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a second model comes from; the window implements it. */
public interface ModelShelf {
  /** Model files that can be offered by name; FX thread. */
  List<Path> files();

  /** Asks the user for a file, on the FX thread; empty when none is wanted after all. */
  Optional<Path> ask();

  /**
   * Reads a model; on the background thread.
   *
   * @throws IOException with one sentence for the user when the file is refused
   */
  ModelInUse open(Path file) throws IOException;
}
