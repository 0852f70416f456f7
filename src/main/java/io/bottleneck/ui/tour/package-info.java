/** The window driving itself, for pictures and measurements. Start reading at {@code Tour}. */
package io.bottleneck.ui.tour;
