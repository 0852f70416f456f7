/** The map of the codes. Start reading at {@code LatentViewModel}. */
package io.bottleneck.ui.latent;
