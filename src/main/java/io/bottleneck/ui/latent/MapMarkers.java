package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.view.ScatterMarkers;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.DrawnStep;
import io.bottleneck.ui.workbench.Workbench;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps what is marked on the map beside its points up to date. FX thread only. */
final class MapMarkers {
  /** Epochs the pinned digit's wake reaches back. */
  private static final int MOST_WAKE = 40;

  /** Coordinates kept of all digits for wakes: 16 MB. */
  private static final int MOST_KEPT = 4_000_000;

  final ReadOnlyObjectWrapper<ScatterMarkers> markers =
      new ReadOnlyObjectWrapper<>(this, "markers", ScatterMarkers.NONE);

  private final Workbench workbench;

  /** Where the points were in the maps before this one, oldest first. */
  private final Deque<float[]> earlier = new ArrayDeque<>();

  private final List<Place> trail = new ArrayList<>();
  private final List<float[]> trailDigits = new ArrayList<>();

  private CodeMap map;

  MapMarkers(Workbench workbench) {
    this.workbench = workbench;
    workbench.hoveredProperty().addListener((property, before, now) -> update());
    workbench.pinnedProperty().addListener((property, before, now) -> update());
    workbench.pathProperty().addListener((property, before, now) -> update());
    workbench.walkerProperty().addListener((property, before, now) -> update());
    workbench.drawnCodeProperty().addListener((property, before, now) -> update());
    workbench
        .drawnStepsProperty()
        .addListener(
            (property, before, now) -> {
              layTrail();
              update();
            });
    workbench.steeredCodeProperty().addListener((property, before, now) -> update());
  }

  /** Another map, or null. */
  void use(CodeMap newMap) {
    boolean goesOn = newMap != null && map != null && newMap.continues(map);
    if (!goesOn) {
      earlier.clear();
    } else if (!newMap.standsAs(map)) {
      float[] positions = map.positions();
      earlier.addLast(positions);
      while (earlier.size() > Math.min(MOST_WAKE, MOST_KEPT / positions.length)) {
        earlier.removeFirst();
      }
    }
    map = newMap;
    layTrail();
    update();
  }

  private void update() {
    if (map == null) {
      markers.set(ScatterMarkers.NONE);
      return;
    }
    int pinned = workbench.pinnedProperty().get();
    markers.set(
        new ScatterMarkers(
            workbench.hoveredProperty().get(),
            pinned,
            wake(pinned),
            place(workbench.drawnCodeProperty().get()),
            trail,
            trailDigits,
            place(workbench.steeredCodeProperty().get()),
            workbench.pathProperty().get(),
            Optional.ofNullable(workbench.walkerProperty().get())));
  }

  /**
   * Apart from the rest, since the trail is long and all else changes with every mouse movement.
   */
  private void layTrail() {
    trail.clear();
    trailDigits.clear();
    if (map != null) {
      for (DrawnStep step : workbench.drawnStepsProperty().get()) {
        place(step.code())
            .ifPresent(
                place -> {
                  trail.add(place);
                  trailDigits.add(step.seen());
                });
      }
    }
  }

  /** Where a code lies on the map; codes of another dimension, and none, lie nowhere. */
  private Optional<Place> place(float[] code) {
    LatentMap projection = map.projection();
    if (code == null || code.length != projection.codeSize()) {
      return Optional.empty();
    }
    float[] position = projection.positions(code);
    return Optional.of(new Place(position[0], position[1]));
  }

  private List<Place> wake(int pinned) {
    List<Place> wake = new ArrayList<>();
    if (pinned >= 0) {
      for (float[] positions : earlier) {
        if (2 * pinned + 1 < positions.length) {
          wake.add(new Place(positions[2 * pinned], positions[2 * pinned + 1]));
        }
      }
    }
    return wake;
  }
}
