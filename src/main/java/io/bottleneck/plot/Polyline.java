package io.bottleneck.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A path of straight pieces through places of a map, measured by its own length. Immutable,
 * callable from any thread.
 */
public final class Polyline {
  private final List<Place> corners;

  /** Length of the path up to each corner, in map units. */
  private final double[] reached;

  /**
   * The path from the first to the last of {@code corners}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Polyline(List<Place> corners) {
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("a path without places");
    }
    this.corners = List.copyOf(corners);
    reached = new double[corners.size()];
    for (int i = 1; i < reached.length; i++) {
      Place from = corners.get(i - 1);
      Place to = corners.get(i);
      reached[i] = reached[i - 1] + Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
  }

  /** The corners, ends included. */
  public List<Place> corners() {
    return corners;
  }

  /** Its whole length in map units. */
  public double length() {
    return reached[reached.length - 1];
  }

  /** Where along the path corner {@code index} lies, 0..1; 0 for all on a path without length. */
  public double share(int index) {
    return length() == 0 ? 0 : reached[index] / length();
  }

  /** The place at {@code share} (0..1) of the length. */
  public Place at(double share) {
    if (share >= 1 || reached.length == 1) {
      return corners.get(reached.length - 1);
    }
    double way = Math.max(0, share) * length();
    int end = 1;
    while (end < reached.length - 1 && reached[end] < way) {
      end++;
    }
    Place from = corners.get(end - 1);
    Place to = corners.get(end);
    double piece = reached[end] - reached[end - 1];
    double t = piece == 0 ? 0 : (way - reached[end - 1]) / piece;
    return new Place(from.x() + (to.x() - from.x()) * t, from.y() + (to.y() - from.y()) * t);
  }

  /**
   * Places at equal distances along the path, both ends among them.
   *
   * @param count how many, at least 2
   */
  public List<Place> resampled(int count) {
    if (count < 2) {
      throw new IllegalArgumentException(count + " places are no path");
    }
    List<Place> places = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      places.add(at((double) i / (count - 1)));
    }
    return List.copyOf(places);
  }
}
