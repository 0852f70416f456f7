/**
 * The observable state that features share: digits, current autoencoder, codes, hovered digit,
 * drawn digit, background tasks. No nodes live here. Start reading at {@code Workbench}.
 */
package io.bottleneck.ui.workbench;
