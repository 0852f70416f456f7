package io.bottleneck.ui.neighbours;

import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;

/**
 * Whose neighbours are asked for.
 *
 * @param origin where it comes from
 * @param index in the map's digits, or -1 when it is none of them
 * @param code of the place under the mouse, else null
 * @param image the drawing, else null
 */
record Subject(Origin origin, int index, float[] code, float[] image) {
  /** Where it comes from. */
  enum Origin {
    /** Pinned on the map. */
    PINNED,
    /** A digit under the mouse. */
    HOVERED,
    /** A place of the map under the mouse, decoded. */
    PLACE,
    /** Drawn by the user. */
    DRAWN
  }

  /** What {@code workbench} looks at, pinned first; null when there is nothing. */
  static Subject of(Workbench workbench, CodeMap map) {
    int digits = map.digits().size();
    int pinned = workbench.pinnedProperty().get();
    int hovered = workbench.hoveredProperty().get();
    float[] code = workbench.cursorCodeProperty().get();
    float[] drawn = workbench.drawnImageProperty().get();
    if (pinned >= 0 && pinned < digits) {
      return new Subject(Origin.PINNED, pinned, null, null);
    }
    if (hovered >= 0 && hovered < digits) {
      return new Subject(Origin.HOVERED, hovered, null, null);
    }
    if (code != null && code.length == map.source().codeSize()) {
      return new Subject(Origin.PLACE, -1, code, null);
    }
    return drawn == null ? null : new Subject(Origin.DRAWN, -1, null, drawn);
  }
}
