/**
 * What the digits selected on the map have in common. Start reading at {@code SelectionViewModel}.
 */
package io.bottleneck.ui.selection;
