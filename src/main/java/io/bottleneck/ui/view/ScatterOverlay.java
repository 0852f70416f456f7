package io.bottleneck.ui.view;

import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.ScatterPoints;
import io.bottleneck.plot.Tick;
import io.bottleneck.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Axes and markers above the points, drawn for the very view the points were painted for.
 *
 * <p>Three small canvases instead of one over everything: without a graphics card every pixel of a
 * canvas is blended in each frame, empty ones too.
 */
final class ScatterOverlay extends Region {
  /** Width of the strip that holds the labels of the upright axis. */
  static final double LEFT = 38;

  /** Height of the strip that holds the labels of the level axis. */
  static final double BOTTOM = 22;

  private static final Font LABELS = Font.font(11);
  private static final double STRIP_OPACITY = 0.82;
  private static final double TICK = 4;
  private static final double RING = 7;
  private static final double MARK = 9;

  /** Room around a marker for its halo, for pictures, and for the arrow beside the left axis. */
  private static final double AROUND = Math.max(LEFT + 2 * MARK, TrailPainter.REACH);

  private final Canvas left = new Canvas();
  private final Canvas bottom = new Canvas();
  private final Canvas marks = new Canvas();
  private final Rectangle focus = new Rectangle();
  private final TrailPainter trail = new TrailPainter();

  ScatterOverlay() {
    setMouseTransparent(true);
    focus.setFill(null);
    focus.setStrokeWidth(2);
    for (Node part : new Node[] {marks, left, bottom, focus}) {
      part.setManaged(false);
      getChildren().add(part);
    }
  }

  /** Everything anew. */
  void draw(
      Viewport view,
      PlotTheme theme,
      List<Tick> columns,
      List<Tick> rows,
      ScatterPoints points,
      ScatterMarkers markers,
      boolean focused) {
    double floor = getHeight() - BOTTOM;
    drawAxes(place(left, 0, 0, LEFT, floor), view, theme, columns, rows);
    drawAxes(place(bottom, 0, floor, getWidth(), BOTTOM), view, theme, columns, rows);
    Rectangle2D reach = reach(view, points, markers);
    GraphicsContext g =
        place(marks, reach.getMinX(), reach.getMinY(), reach.getWidth(), reach.getHeight());
    drawPath(g, view, theme, markers);
    if (!markers.trail().isEmpty()) {
      int last = markers.trail().size() - 1;
      TrailPainter.line(g, view, theme, markers.trail(), markers.trail().get(last));
      trail.turns(g, view, theme, markers.trail(), markers.trailDigits());
    }
    if (markers.pinned() >= 0 && markers.pinned() < points.size()) {
      Place at = new Place(points.x(markers.pinned()), points.y(markers.pinned()));
      TrailPainter.line(g, view, theme, markers.wake(), at);
    }
    drawRing(g, view, theme, points, markers.hovered(), false);
    drawRing(g, view, theme, points, markers.pinned(), true);
    drawSteered(g, view, theme, markers);
    markers.drawn().ifPresent(place -> drawDigit(g, view, theme, place));
    focus.setVisible(focused);
    focus.setStroke(Argb.colour(theme.accent()));
    focus.setX(1);
    focus.setY(1);
    focus.setWidth(Math.max(0, getWidth() - 2));
    focus.setHeight(Math.max(0, getHeight() - 2));
  }

  /** Gives a canvas its place, empty, with the overlay's coordinates. */
  private static GraphicsContext place(
      Canvas canvas, double x, double y, double width, double height) {
    canvas.relocate(x, y);
    canvas.setWidth(Math.max(0, width));
    canvas.setHeight(Math.max(0, height));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.translate(-x, -y);
    return g;
  }

