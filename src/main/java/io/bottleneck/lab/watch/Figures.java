package io.bottleneck.lab.watch;

import io.bottleneck.analysis.QualityFigures;
import io.bottleneck.data.DigitDataset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of what is measured after an epoch; a run's history keeps values under them. */
public final class Figures {
  /** Share of the live digits whose ten nearest codes vote for their label, 0 to 1. */
  public static final String KNN_ACCURACY = "knn-accuracy";

  /** How few strangers came among a code's neighbours, 0 to 1 (Venna and Kaski 2001). */
  public static final String TRUSTWORTHINESS = "trustworthiness";

  /** How few neighbours a digit lost on its way to the code, 0 to 1 (Venna and Kaski 2001). */
  public static final String CONTINUITY = "continuity";

  /** How much closer a code is to its own class than to the next, -1 to 1 (Rousseeuw 1987). */
  public static final String SILHOUETTE = "silhouette";

  private static final String CLASS_ERROR = "class-error-";

  private Figures() {}

  /** The name of the reconstruction MSE of the live digits of one class, 0 to 9. */
  public static String classError(int label) {
    return CLASS_ERROR + label;
  }

  /** Four figures under their names; those that are not defined are left out. */
  static Map<String, Double> of(QualityFigures quality) {
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, KNN_ACCURACY, quality.neighbourAccuracy());
    put(figures, TRUSTWORTHINESS, quality.trustworthiness());
    put(figures, CONTINUITY, quality.continuity());
    put(figures, SILHOUETTE, quality.silhouette());
    return figures;
  }

  /** The errors of the classes under their names; classes without digits are left out. */
  static Map<String, Double> ofClasses(double[] errors) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      put(figures, classError(label), errors[label]);
    }
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, double value) {
    if (Double.isFinite(value)) {
      figures.put(name, value);
    }
  }
}
