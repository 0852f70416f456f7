package io.bottleneck.ui.gallery;

import javafx.scene.layout.Region;

/**
 * Two groups of digits with equal room, side by side or one below the other. The lower one follows
 * right below the upper one's last row: what is left over lies below both. Where there is no room
 * for both, the first has all of it.
 */
final class GroupPair extends Region {
  private static final double GAP = 16;

  private final GroupPane first;
  private final GroupPane second;
  private boolean sideBySide;

  GroupPair(GroupPane first, GroupPane second) {
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
    double rows = snapSizeY((height - GAP / 2) / 2);
    second.setVisible(sideBySide || rows >= first.minHeight(width));
    if (!second.isVisible()) {
      first.resizeRelocate(x, y, width, height);
    } else if (sideBySide) {
      double half = snapSizeX((width - GAP) / 2);
      first.resizeRelocate(x, y, half, height);
      second.resizeRelocate(x + half + GAP, y, width - half - GAP, height);
    } else {
      double upper = snapSizeY(first.heightWithin(width, rows));
      // both get the same room and so the same shape; the second covers what the first leaves free
      first.resizeRelocate(x, y, width, rows);
      second.resizeRelocate(x, y + upper + GAP / 2, width, rows);
    }
  }
}
