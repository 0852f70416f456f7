/**
 * Views that no feature owns and every feature may use. They take plain arrays and know no service.
 * Start reading at {@code ScatterView}.
 */
package io.bottleneck.ui.view;
