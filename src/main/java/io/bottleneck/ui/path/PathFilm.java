package io.bottleneck.ui.path;

import io.bottleneck.analysis.CodePath;
import io.bottleneck.analysis.PathFrame;
import io.bottleneck.analysis.PathStop;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.List;
import java.util.Optional;

/**
 * The film along a path, ready to be shown.
 *
 * @param map what it leads across
 * @param stops the path's corners
 * @param path its frames
 */
public record PathFilm(CodeMap map, List<PathStop> stops, CodePath path) {
  /**
   * How near to a digit a corner must be to lie on it, as a share of the map's longer side: some
   * three pixels of a map that is shown whole.
   */
  static final double NEAR = 0.005;

  /**
   * What is asked for.
   *
   * @param map what it leads across
   * @param corners of the path, at least one
   * @param frames how many
   * @param drawing what is on the pad, when the path was laid, in case a corner lies on it
   */
  record Request(CodeMap map, List<Place> corners, int frames, Optional<float[]> drawing) {
    /** Decodes; some milliseconds. The drawing is placed by the map's own network. */
    PathFilm film() {
      Optional<PathStop.Digit> drawn =
          drawing.map(image -> new PathStop.Digit(map.source().encode(image), image));
      List<PathStop> stops = corners.stream().map(corner -> stop(corner, drawn)).toList();
      CodePath path = CodePath.of(map.source(), map.projection(), map.ground(), stops, frames);
      return new PathFilm(map, stops, path);
    }

    /** The corner at {@code place}, with the digit or the drawing that lies there. */
    private PathStop stop(Place place, Optional<PathStop.Digit> drawing) {
      PointIndex index = map.index();
      double reach = NEAR * Math.max(index.bounds().width(), index.bounds().height());
      int nearest = index.nearest(place.x(), place.y(), reach, ClassFilter.ALL);
      double toNearest = nearest < 0 ? reach : apart(place, map.place(nearest));
      Optional<PathStop.Digit> drawn =
          drawing.filter(each -> apart(place, placeOf(each.code())) < toNearest);
      if (drawn.isPresent() || nearest < 0) {
        return new PathStop(place, drawn);
      }
      PathStop.Digit digit = new PathStop.Digit(map.code(nearest), map.digits().image(nearest));
      return new PathStop(place, Optional.of(digit));
    }

    private Place placeOf(float[] code) {
      float[] position = map.projection().positions(code);
      return new Place(position[0], position[1]);
    }

    private static double apart(Place one, Place other) {
      return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
  }

  /** The frames, from the path's beginning to its end. */
  public List<PathFrame> frames() {
    return path.frames();
  }

  /** Frame {@code index}, or the last one when there are fewer. */
  public PathFrame frame(int index) {
    return frames().get(Math.min(index, frames().size() - 1));
  }

  /** The epoch of the weights that decoded it. */
  public double epoch() {
    return map.source().epoch();
  }

  /** Whether the path begins, or ends, at a real digit or at the drawing. */
  public boolean realEnd(boolean last) {
    return stops.get(last ? stops.size() - 1 : 0).digit().isPresent();
  }
}
