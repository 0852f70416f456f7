package io.bottleneck.ui.runs;

import io.bottleneck.model.Autoencoder;
import io.bottleneck.model.LayerShape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Networks that were read lately, up to a number of parameters; those longest unused are forgotten
 * first. Callable from any thread; two threads may read the same file at the same time.
 */
final class CheckpointCache {
  /** 128 MB of weights. */
  static final long BUDGET = 32_000_000;

  private final RunArchive archive;
  private final long budget;
  private final Map<Key, Autoencoder> networks = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  private record Key(String run, int epoch) {}

  CheckpointCache(RunArchive archive) {
    this(archive, BUDGET);
  }

  CheckpointCache(RunArchive archive, long budget) {
    this.archive = archive;
    this.budget = budget;
  }

  /** The network of a kept epoch. */
  Autoencoder get(String run, int epoch) throws IOException {
    Key key = new Key(run, epoch);
    synchronized (networks) {
      Autoencoder known = networks.get(key);
      if (known != null) {
        return known;
      }
    }
    Autoencoder read = archive.weights(run, epoch);
    synchronized (networks) {
      if (networks.putIfAbsent(key, read) == null) {
        held += size(read);
        shrink(key);
      }
      return networks.get(key);
    }
  }

  private void shrink(Key newest) {
    var oldestFirst = networks.entrySet().iterator();
    while (held > budget && oldestFirst.hasNext()) {
      var entry = oldestFirst.next();
      if (!entry.getKey().equals(newest)) {
        held -= size(entry.getValue());
        oldestFirst.remove();
      }
    }
  }

  private static long size(Autoencoder network) {
    return LayerShape.parameterCount(network.spec());
  }
}
