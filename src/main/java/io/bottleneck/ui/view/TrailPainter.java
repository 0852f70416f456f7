package io.bottleneck.ui.view;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Turns;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.fx.PixelImage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Draws ways over the map: where something has been, with pictures where it turned. */
final class TrailPainter {
  /** Units around a way that its pictures reach. */
  static final double REACH = DigitColours.SIDE + 12;

  private static final double LEAST_TURN = 10;
  private static final double APART = DigitColours.SIDE + 6;
  private static final int MOST_PICTURES = 8;

  private Map<float[], Image> pictures = new IdentityHashMap<>();

  /** A line whose older parts are fainter. */
  static void line(
      GraphicsContext g, Viewport view, PlotTheme theme, List<Place> trail, Place end) {
    Color accent = Argb.colour(theme.accent());
    for (int i = 0; i < trail.size(); i++) {
      Place from = trail.get(i);
      Place to = i + 1 < trail.size() ? trail.get(i + 1) : end;
      double age = (i + 1.0) / trail.size();
      g.setLineWidth(4);
      g.setStroke(Argb.colour(theme.background()).deriveColor(0, 1, 1, 0.7 * age));
      line(g, view, from, to);
      g.setLineWidth(2);
      g.setStroke(accent.deriveColor(0, 1, 1, 0.15 + 0.85 * age));
      line(g, view, from, to);
    }
  }

  static void line(GraphicsContext g, Viewport view, Place from, Place to) {
    g.strokeLine(
        view.screenX(from.x()), view.screenY(from.y()), view.screenX(to.x()), view.screenY(to.y()));
  }

  /** What was drawn where the trail turns; beside the line, on the outer side of the turn. */
  void turns(
      GraphicsContext g, Viewport view, PlotTheme theme, List<Place> trail, List<float[]> digits) {
    double[] xs = trail.stream().mapToDouble(place -> view.screenX(place.x())).toArray();
    double[] ys = trail.stream().mapToDouble(place -> view.screenY(place.y())).toArray();
    Map<float[], Image> used = new IdentityHashMap<>();
    for (int turn : Turns.of(xs, ys, LEAST_TURN, APART, MOST_PICTURES)) {
      float[] digit = digits.get(turn);
      Image picture = pictures.containsKey(digit) ? pictures.get(digit) : image(digit);
      used.put(digit, picture);
      double before = Math.hypot(xs[turn] - xs[turn - 1], ys[turn] - ys[turn - 1]);
      double after = Math.hypot(xs[turn] - xs[turn + 1], ys[turn] - ys[turn + 1]);
      double outX = out(xs, turn, before, after);
      double outY = out(ys, turn, before, after);
      double length = Math.hypot(outX, outY);
      double away = DigitColours.SIDE / 2.0 + 6;
      double x = xs[turn] + (length < 1e-9 ? 0 : outX / length * away);
      double y = ys[turn] + (length < 1e-9 ? -away : outY / length * away);
      frame(g, theme, picture, Math.round(x), Math.round(y));
      double dot = 3;
      g.setFill(Argb.colour(theme.accent()));
      g.fillOval(xs[turn] - dot, ys[turn] - dot, 2 * dot, 2 * dot);
    }
    pictures = used;
  }

  private static double out(double[] at, int turn, double before, double after) {
    return (before == 0 ? 0 : (at[turn] - at[turn - 1]) / before)
        + (after == 0 ? 0 : (at[turn] - at[turn + 1]) / after);
  }

  private static void frame(GraphicsContext g, PlotTheme theme, Image picture, double x, double y) {
    double half = DigitColours.SIDE / 2.0;
    g.setFill(Argb.colour(theme.accent()));
    g.fillRoundRect(x - half - 1, y - half - 1, 2 * half + 2, 2 * half + 2, 3, 3);
    g.drawImage(picture, x - half, y - half);
  }

  private static Image image(float[] digit) {
    return new PixelImage(DigitColours.SIDE, DigitColours.SIDE, DigitColours.grey(digit)).image();
  }
}
