/** Digits over their reconstructions. Start reading at {@code GalleryViewModel}. */
package io.bottleneck.ui.gallery;
