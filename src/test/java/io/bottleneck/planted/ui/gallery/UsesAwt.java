package io.bottleneck.planted.ui.gallery;

import io.bottleneck.architecture.Violates;
import java.awt.image.BufferedImage;

@Violates("awt-in-export")
final class UsesAwt {
  private BufferedImage picture;
}
