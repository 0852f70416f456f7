/**
 * Drawing without a toolkit: palette, viewport, ticks, rasters, point index, lassos, smoothing.
 * Nothing here knows what the points mean. Start reading at {@code Viewport}, for scatters at
 * {@code ScatterRaster}.
 */
package io.bottleneck.plot;
