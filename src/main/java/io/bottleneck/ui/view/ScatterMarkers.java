package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import java.util.List;
import java.util.Optional;

/**
 * What is marked on a scatter beside its points; places are in map units.
 *
 * @param hovered index of the point under the mouse, or -1
 * @param pinned index of the pinned point, or -1
 * @param wake where the pinned point was in earlier epochs, oldest first
 * @param drawn where the drawn digit lies
 * @param trail where it lay while it was drawn, oldest first, up to its end
 * @param trailDigits what was drawn at each place of the trail, 784 floats each
 * @param steered where its marker was dragged to
 * @param path corners of a path through the code
 * @param walker a place on the path, while it is being walked
 */
public record ScatterMarkers(
    int hovered,
    int pinned,
    List<Place> wake,
    Optional<Place> drawn,
    List<Place> trail,
    List<float[]> trailDigits,
    Optional<Place> steered,
    List<Place> path,
    Optional<Place> walker) {
  /** Nothing is marked. */
  public static final ScatterMarkers NONE = ofPoints(-1, -1);

  /** Copies the lists. */
  public ScatterMarkers {
    wake = List.copyOf(wake);
    trail = List.copyOf(trail);
    trailDigits = List.copyOf(trailDigits);
    path = List.copyOf(path);
  }

  /** Only points are marked. */
  public static ScatterMarkers ofPoints(int hovered, int pinned) {
    return new ScatterMarkers(
        hovered,
        pinned,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
