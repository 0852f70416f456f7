/**
 * The models one can open: a card for each, with the picture of its codes and its figures. Start
 * reading at {@code LibraryViewModel}.
 */
package io.bottleneck.ui.library;
