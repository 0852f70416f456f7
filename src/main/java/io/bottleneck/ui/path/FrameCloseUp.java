package io.bottleneck.ui.path;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Hatch;
import io.bottleneck.ui.view.Texts;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

/** One frame of both films enlarged, with its numbers. */
final class FrameCloseUp extends GridPane {
  private static final double HATCH = 8;

  /** Between the two pictures. */
  private static final double BETWEEN = 4;

  /** Height of the lines below the pictures. */
  private static final double BELOW = 32;

  private final Texts texts = Texts.of(FrameCloseUp.class);
  private final DigitPicture path = new DigitPicture(2);
  private final DigitPicture fade = new DigitPicture(2);
  private final Canvas doubt = new Canvas();
  private final Label error = number();
  private final Label near = number();
  private final Label fadeError = number();
  private final Label which = number();
  private int multiple;

  FrameCloseUp() {
    setId("path-close-up");
    getStyleClass().add("path-close-up");
    setHgap(BETWEEN);
    StackPane framed = new StackPane(path, doubt);
    addRow(0, framed, fade);
    addRow(1, error, fadeError);
    addRow(2, near, which);
    error.setId("close-up-error");
    near.setId("close-up-near");
    setMinSize(USE_PREF_SIZE, 0);
    setMultiple(2);
  }

  private static Label number() {
    Label label = new Label();
    label.getStyleClass().add("path-number");
    label.setMinWidth(0);
    return label;
  }

  /** Its width with pictures of {@code 28 * multiple} units square. */
  static double width(int multiple) {
    return 2 * multiple * DigitColours.SIDE + BETWEEN;
  }

  /** How large it may be in that room; at least twice 28. */
  static int multiple(double width, double height, int largest) {
    double side = Math.min((width - BETWEEN) / 2, height - BELOW);
    return Math.max(2, Math.min(largest, (int) (side / DigitColours.SIDE)));
  }

  void setMultiple(int newMultiple) {
    if (newMultiple == multiple) {
      return;
    }
    multiple = newMultiple;
    path.setMultiple(multiple);
    fade.setMultiple(multiple);
    double side = DigitColours.SIDE * multiple;
    doubt.setWidth(side);
    doubt.setHeight(side);
    doubt.getGraphicsContext2D().clearRect(0, 0, side, side);
    Hatch.paint(doubt.getGraphicsContext2D(), 0, 0, side, HATCH);
    for (Label label : new Label[] {error, near, fadeError, which}) {
      label.setPrefWidth(side);
    }
  }

  void show(PathFilm film, int index) {
    PathFrame frame = film.frame(index);
    path.show(frame.image());
    fade.show(frame.fade());
    doubt.setVisible(!frame.known());
    error.setText(texts.get("close-up.error", frame.error()));
    fadeError.setText(texts.get("close-up.error", frame.fadeError()));
    near.setText(
        frame.known() ? texts.get("close-up.near", frame.near()) : texts.get("close-up.none"));
    which.setText(texts.get("close-up.which", index + 1, film.frames().size()));
    path.setAccessibleText(FrameText.path(texts, film, index));
    fade.setAccessibleText(FrameText.fade(texts, film, index));
  }
}
