package io.bottleneck.ui.draw;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the model sees, its reconstruction and the difference, side by side with captions. */
final class DrawPreviews extends VBox {
  /** Between two pictures. */
  static final double GAP = 8;

  private final DigitPicture seen;
  private final DigitPicture reconstruction;
  private final DigitPicture difference;
  private final Texts texts;
  private int multiple;

  DrawPreviews(int multiple, Texts texts) {
    super(4);
    this.multiple = multiple;
    this.texts = texts;
    seen = new DigitPicture(multiple);
    reconstruction = new DigitPicture(multiple);
    difference = new DigitPicture(multiple);
    HBox row =
        new HBox(
            GAP,
            captioned(seen, "seen"),
            captioned(reconstruction, "reconstruction"),
            captioned(difference, "difference"));
    row.setAlignment(Pos.TOP_CENTER);
    getChildren().add(row);
    getStyleClass().add("draw-previews");
  }

  /** Units a pixel of each picture takes. */
  int multiple() {
    return multiple;
  }

  void setMultiple(int units) {
    multiple = units;
    seen.setMultiple(multiple);
    reconstruction.setMultiple(multiple);
    difference.setMultiple(multiple);
  }

  /** Shows a drawing and the answer to it; null for none. */
  void show(DrawnDigit digit) {
    if (digit == null || digit.blank()) {
      seen.clear();
      reconstruction.clear();
      difference.clear();
      return;
    }
    seen.showPixels(digit.seenPixels());
    digit
        .answer()
        .ifPresentOrElse(
            answer -> {
              reconstruction.showPixels(answer.reconstructionPixels());
              difference.showPixels(answer.differencePixels());
            },
            () -> {
              reconstruction.clear();
              difference.clear();
            });
  }

  private VBox captioned(DigitPicture picture, String key) {
    picture.setId("draw-" + key);
    picture.setAccessibleText(texts.get(key + ".tip"));
    Tooltip.install(picture, new Tooltip(texts.get(key + ".tip")));
    Label caption = new Label(texts.get(key));
    caption.getStyleClass().add("caption");
    VBox box = new VBox(4, picture, caption);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }
}
