package io.bottleneck.ui.library;

import io.bottleneck.export.RasterPicture;
import io.bottleneck.ui.fx.PixelImage;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** A model's codes in a frame, or a sign in their place. */
final class CodesPicture extends StackPane {
  /** Units across and down, so that the pictures are sharp on screens of twice the pixels. */
  static final double SIDE = 112;

  private final ImageView image = new ImageView();
  private final FontIcon sign = new FontIcon(Material2AL.BUBBLE_CHART);
  private RasterPicture shown;

  CodesPicture() {
    getStyleClass().add("library-picture");
    sign.getStyleClass().add("library-sign");
    image.setFitWidth(SIDE);
    image.setFitHeight(SIDE);
    image.setPreserveRatio(true);
    image.setSmooth(true);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    getChildren().addAll(sign, image);
  }

  void show(Optional<RasterPicture> picture) {
    sign.setVisible(picture.isEmpty());
    if (picture.orElse(null) != shown) {
      shown = picture.orElse(null);
      image.setImage(
          picture
              .map(each -> new PixelImage(each.width(), each.height(), each.pixels()).image())
              .orElse(null));
    }
  }

  /** Whether there are codes to be seen. */
  boolean filled() {
    return shown != null;
  }
}
