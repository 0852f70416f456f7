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
}
