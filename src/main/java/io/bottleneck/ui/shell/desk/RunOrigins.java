package io.bottleneck.ui.shell.desk;

import io.bottleneck.model.SavedModel;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Remembers which run weights come from, as long as anybody holds them: a run that goes on belongs
 * into the same folder, a branch names its parent. Weights are known by their array. Any thread.
 */
final class RunOrigins {
  private final Map<float[], String> runs = new WeakHashMap<>();

  /** These weights were read from run {@code id}, or trained by it. */
  synchronized void put(SavedModel model, String id) {
    runs.put(model.parameters(), id);
  }

  /** The run these weights come from; empty for those of a file somewhere else. */
  synchronized Optional<String> of(SavedModel model) {
    return Optional.ofNullable(runs.get(model.parameters()));
  }
}
