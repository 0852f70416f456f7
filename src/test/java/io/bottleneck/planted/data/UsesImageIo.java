package io.bottleneck.planted.data;

import io.bottleneck.architecture.Violates;
import javax.imageio.ImageIO;

@Violates("awt-in-export")
final class UsesImageIo {
  private final String[] formats = ImageIO.getReaderFormatNames();
}
