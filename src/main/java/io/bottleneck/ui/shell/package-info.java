/**
 * The window's frame: perspectives, menus, theme, settings, status bar, help. It may see every
 * feature; no feature sees it. Start reading at {@code Shell}.
 */
package io.bottleneck.ui.shell;
