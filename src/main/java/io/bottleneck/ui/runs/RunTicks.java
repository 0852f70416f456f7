package io.bottleneck.ui.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs are ticked, in the order they were, and the colour of each. Immutable.
 *
 * @param slots colour slot of each ticked run's id; a slot stays while its run is ticked
 */
public record RunTicks(Map<String, Integer> slots) {
  /** Nothing is ticked. */
  public static final RunTicks NONE = new RunTicks(Map.of());

  /** Most runs that can be ticked. */
  public static final int MOST = RunColours.COUNT;

  /** Copies the map in its order. */
  public RunTicks {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /** Colour slot of {@code id}, when it is ticked. */
  public Optional<Integer> slot(String id) {
    return Optional.ofNullable(slots.get(id));
  }

  /** Whether another run can be ticked. */
  public boolean full() {
    return slots.size() >= MOST;
  }

  /** Ticks {@code id} in the lowest free colour, or no longer; unchanged when all are taken. */
  RunTicks toggled(String id) {
    Map<String, Integer> next = new LinkedHashMap<>(slots);
    if (next.remove(id) == null) {
      if (full()) {
        return this;
      }
      int slot = 0;
      while (next.containsValue(slot)) {
        slot++;
      }
      next.put(id, slot);
    }
    return new RunTicks(next);
  }

  /** Only those of {@code ids}. */
  RunTicks within(Set<String> ids) {
    Map<String, Integer> next = new LinkedHashMap<>(slots);
    next.keySet().retainAll(ids);
    return next.size() == slots.size() ? this : new RunTicks(next);
  }
}
