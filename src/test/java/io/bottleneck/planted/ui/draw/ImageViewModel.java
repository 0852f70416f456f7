package io.bottleneck.planted.ui.draw;

import io.bottleneck.architecture.Violates;
import javafx.scene.image.Image;

@Violates("view-models-without-nodes")
final class ImageViewModel {
  private Image image;
}
