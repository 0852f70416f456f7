package io.bottleneck.ui.gallery;

import javafx.scene.layout.Region;

/** Two groups of digits in equal halves, side by side or one below the other. */
final class GroupPair extends Region {
  private static final double GAP = 16;

  private final Region first;
  private final Region second;
  private boolean sideBySide;

  GroupPair(Region first, Region second) {
    this.first = first;
    this.second = second;
    getChildren().addAll(first, second);
    getStyleClass().add("gallery-groups");
    setMinSize(0, 0);
  }

  void setSideBySide(boolean wanted) {
    sideBySide = wanted;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = getHeight() - y - snappedBottomInset();
    if (sideBySide) {
      double half = snapSizeX((width - GAP) / 2);
      first.resizeRelocate(x, y, half, height);
      second.resizeRelocate(x + half + GAP, y, width - half - GAP, height);
    } else {
      double half = snapSizeY((height - GAP / 2) / 2);
      first.resizeRelocate(x, y, width, half);
      second.resizeRelocate(x, y + half + GAP / 2, width, height - half - GAP / 2);
    }
  }
}
