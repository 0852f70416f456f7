package io.bottleneck.planted.export;

import java.awt.image.BufferedImage;

final class WritesPng {
  private BufferedImage picture;
}
