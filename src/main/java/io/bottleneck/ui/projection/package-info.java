/**
 * What the map shows of codes with more than two dimensions, and where a decoded place lies in the
 * others. Start reading at {@code ProjectionViewModel}.
 */
package io.bottleneck.ui.projection;
