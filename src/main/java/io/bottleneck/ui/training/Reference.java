package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A loss that a run is compared with.
 *
 * @param name what it is called
 * @param value its reconstruction MSE, finite
 * @param light opaque ARGB on a light background
 * @param dark opaque ARGB on a dark background
 */
record Reference(String name, double value, int light, int dark) {
  private static final Texts TEXTS = Texts.of(Reference.class);

  /** Those that are known, in the order in which they know more. */
  static List<Reference> of(Levels known) {
    return Stream.of(
            reference("mean-image", known.meanImage(), 0xFF9C6B30, 0xFFC9A26B),
            reference("class-mean", known.classMean(), 0xFF6B7F2A, 0xFFB7C77A),
            reference("pca", known.pca(), 0xFF0F766E, 0xFF7FC9C1))
        .filter(each -> Double.isFinite(each.value()))
        .toList();
  }

  private static Reference reference(String key, double value, int light, int dark) {
    return new Reference(TEXTS.get("baseline." + key), value, light, dark);
  }
}
