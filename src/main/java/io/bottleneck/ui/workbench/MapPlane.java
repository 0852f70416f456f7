package io.bottleneck.ui.workbench;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the map shows of codes with more than two dimensions; smaller codes are shown as they are.
 *
 * @param kind how the plane lies among the dimensions
 * @param across for {@link Kind#AXES} the dimension to the right, from 0 on
 * @param up for {@link Kind#AXES} the dimension upwards
 * @param through by dimension from 0 on, a value that decoded places have instead of the mean in
 *     what the plane does not show
 */
public record MapPlane(Kind kind, int across, int up, Map<Integer, Float> through) {
  /** How the plane lies. */
  public enum Kind {
    /** Along the two directions in which the codes vary most. */
    PCA,
    /** Along two dimensions of the code. */
    AXES,
    /** Nowhere: a non-linear layout, see {@link MapLayout}. */
    LAYOUT
  }

  /** Where every map starts. */
  public static final MapPlane PCA = new MapPlane(Kind.PCA, 0, 1, Map.of());

  /** Copies the values. */
  public MapPlane {
    Objects.requireNonNull(kind, "kind");
    through = Map.copyOf(through);
    if (across < 0 || up < 0 || across == up) {
      throw new IllegalArgumentException("dimensions %d and %d".formatted(across, up));
    }
  }

  /** The same dimensions and values, laid otherwise. */
  public MapPlane with(Kind other) {
    return new MapPlane(other, across, up, through);
  }

  /** Another dimension to the right; where it was the one upwards, the two change places. */
  public MapPlane withAcross(int dimension) {
    return new MapPlane(kind, dimension, dimension == up ? across : up, through);
  }

  /** Another dimension upwards; where it was the one to the right, the two change places. */
  public MapPlane withUp(int dimension) {
    return new MapPlane(kind, dimension == across ? up : across, dimension, through);
  }

  /** Passing through {@code value} of {@code dimension}; null for its mean. */
  public MapPlane through(int dimension, Float value) {
    Map<Integer, Float> values = new TreeMap<>(through);
    if (value == null) {
      values.remove(dimension);
    } else {
      values.put(dimension, value);
    }
    return new MapPlane(kind, across, up, values);
  }

  /** Passing through the mean again. */
  public MapPlane throughMean() {
    return new MapPlane(kind, across, up, Map.of());
  }

  /** This plane where a code of {@code size} dimensions, at least two, has it, else PCA's. */
  MapPlane within(int size) {
    return kind == Kind.AXES && Math.max(across, up) >= size ? with(Kind.PCA) : this;
  }
}
