package io.bottleneck.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the window remembers between two starts. Immutable; unknown or missing values of an older or
 * newer version are ignored or replaced by {@link #DEFAULTS}'.
 *
 * @param dark whether the dark theme is on
 * @param perspective the last one shown
 * @param window x, y, width, height in screen units, or null before the first close
 * @param maximised whether the window filled the screen
 * @param panes sizes of the panes in each perspective
 * @param recentData paths of data opened lately, newest first
 * @param lastData path of the digits open at the end, or null for the shipped sample
 * @param lastModel path of the model last opened or saved, or null for the shipped one
 * @param drawing the pad's strokes as text, or null when blank
 * @param nativeThreads threads for the native library while training, or null for the default
 * @param view where the map was looked at (x and y of the middle, pixels a map unit), or null when
 *     it showed everything
 * @param tensorBoard whether runs write a TensorBoard log too
 */
public record Settings(
    Boolean dark,
    Perspective perspective,
    double[] window,
    Boolean maximised,
    Map<Perspective, PaneSizes> panes,
    List<String> recentData,
    String lastData,
    String lastModel,
    String drawing,
    Integer nativeThreads,
    double[] view,
    Boolean tensorBoard) {

  /** How many recently opened paths are remembered. */
  public static final int RECENT = 8;

  /** What a first start finds. */
  public static final Settings DEFAULTS =
      new Settings(
          false,
          Perspective.EXPLORE,
          null,
          false,
          Map.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null,
          false);

  /** Replaces missing values by sensible ones. */
  public Settings {
    dark = dark != null && dark;
    perspective = perspective == null ? Perspective.EXPLORE : perspective;
    window = finite(window, 4) ? window.clone() : null;
    maximised = maximised != null && maximised;
    panes = usable(panes);
    recentData =
        recentData == null ? List.of() : recentData.stream().filter(Settings::isPath).toList();
    lastData = isPath(lastData) ? lastData : null;
    lastModel = isPath(lastModel) ? lastModel : null;
    nativeThreads = nativeThreads == null ? null : Math.max(1, nativeThreads);
    view = finite(view, 3) && view[2] > 0 ? view.clone() : null;
    tensorBoard = tensorBoard != null && tensorBoard;
  }

  /** Those of a perspective and with sizes that this version knows. */
  private static Map<Perspective, PaneSizes> usable(Map<Perspective, PaneSizes> panesOrNull) {
    Map<Perspective, PaneSizes> usable = new EnumMap<>(Perspective.class);
    if (panesOrNull != null) {
      panesOrNull.forEach(
          (perspective, sizes) -> {
            if (perspective != null && sizes != null && sizes.finite()) {
              usable.put(perspective, sizes);
            }
          });
    }
    return Map.copyOf(usable);
  }

  private static boolean finite(double[] valuesOrNull, int length) {
    return valuesOrNull != null
        && valuesOrNull.length == length
        && Arrays.stream(valuesOrNull).allMatch(Double::isFinite);
  }

  /** Whether this machine can look for {@code text} at all; false for null. */
  private static boolean isPath(String text) {
    if (text == null) {
      return false;
    }
    try {
      Path.of(text);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Sizes of the side and bottom panes in screen units.
   *
   * @param left width of the left pane
   * @param right width of the right pane
   * @param bottom height of the bottom pane
   */
  public record PaneSizes(double left, double right, double bottom) {
    private boolean finite() {
      return Double.isFinite(left) && Double.isFinite(right) && Double.isFinite(bottom);
    }
  }

  /** {@code recent} with {@code path} moved or added to the front, at most {@link #RECENT} long. */
  public static List<String> moveToFront(List<String> recent, String path) {
    List<String> paths = new ArrayList<>();
    paths.add(path);
    for (String other : recent) {
      if (!other.equals(path) && paths.size() < RECENT) {
        paths.add(other);
      }
    }
    return paths;
  }
}
