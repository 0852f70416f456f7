package io.bottleneck.ui.training;

import io.bottleneck.plot.SeriesStore;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * Figures of a run that somebody else measures: quality of the codes and error of each class after
 * an epoch. Whoever measures calls {@link #add} on the FX thread, epochs in ascending order.
 */
public final class InsightCurves {
  private final Map<String, SeriesStore> stores = new LinkedHashMap<>();
  private final Map<String, Integer> newest = new LinkedHashMap<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");

  /**
   * Takes what was measured after {@code epoch}; a figure that has a value for this epoch or a
   * later one keeps it.
   *
   * @param figures by the names of {@code Figures}; unknown ones are kept too, and shown nowhere
   */
  public void add(int epoch, Map<String, Double> figures) {
    figures.forEach(
        (name, value) -> {
          if (newest.getOrDefault(name, -1) < epoch) {
            newest.put(name, epoch);
            store(name).add(epoch, value);
          }
        });
    revision.set(revision.get() + 1);
  }

  /** Forgets all figures. */
  public void clear() {
    stores.values().forEach(SeriesStore::clear);
    newest.clear();
    revision.set(revision.get() + 1);
  }

  /** The figure called {@code name} by epoch; empty while nobody has measured it. */
  public SeriesStore store(String name) {
    return stores.computeIfAbsent(name, key -> new SeriesStore());
  }

  /** Counts the changes of the figures. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }
}
