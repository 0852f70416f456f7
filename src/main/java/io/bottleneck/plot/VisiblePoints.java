package io.bottleneck.plot;

import java.util.Arrays;

/**
 * The points of a frame that touch the picture, in the order in which they are drawn. Scratch
 * memory: filled again for each frame, by one thread.
 *
 * <p>The order is a shuffle by each point's index that does not depend on the view: classes
 * interleave whatever their order in the file, none always lies on top, and nothing flickers while
 * one pans. Selected points come last.
 */
final class VisiblePoints {
  /** Shuffled layers; twice as many with the selected points. */
  private static final int LAYER_BITS = 3;

  private static final int LAYERS = 1 << LAYER_BITS;

  /** An odd constant about the golden ratio of 2^32, which spreads neighbouring indices. */
  private static final int SPREAD = 0x9E3779B1;

  private final int[] layerSizes = new int[2 * LAYERS];
  private int side;
  private int count;
  private int selected;

  /** Row and column of the upper left pixel, each plus {@link #side}, in 16 bits each. */
  private int[] places = {};

  private int[] ids = {};
  private byte[] layers = {};
  private int[] sortedPlaces = {};
  private int[] sortedIds = {};

  /** Finds the points of {@code frame}; in no particular order before {@link #sort}. */
  void collect(ScatterFrame frame, int width, int height, int newSide) {
    side = newSide;
    count = 0;
    selected = 0;
    Arrays.fill(layerSizes, 0);
    makeRoom(frame.points().size());
    if (frame.index().isPresent()) {
      PointIndex index = frame.index().get();
      index.runs(
          frame.reach(side),
          (from, to) ->
              take(
                  frame,
                  index.sorted(),
                  index.sortedClasses(),
                  index.order(),
                  from,
                  to,
                  width,
                  height));
    } else {
      ScatterPoints points = frame.points();
      take(frame, points.positions(), points.classes(), null, 0, points.size(), width, height);
    }
  }

  private void makeRoom(int size) {
    if (places.length < size) {
      places = new int[size];
      ids = new int[size];
      layers = new byte[size];
    }
  }

  private void take(
      ScatterFrame frame,
      float[] positions,
      byte[] classes,
      int[] order,
      int from,
      int to,
      int width,
      int height) {
    Viewport view = frame.viewport();
    double scale = view.scale();
    double shiftX = view.screenX(0) + 0.5 - side / 2.0 + side; // never negative in view
    double shiftY = view.screenY(0) + 0.5 - side / 2.0 + side;
    double endX = width + side;
    double endY = height + side;
    int mask = frame.look().filter().mask();
    Selection selection = frame.look().selection();
    boolean some = !selection.isEmpty();
    for (int k = from; k < to; k++) {
      double x = shiftX + positions[2 * k] * scale;
      double y = shiftY - positions[2 * k + 1] * scale;
      // Written so that NaN is left out; below 1 no pixel of the mark lies in the picture.
      if (x >= 1 && x < endX && y >= 1 && y < endY && ClassFilter.shows(mask, classes[k])) {
        int id = order == null ? k : order[k];
        int layer = id * SPREAD >>> 32 - LAYER_BITS;
        if (some && selection.contains(id)) {
          layer += LAYERS;
          selected++;
        }
        places[count] = (int) y << 16 | (int) x;
        ids[count] = id;
        layers[count++] = (byte) layer;
        layerSizes[layer]++;
      }
    }
  }

  /** Puts the points into the order of drawing. */
  void sort() {
    if (sortedPlaces.length < count) {
      sortedPlaces = new int[places.length];
      sortedIds = new int[places.length];
    }
    int[] next = new int[2 * LAYERS];
    for (int layer = 1; layer < next.length; layer++) {
      next[layer] = next[layer - 1] + layerSizes[layer - 1];
    }
    for (int k = 0; k < count; k++) {
      int at = next[layers[k]]++;
      sortedPlaces[at] = places[k];
      sortedIds[at] = ids[k];
    }
  }

  /** Points in view. */
  int count() {
    return count;
  }

  /** Selected points in view. */
  int selected() {
    return selected;
  }

  /** Column of the upper left pixel of the {@code k}-th point; negative at the left edge. */
  int column(int k) {
    return (sortedPlaces[k] & 0xFFFF) - side;
  }

  /** Row of the upper left pixel of the {@code k}-th point; negative at the upper edge. */
  int row(int k) {
    return (sortedPlaces[k] >>> 16) - side;
  }

  /** The index of the {@code k}-th point. */
  int id(int k) {
    return sortedIds[k];
  }

  /** Adds the middles that lie in the picture to the cloud. */
  void addTo(DensityLayer density, byte[] shades, Inks inks, int width, int height) {
    int others = count - selected;
    for (int k = 0; k < count; k++) {
      int x = column(k) + side / 2;
      int y = row(k) + side / 2;
      if (x >= 0 && y >= 0 && x < width && y < height) {
        int[] colours = k < others ? inks.others() : inks.selected();
        density.add(x, y, 1, colours[shades[id(k)]]);
      }
    }
  }
}
