package io.bottleneck.plot;

/**
 * Colours of drawn plots, as opaque ARGB.
 *
 * @param dark whether this is a dark theme
 * @param background behind the plot
 * @param grid grid lines, barely visible
 * @param axis axis lines and ticks
 * @param text labels, at least 4.5:1 against the background
 * @param accent the one accent colour
 */
public record PlotTheme(boolean dark, int background, int grid, int axis, int text, int accent) {
  /** Dark ink on near-white. */
  public static final PlotTheme LIGHT =
      new PlotTheme(false, 0xFFFFFFFF, 0xFFE9ECF1, 0xFFAEB6C2, 0xFF4A5361, 0xFF2563EB);

  /** Light ink on near-black. */
  public static final PlotTheme DARK =
      new PlotTheme(true, 0xFF15181D, 0xFF262B33, 0xFF525B69, 0xFFB4BDCA, 0xFF6EA0FF);
}
