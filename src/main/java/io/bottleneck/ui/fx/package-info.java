/**
 * The only room that knows JavaFX's thread: the pump that brings events to it, the
 * newest-request-wins task, pixel images. Start reading at {@code FxPump}.
 */
package io.bottleneck.ui.fx;
