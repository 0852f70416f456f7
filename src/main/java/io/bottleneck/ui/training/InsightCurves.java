package io.bottleneck.ui.training;

import io.bottleneck.plot.SeriesStore;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Figures of a run that somebody else measures: quality of the codes and error of each class after
 * an epoch, and what a loss is compared with. Whoever measures calls {@link #add} on the FX thread,
 * epochs in ascending order.
 */
public final class InsightCurves {
  /** Share of held-out digits whose ten nearest codes vote for their label, 0 to 1. */
  public static final String KNN_ACCURACY = "knn-accuracy";

  /** How few strangers came among a code's neighbours, 0 to 1 (Venna and Kaski 2001). */
  public static final String TRUSTWORTHINESS = "trustworthiness";

  /** How few neighbours a digit lost on its way to the code, 0 to 1 (Venna and Kaski 2001). */
  public static final String CONTINUITY = "continuity";

  /** How much closer a code is to its own class than to the next, -1 to 1 (Rousseeuw 1987). */
  public static final String SILHOUETTE = "silhouette";

  private static final String CLASS_ERROR = "class-error-";

  /**
   * Reconstruction MSE of the held-out digits of what knows nothing or little; NaN while unknown.
   *
   * @param meanImage of the mean of all training digits
   * @param classMean of the mean of the training digits of the same label
   * @param pca of as many principal components as the code has numbers
   */
  public record Baselines(double meanImage, double classMean, double pca) {
    /** Nothing is known yet. */
    public static final Baselines NONE = new Baselines(Double.NaN, Double.NaN, Double.NaN);
  }

  private final Map<String, SeriesStore> stores = new LinkedHashMap<>();
  private final Map<String, Integer> newest = new LinkedHashMap<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ReadOnlyObjectWrapper<Baselines> baselines =
      new ReadOnlyObjectWrapper<>(this, "baselines", Baselines.NONE);

  /** The name of the reconstruction MSE of the held-out digits of one class, 0 to 9. */
  public static String classError(int digit) {
    return CLASS_ERROR + digit;
  }

  /**
   * Takes what was measured after {@code epoch}; a figure that has a value for this epoch or a
   * later one keeps it.
   *
   * @param figures by name, those above; unknown names are kept too, and shown nowhere
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

  /** What the losses of the digits in use are compared with. */
  public void baselines(double meanImage, double classMean, double pca) {
    baselines.set(new Baselines(meanImage, classMean, pca));
  }

  /** Forgets the figures of the run, not what its losses are compared with. */
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

  /** What the losses of the digits in use are compared with. */
  public ReadOnlyObjectProperty<Baselines> baselinesProperty() {
    return baselines.getReadOnlyProperty();
  }
}
