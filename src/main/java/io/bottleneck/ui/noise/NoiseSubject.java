package io.bottleneck.ui.noise;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;

/**
 * The clean image that is spoilt.
 *
 * @param origin where it comes from
 * @param index in the map's digits, or -1 for the drawing
 * @param label its class 0..9, or -1 when unknown
 * @param image 784 floats in [0,1]; nobody changes them
 */
record NoiseSubject(Origin origin, int index, int label, float[] image) {
  /** Where an image can come from. */
  enum Origin {
    /** From the pad. */
    DRAWING,
    /** A digit of the data, pinned on the map. */
    PINNED
  }

  /** What was {@code wanted}, or else whichever there is; null when there is nothing. */
  static NoiseSubject of(Workbench workbench, Origin wanted) {
    NoiseSubject drawing = drawing(workbench);
    NoiseSubject pinned = pinned(workbench);
    if (wanted == Origin.DRAWING) {
      return drawing != null ? drawing : pinned;
    }
    return pinned != null ? pinned : drawing;
  }

  /** Whether this is the very drawing, or the same digit of the same map, as {@code other}. */
  boolean same(NoiseSubject other) {
    boolean drawn = origin == Origin.DRAWING;
    return other.origin == origin && (drawn ? other.image == image : other.index == index);
  }

  private static NoiseSubject drawing(Workbench workbench) {
    float[] drawn = workbench.drawnImageProperty().get();
    return drawn == null ? null : new NoiseSubject(Origin.DRAWING, -1, -1, drawn);
  }

  /** A pin that other digits left behind is none of this map's. */
  private static NoiseSubject pinned(Workbench workbench) {
    CodeMap map = workbench.codeMapProperty().get();
    int index = workbench.pinnedProperty().get();
    if (map == null || index < 0 || index >= map.digits().size()) {
      return null;
    }
    DigitDataset digits = map.digits();
    return new NoiseSubject(Origin.PINNED, index, digits.label(index), digits.image(index));
  }
}
