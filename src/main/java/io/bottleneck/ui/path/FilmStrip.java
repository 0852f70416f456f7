package io.bottleneck.ui.path;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Hatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The frames of a film from left to right: what the path decodes to above, the cross-fade below,
 * and between them how many digits lie near each frame (bars) and how far the network would change
 * it (lines). A press or a drag goes to a frame.
 */
final class FilmStrip extends Region {
  /** Least height of the lane between the rows. */
  static final double LANE = 28;

  private static final double BAR_SHARE = 0.5;
  private static final double HATCH = 7;

  private final List<DigitPicture> path = new ArrayList<>();
  private final List<DigitPicture> fade = new ArrayList<>();
  private final Canvas lane = new Canvas();
  private final Canvas marks = new Canvas();
  private final IntConsumer chosen;
  private List<PathFrame> frames = List.of();
  private PlotTheme theme = PlotTheme.LIGHT;
  private int multiple = 1;
  private int current;

  /** An empty strip; {@code chosen} gets the index of a frame that was pressed. */
  FilmStrip(IntConsumer chosen) {
    this.chosen = chosen;
    setId("film-strip");
    getStyleClass().add("film-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    marks.setMouseTransparent(true);
    getChildren().addAll(lane, marks);
    setOnMousePressed(this::choose);
    setOnMouseDragged(this::choose);
    focusedProperty().addListener((property, before, now) -> requestLayout());
  }

  void show(List<PathFrame> newFrames) {
    frames = newFrames;
    fit(path);
    fit(fade);
    for (int i = 0; i < frames.size(); i++) {
      path.get(i).show(frames.get(i).image());
      fade.get(i).show(frames.get(i).fade());
    }
    marks.toFront();
    requestLayout();
  }

  private void fit(List<DigitPicture> row) {
    while (row.size() > frames.size()) {
      getChildren().remove(row.remove(row.size() - 1));
    }
    while (row.size() < frames.size()) {
      DigitPicture picture = new DigitPicture(multiple);
      picture.setMouseTransparent(true);
      row.add(picture);
      getChildren().add(picture);
    }
  }

  void setTheme(PlotTheme newTheme) {
    theme = newTheme;
    requestLayout();
  }

  /** Marks the frame one looks at. */
  void setCurrent(int frame) {
    current = frame;
    requestLayout();
  }

  /** Makes each picture {@code 28 * newMultiple} units square. */
  void setMultiple(int newMultiple) {
    if (newMultiple != multiple) {
      multiple = newMultiple;
      path.forEach(picture -> picture.setMultiple(multiple));
      fade.forEach(picture -> picture.setMultiple(multiple));
      requestLayout();
    }
  }

  /** The side of each picture. */
  double side() {
    return DigitColours.SIDE * multiple;
  }

  /** Index of the frame at {@code x}; -1 beside all frames. */
  int frameAt(double x) {
    int index = (int) Math.floor(x / side());
    return index < 0 || index >= frames.size() ? -1 : index;
  }

  private void choose(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !frames.isEmpty()) {
      requestFocus();
      int index = (int) Math.floor(event.getX() / side());
      chosen.accept(Math.max(0, Math.min(frames.size() - 1, index)));
      event.consume();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return frames.size() * side();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * side() + LANE;
  }

  @Override
  protected void layoutChildren() {
    double side = side();
    double height = getHeight() - 2 * side;
    for (int i = 0; i < frames.size(); i++) {
      path.get(i).resizeRelocate(i * side, 0, side, side);
      fade.get(i).resizeRelocate(i * side, side + height, side, side);
    }
    lane.setWidth(frames.size() * side);
    lane.setHeight(Math.max(0, height));
    lane.relocate(0, side);
    marks.setWidth(frames.size() * side);
    marks.setHeight(Math.max(0, getHeight()));
    paintLane();
    paintMarks();
  }

  /** Most digits near any frame, at least 1. */
  static int mostNear(List<PathFrame> frames) {
    return Math.max(1, frames.stream().mapToInt(PathFrame::near).max().orElse(1));
  }

  /** The largest error of either row that is a number, above 0. */
  static double largestError(List<PathFrame> frames) {
    double largest = Double.MIN_NORMAL;
    for (PathFrame frame : frames) {
      for (double error : new double[] {frame.error(), frame.fadeError()}) {
        largest = Double.isFinite(error) ? Math.max(largest, error) : largest;
      }
    }
    return largest;
  }

  private void paintLane() {
    GraphicsContext g = lane.getGraphicsContext2D();
    double height = lane.getHeight() - 6;
    g.clearRect(0, 0, lane.getWidth(), lane.getHeight());
    g.setFill(Argb.colour(theme.axis()));
    double side = side();
    double most = mostNear(frames);
    for (int i = 0; i < frames.size(); i++) {
      double bar = Math.ceil(height * frames.get(i).near() / most);
      double from = Math.rint(i * side + side * (1 - BAR_SHARE) / 2);
      g.fillRect(from, 3 + height - bar, Math.rint(side * BAR_SHARE), bar);
    }
    double[] errors = frames.stream().mapToDouble(PathFrame::error).toArray();
    double[] fadeErrors = frames.stream().mapToDouble(PathFrame::fadeError).toArray();
    double scale = height / largestError(frames);
    g.setLineWidth(1.5);
    g.setStroke(Argb.colour(theme.text()));
    g.setLineDashes(3, 3);
    line(g, fadeErrors, scale);
    g.setStroke(Argb.colour(theme.accent()));
    g.setLineDashes();
    line(g, errors, scale);
  }

  private void line(GraphicsContext g, double[] errors, double scale) {
    double height = lane.getHeight() - 6;
    g.beginPath();
    boolean begun = false;
    for (int i = 0; i < errors.length; i++) {
      double x = (i + 0.5) * side();
      double y = 3 + height - errors[i] * scale;
      if (!Double.isFinite(errors[i])) {
        begun = false;
      } else if (begun) {
        g.lineTo(x, y);
      } else {
        g.moveTo(x, y);
        begun = true;
      }
    }
    g.stroke();
  }

  private void paintMarks() {
    GraphicsContext g = marks.getGraphicsContext2D();
    g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
    double side = side();
    for (int i = 0; i < frames.size(); i++) {
      if (!frames.get(i).known()) {
        Hatch.paint(g, i * side, 0, side, HATCH);
      }
    }
    if (current < frames.size()) {
      g.setStroke(Argb.colour(theme.accent()));
      g.setLineWidth(isFocused() ? 3 : 2);
      double inset = g.getLineWidth() / 2;
      g.strokeRect(current * side + inset, inset, side - 2 * inset, marks.getHeight() - 2 * inset);
    }
  }
}
