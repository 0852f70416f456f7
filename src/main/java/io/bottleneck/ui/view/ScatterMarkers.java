package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import java.util.List;
import java.util.Optional;

/**
 * What is marked on a scatter beside its points.
 *
 * @param hovered index of the point under the mouse, or -1
 * @param pinned index of the pinned point, or -1
 * @param drawn where the drawn digit lies
 * @param trail where it lay before, oldest first
 */
public record ScatterMarkers(int hovered, int pinned, Optional<Place> drawn, List<Place> trail) {
  /** Nothing is marked. */
  public static final ScatterMarkers NONE = new ScatterMarkers(-1, -1, Optional.empty(), List.of());

  /** Copies the trail. */
  public ScatterMarkers {
    trail = List.copyOf(trail);
  }
}
