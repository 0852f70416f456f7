package io.bottleneck.ui.draw;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.Argb;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Shares of the votes as one bar, a segment a class in the class's colour. */
final class VoteBar extends Region {
  private static final double HEIGHT = 6;
  private Likeness likeness;

  VoteBar() {
    getStyleClass().add("vote-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMaxWidth(Double.MAX_VALUE);
    for (int label = 0; label < 10; label++) {
      Region segment = new Region();
      segment.setManaged(false);
      getChildren().add(segment);
    }
  }

  /** Shows {@code found}, or an empty bar for null. */
  void show(Likeness found, boolean dark) {
    likeness = found;
    for (int label = 0; label < 10; label++) {
      int argb = ClassPalette.argb(label, dark);
      Color colour = Argb.colour(argb);
      ((Region) getChildren().get(label)).setBackground(Background.fill(colour));
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    int total = likeness == null ? 0 : likeness.neighbours();
    int before = 0;
    for (int label = 0; label < 10; label++) {
      int votes = likeness == null ? 0 : likeness.vote().counts().get(label);
      double from = total == 0 ? 0 : snapPositionX(getWidth() * before / total);
      before += votes;
      double to = total == 0 ? 0 : snapPositionX(getWidth() * before / total);
      getChildren().get(label).resizeRelocate(from, 0, Math.max(0, to - from), getHeight());
    }
  }
}
