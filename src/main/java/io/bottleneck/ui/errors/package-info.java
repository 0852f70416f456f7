/**
 * What the network of the map does badly and well: errors by class, the worst and the best digits,
 * and what it draws digits as. Start reading at {@code ErrorBoardViewModel}.
 */
package io.bottleneck.ui.errors;
