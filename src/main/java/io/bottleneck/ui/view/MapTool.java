package io.bottleneck.ui.view;

/** What a drag with the primary button does on a scatter. */
public enum MapTool {
  /** Moves the map. */
  GRAB,
  /** Selects points, by rectangle or lasso. */
  SELECT,
  /** Draws a path through the code: corners by clicks, freehand by dragging. */
  PATH
}
