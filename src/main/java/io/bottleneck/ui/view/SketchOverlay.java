package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/** The outline of a region or path while it is drawn, and a few words beside the mouse. */
final class SketchOverlay extends Pane {
  /** Room between the mouse and the words. */
  private static final double APART = 14;

  private final Polygon outline = new Polygon();
  private final Label words = new Label();

  SketchOverlay() {
    setMouseTransparent(true);
    setManaged(false);
    outline.setManaged(false);
    outline.setStrokeWidth(1.5);
    words.setManaged(false);
    words.setId("scatter-hint");
    words.getStyleClass().add("scatter-hint");
    words.setVisible(false);
    getChildren().addAll(outline, words);
  }

  void outline(List<Place> corners, PlotTheme theme) {
    outline.getPoints().clear();
    corners.forEach(at -> outline.getPoints().addAll(at.x(), at.y()));
    Color accent = Argb.colour(theme.accent());
    outline.setStroke(accent);
    outline.setFill(accent.deriveColor(0, 1, 1, 0.12));
    outline.getStrokeDashArray().setAll(5.0, 4.0);
  }

  /** Says something beside the mouse; nothing when {@code text} is empty. */
  void say(String text, double x, double y) {
    words.setVisible(!text.isEmpty());
    if (text.isEmpty()) {
      return;
    }
    words.setText(text);
    words.applyCss();
    words.autosize();
    words.layout(); // nobody else does, and text of the same size would stay as it was
    double right = x + APART;
    double left = x - APART - words.getWidth();
    double below = y + APART;
    double above = y - APART - words.getHeight();
    words.relocate(
        Math.round(right + words.getWidth() <= getWidth() ? right : Math.max(0, left)),
        Math.round(below + words.getHeight() <= getHeight() ? below : Math.max(0, above)));
  }

  void clear() {
    outline.getPoints().clear();
    words.setVisible(false);
  }
}