  /** The part of the overlay that markers reach, at whole pixels; nothing when there are none. */
  private Rectangle2D reach(Viewport view, ScatterPoints points, ScatterMarkers markers) {
    List<Place> places = new ArrayList<>(markers.trail());
    places.addAll(markers.wake());
    places.addAll(markers.path());
    markers.drawn().ifPresent(places::add);
    markers.steered().ifPresent(places::add);
    for (int index : new int[] {markers.hovered(), markers.pinned()}) {
      if (index >= 0 && index < points.size()) {
        places.add(new Place(points.x(index), points.y(index)));
      }
    }
    double minX = getWidth();
    double minY = getHeight();
    double maxX = 0;
    double maxY = 0;
    for (Place place : places) {
      if (!Double.isFinite(place.x()) || !Double.isFinite(place.y())) {
        continue;
      }
      // Out of view counts as at the edge, where the drawn digit's arrow stands.
      double x = Math.max(0, Math.min(getWidth(), view.screenX(place.x())));
      double y = Math.max(0, Math.min(getHeight(), view.screenY(place.y())));
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    if (minX > maxX || minY > maxY) {
      return Rectangle2D.EMPTY;
    }
    double x = Math.floor(Math.max(0, minX - AROUND));
    double y = Math.floor(Math.max(0, minY - AROUND));
    double right = Math.ceil(Math.min(getWidth(), maxX + AROUND));
    double under = Math.ceil(Math.min(getHeight(), maxY + AROUND));
    return new Rectangle2D(x, y, right - x, under - y);
  }

  private void drawAxes(
      GraphicsContext g, Viewport view, PlotTheme theme, List<Tick> columns, List<Tick> rows) {
    double width = getWidth();
    double floor = getHeight() - BOTTOM;
    Color ground = Argb.colour(theme.background());
    g.setFill(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), STRIP_OPACITY));
    g.fillRect(0, 0, LEFT, floor);
    g.fillRect(0, floor, width, BOTTOM);
    g.setStroke(Argb.colour(theme.axis()));
    g.setLineWidth(1);
    g.strokeLine(LEFT - 0.5, 0, LEFT - 0.5, floor + 0.5);
    g.strokeLine(LEFT - 0.5, floor + 0.5, width, floor + 0.5);
    g.setFill(Argb.colour(theme.text()));
    g.setFont(LABELS);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (Tick tick : columns) {
      double x = Math.round(view.screenX(tick.value())) + 0.5;
      if (x > LEFT + TICK && x < width - TICK) {
        g.strokeLine(x, floor, x, floor + TICK);
        double half = tick.label().length() * 3.2;
        g.fillText(tick.label(), Math.min(x, width - half - 2), floor + BOTTOM / 2 + 2);
      }
    }
    g.setTextAlign(TextAlignment.RIGHT);
    for (Tick tick : rows) {
      double y = Math.round(view.screenY(tick.value())) + 0.5;
      if (y > TICK * 2 && y < floor - TICK) {
        g.strokeLine(LEFT - TICK, y, LEFT, y);
        g.fillText(tick.label(), LEFT - TICK - 3, y, LEFT - TICK - 4);
      }
    }
  }

  private static void drawRing(
      GraphicsContext g,
      Viewport view,
      PlotTheme theme,
      ScatterPoints points,
      int index,
      boolean pinned) {
    if (index < 0 || index >= points.size()) {
      return;
    }
    double x = view.screenX(points.x(index));
    double y = view.screenY(points.y(index));
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    double radius = pinned ? RING + 1 : RING;
    g.setStroke(Argb.colour(theme.background()));
    g.setLineWidth(pinned ? 5 : 4);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setStroke(Argb.colour(pinned ? theme.accent() : theme.text()));
    g.setLineWidth(pinned ? 2.5 : 1.5);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** Where the drawing's marker was dragged to, and from where. */
  private static void drawSteered(
      GraphicsContext g, Viewport view, PlotTheme theme, ScatterMarkers markers) {
    if (markers.steered().isEmpty()) {
      return;
    }
    Place to = markers.steered().get();
    g.setStroke(Argb.colour(theme.text()));
    g.setLineWidth(1.5);
    g.setLineDashes(4, 4);
    markers.drawn().ifPresent(from -> TrailPainter.line(g, view, from, to));
    g.setLineDashes();
    double x = view.screenX(to.x());
    double y = view.screenY(to.y());
    double[] xs = {x - MARK, x, x + MARK, x};
    double[] ys = {y, y - MARK, y, y + MARK};
    g.setLineWidth(5);
    g.setStroke(Argb.colour(theme.background()));
    g.strokePolygon(xs, ys, xs.length);
    g.setLineWidth(2);
    g.setStroke(Argb.colour(theme.accent()));
    g.strokePolygon(xs, ys, xs.length);
  }

  private static void drawPath(
      GraphicsContext g, Viewport view, PlotTheme theme, ScatterMarkers markers) {
    List<Place> path = markers.path();
    for (int pass = 0; pass < 2; pass++) {
      g.setLineWidth(pass == 0 ? 5 : 2);
      g.setStroke(Argb.colour(pass == 0 ? theme.background() : theme.text()));
      for (int i = 0; i + 1 < path.size(); i++) {
        TrailPainter.line(g, view, path.get(i), path.get(i + 1));
      }
    }
    if (!path.isEmpty()) {
      knob(g, view, theme, path.get(0), 4);
      knob(g, view, theme, path.get(path.size() - 1), 4);
    }
    markers.walker().ifPresent(place -> knob(g, view, theme, place, 6));
  }

  private static void knob(
      GraphicsContext g, Viewport view, PlotTheme theme, Place place, double radius) {
    double x = view.screenX(place.x()) - radius;
    double y = view.screenY(place.y()) - radius;
    g.setFill(Argb.colour(theme.accent()));
    g.fillOval(x, y, 2 * radius, 2 * radius);
    g.setLineWidth(1.5);
    g.setStroke(Argb.colour(theme.background()));
    g.strokeOval(x, y, 2 * radius, 2 * radius);
  }

  /** A diamond with a halo; at the edge, pointing outwards, when the digit lies out of view. */
  private void drawDigit(GraphicsContext g, Viewport view, PlotTheme theme, Place place) {
    double x = view.screenX(place.x());
    double y = view.screenY(place.y());
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    double inX = Math.max(LEFT + MARK + 2, Math.min(getWidth() - MARK - 2, x));
    double inY = Math.max(MARK + 2, Math.min(getHeight() - BOTTOM - MARK - 2, y));
    double[] xs;
    double[] ys;
    if (inX == x && inY == y) {
      xs = new double[] {x - MARK, x, x + MARK, x};
      ys = new double[] {y, y - MARK, y, y + MARK};
    } else {
      double angle = Math.atan2(y - inY, x - inX);
      xs = new double[3];
      ys = new double[3];
      for (int i = 0; i < 3; i++) {
        xs[i] = inX + MARK * Math.cos(angle + i * 2 * Math.PI / 3);
        ys[i] = inY + MARK * Math.sin(angle + i * 2 * Math.PI / 3);
      }
    }
    g.setLineWidth(6);
    g.setStroke(Argb.colour(theme.background()));
    g.strokePolygon(xs, ys, xs.length);
    g.setFill(Argb.colour(theme.accent()));
    g.fillPolygon(xs, ys, xs.length);
    g.setLineWidth(1.5);
    g.setStroke(Argb.colour(theme.text()));
    g.strokePolygon(xs, ys, xs.length);
  }
}
