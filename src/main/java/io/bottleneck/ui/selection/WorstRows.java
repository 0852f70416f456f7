package io.bottleneck.ui.selection;

import io.bottleneck.ui.view.DigitGrid;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Gives a grid as many rows as its digits take in the pane's width, at twice 28. */
final class WorstRows extends Region {
  private static final double CELL_WIDTH = 60;
  private static final double CELL_HEIGHT = 136;

  private final DigitGrid grid;

  WorstRows(DigitGrid grid) {
    this.grid = grid;
    getChildren().add(grid);
    setId("selection-worst");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? 4 * CELL_WIDTH : width;
    double columns = Math.max(1, Math.floor((room + 4) / CELL_WIDTH));
    double rows = Math.ceil(SelectedDigits.WORST / columns);
    return grid.heightWithin(room, rows * CELL_HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    grid.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
