package io.bottleneck.ui.runs;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Short strokes below a slider, one for each epoch whose weights are kept. */
final class EpochMarks extends Pane {
  /** Half of the slider's thumb: its track begins and ends that far from the edge. */
  private static final double EDGE = 8;

  private static final double HEIGHT = 5;

  private List<Integer> kept = List.of();
  private double low;
  private double high = 1;

  EpochMarks() {
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMouseTransparent(true);
  }

  void show(List<Integer> epochs, double newLow, double newHigh) {
    low = newLow;
    high = newHigh;
    if (!epochs.equals(kept)) {
      kept = epochs;
      getChildren().setAll(epochs.stream().map(epoch -> mark()).toList());
    }
    requestLayout();
  }

  private static Region mark() {
    Region mark = new Region();
    mark.getStyleClass().add("epoch-mark");
    mark.setManaged(false);
    return mark;
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - 2 * EDGE;
    for (int i = 0; i < kept.size(); i++) {
      double x = EDGE + room * (kept.get(i) - low) / (high - low);
      getChildren().get(i).resizeRelocate(Math.round(x) - 1, 0, 2, HEIGHT);
    }
  }
}
