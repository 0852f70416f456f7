/**
 * Who lies near a digit by code, who by pixels, and where the two disagree. Start reading at {@code
 * NeighboursViewModel}.
 */
package io.bottleneck.ui.neighbours;
