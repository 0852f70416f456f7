package io.bottleneck.model;

import java.io.IOException;
import java.nio.file.Path;

/** Writes and reads model files. Callable from any thread. */
public interface ModelStore {
  /**
   * Writes {@code model} to {@code file} atomically: either the whole new file is there afterwards
   * or what was there before.
   */
  void save(SavedModel model, Path file) throws IOException;

  /**
   * Reads a model.
   *
   * @throws ModelFileException with one sentence when the file is damaged, foreign or hostile
   */
  SavedModel open(Path file) throws IOException;

  /**
   * Reads only the card of a model. {@link ModelFile} leaves the weights alone, so that this is as
   * quick for a large network as for a small one; {@link #open} may then still refuse them.
   *
   * @throws ModelFileException with one sentence when the file is damaged, foreign or hostile as
   *     far as its table of entries and its card tell
   */
  default ModelCard card(Path file) throws IOException {
    return open(file).card();
  }
}
