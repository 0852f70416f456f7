/**
 * The drawing pad and what the network makes of a drawing. Start reading at {@code DrawViewModel}.
 */
package io.bottleneck.ui.draw;
