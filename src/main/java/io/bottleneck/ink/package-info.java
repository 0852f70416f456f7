/**
 * Strokes become pixels: rasterising and centring, pure functions without a toolkit. Start reading
 * at {@code InkRenderer}.
 */
package io.bottleneck.ink;
