package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.plot.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last codes of the drawing, oldest first: how a digit wanders while it is drawn. */
final class DrawnTrail {
  static final int MOST = 48;

  private final Deque<float[]> codes = new ArrayDeque<>();
  private float[] lastImage;

  /**
   * The drawing has a new code.
   *
   * @param image the drawing; when it is the one before, the weights moved and not the pen, and old
   *     places mean nothing any more
   */
  void add(float[] code, float[] image) {
    if (image == lastImage) {
      codes.clear();
    }
    lastImage = image;
    codes.addLast(code);
    if (codes.size() > MOST) {
      codes.removeFirst();
    }
  }

  void clear() {
    codes.clear();
  }

  /** Where the codes lie on {@code map}; codes of another dimension lie nowhere. */
  List<Place> places(LatentMap map) {
    List<Place> places = new ArrayList<>();
    for (float[] code : codes) {
      if (code.length == map.codeSize()) {
        places.add(place(map, code));
      }
    }
    return places;
  }

  static Place place(LatentMap map, float[] code) {
    float[] position = map.positions(code);
    return new Place(position[0], position[1]);
  }
}
