package io.bottleneck.plot;

/**
 * For each point of an index, in its order, the shade it is drawn in and whether it is selected, so
 * that drawing a crowd reads memory from end to end. Made anew only when one of them changes.
 */
final class SortedInks {
  /** Set for selected points; shades are smaller. */
  static final int SELECTED = 0x40;

  private PointIndex index;
  private byte[] shades;
  private Selection selection;
  private byte[] sorted = {};

  /** One byte a point; not to be changed. */
  byte[] of(PointIndex newIndex, byte[] newShades, Selection newSelection) {
    if (newIndex != index || newShades != shades || newSelection != selection) {
      index = newIndex;
      shades = newShades;
      selection = newSelection;
      int[] order = index.order();
      if (sorted.length != order.length) {
        sorted = new byte[order.length];
      }
      for (int k = 0; k < order.length; k++) {
        int id = order[k];
        sorted[k] = (byte) (shades[id] | (selection.contains(id) ? SELECTED : 0));
      }
    }
    return sorted;
  }
}
