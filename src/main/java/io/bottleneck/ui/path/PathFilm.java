package io.bottleneck.ui.path;

import io.bottleneck.analysis.CodePath;
import io.bottleneck.analysis.PathFrame;
import io.bottleneck.analysis.PathStop;
import io.bottleneck.plot.Place;
import java.util.List;
import java.util.Optional;

/**
 * The film along a path, ready to be shown.
 *
 * @param ground the map it leads across
 * @param stops the path's corners
 * @param path its frames
 */
public record PathFilm(PathGround ground, List<PathStop> stops, CodePath path) {
  /**
   * What is asked for.
   *
   * @param ground the map
   * @param corners of the path, at least one
   * @param frames how many
   * @param drawing what is on the pad, when the path was laid, in case a corner lies on it
   */
  record Request(PathGround ground, List<Place> corners, int frames, Optional<float[]> drawing) {
    /** Decodes; some milliseconds. The drawing is placed by the map's own network. */
    PathFilm film() {
      Optional<PathStop.Digit> drawn =
          drawing.map(image -> new PathStop.Digit(ground.map().source().encode(image), image));
      List<PathStop> stops = corners.stream().map(corner -> ground.stop(corner, drawn)).toList();
      CodePath path =
          CodePath.of(
              ground.map().source(),
              ground.map().projection(),
              ground.map().ground(),
              stops,
              frames);
      return new PathFilm(ground, stops, path);
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
    return ground.map().source().epoch();
  }

  /** Whether the path begins, or ends, at a real digit or at the drawing. */
  public boolean realEnd(boolean last) {
    return stops.get(last ? stops.size() - 1 : 0).digit().isPresent();
  }
}
