/**
 * What the network decodes along a path that was drawn on the map. Start reading at {@code
 * PathViewModel}.
 */
package io.bottleneck.ui.path;
