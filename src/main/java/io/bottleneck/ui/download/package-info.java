/**
 * Fetching MNIST from the window. Start reading at {@code DownloadViewModel}; {@code DownloadView}
 * shows it.
 */
package io.bottleneck.ui.download;
