package io.bottleneck.export.pictures;

import io.bottleneck.export.figure.Axes;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.plot.AxisScale;
import io.bottleneck.plot.ClassPalette;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Losses by epoch. Callable from any thread. */
public final class LossFigure {
  /** From this ratio of largest to smallest on, equal factors read better than equal steps. */
  private static final double LOG_FROM = 4;

  /** So few epochs are seen one by one. */
  private static final int DOTS = 30;

  private static final double LEFT = 92;
  private static final double TOP = 48;
  private static final double WIDTH = 680;
  private static final double HEIGHT = 380;
  private static final int TRAINING = ClassPalette.argb(0, false);
  private static final int VALIDATION = ClassPalette.argb(3, false);

  private LossFigure() {}

  /**
   * Two curves that begin with epoch 1.
   *
   * @param training mean loss of the minibatches of each epoch, at least one, above 0
   * @param trainingName what the loss is, for the legend
   * @param validation mean squared error of the held-out digits after each epoch, as many
   * @param modelEpoch epoch of the model's weights, marked when it is one of these and not the last
   */
  public static Figure of(
      String title,
      List<Double> training,
      String trainingName,
      List<Double> validation,
      double modelEpoch) {
    int epochs = training.size();
    if (epochs == 0 || validation.size() != epochs) {
      throw new IllegalArgumentException("%d and %d losses".formatted(epochs, validation.size()));
    }
    double[] all =
        DoubleStream.concat(values(training), values(validation))
            .filter(Double::isFinite)
            .toArray();
    AxisScale up =
        scale(DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    Axes axes =
        new Axes(LEFT, TOP, WIDTH, HEIGHT, AxisScale.linear(0, Math.max(2, epochs)), up, true);
    Drawing drawing = new Drawing();
    drawing.heading(title, 16, 28);
    axes.drawGrid(drawing);
    axes.drawFrame(drawing, "epoch", up.log() ? "loss, logarithmic" : "loss");
    if (modelEpoch > 0 && modelEpoch < epochs) {
      double x = axes.x(modelEpoch);
      drawing.line(x, axes.top(), x, axes.bottom(), Drawing.TEXT, 1);
      drawing.text(x + 6, axes.bottom() - 8, "the model", Anchor.START);
    }
    curve(drawing, axes, training, TRAINING);
    curve(drawing, axes, validation, VALIDATION);
    best(drawing, axes, validation);
    legend(drawing, axes, trainingName);
    return drawing.figure(title, axes.right() + 28, axes.bottom() + 52);
  }

  private static DoubleStream values(List<Double> losses) {
    return losses.stream().mapToDouble(Double::doubleValue);
  }

  private static AxisScale scale(double least, double most) {
    if (least > 0 && most / least >= LOG_FROM) {
      return new AxisScale(least / 1.15, most * 1.15, true);
    }
    double room = most > least ? 0.06 * (most - least) : Math.max(1e-6, 0.5 * Math.abs(most));
    return AxisScale.linear(least - room, most + room);
  }

  private static void curve(Drawing drawing, Axes axes, List<Double> losses, int argb) {
    double[] points = new double[2 * losses.size()];
    for (int i = 0; i < losses.size(); i++) {
      points[2 * i] = axes.x(i + 1);
      points[2 * i + 1] = axes.y(losses.get(i));
    }
    drawing.add(new Mark.Polyline(points, argb, 2));
    if (losses.size() <= DOTS) {
      for (int i = 0; i < points.length; i += 2) {
        drawing.add(new Mark.Circle(points[i], points[i + 1], 3, argb));
      }
    }
  }

  /** The smallest validation loss, which is what a run is known by. */
  private static void best(Drawing drawing, Axes axes, List<Double> validation) {
    int best = 0;
    for (int i = 1; i < validation.size(); i++) {
      best = validation.get(i) < validation.get(best) ? i : best;
    }
    double x = axes.x(best + 1);
    double y = axes.y(validation.get(best));
    drawing.add(new Mark.Circle(x, y, 4.5, VALIDATION));
    drawing.add(new Mark.Circle(x, y, 2.5, 0xFFFFFFFF));
    String text = String.format(Locale.ROOT, "best %.4f, epoch %d", validation.get(best), best + 1);
    double room = Drawing.room(text, Drawing.LETTERS);
    boolean right = x + room > axes.right() - 8;
    double begin = right ? axes.right() - 10 - room : x + 9;
    double highest = y;
    for (int i = 0; i < validation.size(); i++) {
      double at = axes.x(i + 1);
      // The curve between two epochs counts as well, where they are far apart.
      boolean below = at >= begin - WIDTH / Math.max(2, validation.size()) && at <= begin + room;
      highest = below ? Math.min(highest, axes.y(validation.get(i))) : highest;
    }
    drawing.text(
        right ? axes.right() - 10 : begin,
        highest - axes.top() < 90 ? y + 24 : highest - 12,
        text,
        Drawing.LETTERS,
        false,
        Drawing.INK,
        right ? Anchor.END : Anchor.START);
  }

  private static void legend(Drawing drawing, Axes axes, String trainingName) {
    String[] names = {"training, " + trainingName, "validation, mean squared error"};
    int[] colours = {TRAINING, VALIDATION};
    double longest = 0;
    for (String name : names) {
      longest = Math.max(longest, Drawing.room(name, Drawing.LETTERS));
    }
    double x = axes.right() - longest - 52;
    drawing.box(x, axes.top() + 12, longest + 40, 50, 4, 0xFFFFFFFF, 0xFFD5DAE2);
    for (int i = 0; i < names.length; i++) {
      double y = axes.top() + 30 + 20 * i;
      drawing.line(x + 10, y, x + 30, y, colours[i], 2.5);
      drawing.text(x + 36, y + 4, names[i], Anchor.START);
    }
  }
}
