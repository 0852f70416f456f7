package io.bottleneck.ui.view;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Viewport;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * Squares in their classes' colours with a ring and a halo, which no point has. The canvas reaches
 * no further than they do: without a graphics card every pixel of it is blended in each frame.
 */
final class GroupOverlay extends Region {
  private static final double HALF = 5;
  private static final double CHOSEN_HALF = 7;

  /** A mark with its halo. */
  private static final double AROUND = CHOSEN_HALF + 4;

  private final Canvas canvas = new Canvas(0, 0);

  GroupOverlay() {
    setMouseTransparent(true);
    setManaged(false);
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  void draw(Viewport view, PlotTheme theme, List<GroupMark> marks, int chosen) {
    GraphicsContext g = clear(view, marks, chosen);
    if (g == null) {
      return;
    }
    for (int i = 0; i < marks.size(); i++) {
      if (i != chosen) {
        square(g, view, theme, marks.get(i));
      }
    }
    if (chosen >= 0 && chosen < marks.size()) {
      chosen(g, view, theme, marks.get(chosen));
    }
  }

  /** Gives the canvas the room of the marks in view; null when there are none. */
  private GraphicsContext clear(Viewport view, List<GroupMark> marks, int chosen) {
    double minX = getWidth();
    double minY = getHeight();
    double maxX = 0;
    double maxY = 0;
    boolean any = false;
    for (int i = 0; i < marks.size(); i++) {
      double x = view.screenX(marks.get(i).place().x());
      double y = view.screenY(marks.get(i).place().y());
      if (i == chosen) {
        x = insideX(x);
        y = insideY(y);
      }
      if (inView(x, y)) {
        any = true;
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
      }
    }
    double left = Math.floor(minX - AROUND);
    double top = Math.floor(minY - AROUND);
    canvas.setWidth(any ? Math.ceil(maxX + AROUND) - left : 0);
    canvas.setHeight(any ? Math.ceil(maxY + AROUND) - top : 0);
    if (!any) {
      return null;
    }
    canvas.relocate(left, top);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.translate(-left, -top);
    return g;
  }

  private boolean inView(double x, double y) {
    return x >= 0 && y >= 0 && x <= getWidth() && y <= getHeight(); // false for NaN
  }

  /** What is chosen is shown at the edge when it lies beyond, beside the axes. */
  private double insideX(double x) {
    return Math.max(ScatterOverlay.LEFT + AROUND, Math.min(getWidth() - AROUND, x));
  }

  private double insideY(double y) {
    return Math.max(AROUND, Math.min(getHeight() - ScatterOverlay.BOTTOM - AROUND, y));
  }

  private void square(GraphicsContext g, Viewport view, PlotTheme theme, GroupMark mark) {
    double x = view.screenX(mark.place().x());
    double y = view.screenY(mark.place().y());
    if (inView(x, y)) {
      double[] xs = {x - HALF, x + HALF, x + HALF, x - HALF};
      double[] ys = {y - HALF, y - HALF, y + HALF, y + HALF};
      shape(g, theme, mark, xs, ys, 1.5, theme.text());
    }
  }

  /** Larger, in the accent colour; out of view a triangle at the edge that points to it. */
  private void chosen(GraphicsContext g, Viewport view, PlotTheme theme, GroupMark mark) {
    Place place = mark.place();
    double x = view.screenX(place.x());
    double y = view.screenY(place.y());
    double inX = insideX(x);
    double inY = insideY(y);
    if (!inView(inX, inY)) {
      return;
    }
    double angle = inX == x && inY == y ? 0 : Math.atan2(y - inY, x - inX);
    int corners = inX == x && inY == y ? 4 : 3;
    double turn = corners == 4 ? Math.PI / 4 : angle;
    double radius = corners == 4 ? CHOSEN_HALF * Math.sqrt(2) : CHOSEN_HALF;
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    for (int i = 0; i < corners; i++) {
      xs[i] = inX + radius * Math.cos(turn + i * 2 * Math.PI / corners);
      ys[i] = inY + radius * Math.sin(turn + i * 2 * Math.PI / corners);
    }
    shape(g, theme, mark, xs, ys, 2.5, theme.accent());
  }

  private static void shape(
      GraphicsContext g,
      PlotTheme theme,
      GroupMark mark,
      double[] xs,
      double[] ys,
      double ring,
      int ringArgb) {
    g.setLineWidth(ring + 3);
    g.setStroke(Argb.colour(theme.background()));
    g.strokePolygon(xs, ys, xs.length);
    g.setFill(Argb.colour(ClassPalette.argb(mark.label(), theme.dark())));
    g.fillPolygon(xs, ys, xs.length);
    g.setLineWidth(ring);
    g.setStroke(Argb.colour(ringArgb));
    g.strokePolygon(xs, ys, xs.length);
  }
}
