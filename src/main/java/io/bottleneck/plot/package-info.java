/**
 * Drawing without a toolkit: palette, viewport, ticks, rasters, point index, smoothing. Nothing
 * here knows what the points mean. Start reading at {@code Viewport}.
 */
package io.bottleneck.plot;
