package io.bottleneck.export.figure;

import io.bottleneck.export.PictureFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Figures as PNG files with {@value #SCALE} pixels a unit. Draws into memory and needs no display;
 * callable from any thread.
 */
public final class FigurePng {
  /** Pixels along one side of a unit: sharp on dense screens and in print. */
  public static final int SCALE = 2;

  private static final String FONT = "DejaVu Sans";

  private final Graphics2D graphics;

  private FigurePng(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The bytes of the file.
   *
   * @throws IOException with one sentence for the user where this Java has no letters
   */
  public static byte[] of(Figure figure) throws IOException {
    int width = figure.width() * SCALE;
    int height = figure.height() * SCALE;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(SCALE, SCALE);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      FigurePng drawn = new FigurePng(graphics);
      figure.marks().forEach(drawn::draw);
    } catch (InternalError | LinkageError e) {
      throw noLetters(e);
    } finally {
      graphics.dispose();
    }
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return PictureFile.png(pixels, width, height);
  }

  /**
   * Draws one letter, so that a Java without fonts says so before the work and not after it.
   *
   * @throws IOException with one sentence for the user
   */
  public static void requireLetters() throws IOException {
    of(new Drawing().text(1, 8, "a", Mark.Anchor.START).figure("", 10, 10));
  }

  private static IOException noLetters(Throwable cause) {
    return new IOException(
        "Pictures with text cannot be drawn because this Java finds no font; nothing was written."
            + " Install fontconfig and a font, on Debian for example fontconfig and"
            + " fonts-dejavu-core.",
        cause);
  }

  private void draw(Mark mark) {
    if (mark instanceof Mark.Rect rect) {
      Shape shape =
          rect.corner() > 0
              ? new RoundRectangle2D.Double(
                  rect.x(),
                  rect.y(),
                  rect.width(),
                  rect.height(),
                  2 * rect.corner(),
                  2 * rect.corner())
              : new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height());
      fill(shape, rect.fill());
      stroke(shape, rect.stroke(), 1);
    } else if (mark instanceof Mark.Line line) {
      stroke(
          new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), line.argb(), line.width());
    } else if (mark instanceof Mark.Polyline lines) {
      stroke(path(lines.points(), false), lines.argb(), lines.width());
    } else if (mark instanceof Mark.Polygon area) {
      fill(path(area.points(), true), area.fill());
    } else if (mark instanceof Mark.Circle circle) {
      double radius = circle.radius();
      fill(
          new Ellipse2D.Double(circle.x() - radius, circle.y() - radius, 2 * radius, 2 * radius),
          circle.fill());
    } else if (mark instanceof Mark.Text text) {
      text(text);
    } else if (mark instanceof Mark.Raster raster) {
      raster(raster);
    }
  }

  private void fill(Shape shape, int argb) {
    if (argb >>> 24 > 0) {
      graphics.setColor(new Color(argb, true));
      graphics.fill(shape);
    }
  }

  private void stroke(Shape shape, int argb, double width) {
    if (argb >>> 24 > 0) {
      graphics.setColor(new Color(argb, true));
      graphics.setStroke(
          new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
  }

  private static Path2D path(double[] points, boolean closed) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.length; i += 2) {
      if (i == 0) {
        path.moveTo(points[i], points[i + 1]);
      } else {
        path.lineTo(points[i], points[i + 1]);
      }
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  private void text(Mark.Text text) {
    Font font = new Font(FONT, text.bold() ? Font.BOLD : Font.PLAIN, 1);
    if (!font.getFamily().equals(FONT)) {
      font = new Font(Font.SANS_SERIF, font.getStyle(), 1);
    }
    font = font.deriveFont((float) text.size());
    double width = font.getStringBounds(text.text(), graphics.getFontRenderContext()).getWidth();
    double before =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    AffineTransform place = graphics.getTransform();
    graphics.translate(text.x(), text.y());
    if (text.upwards()) {
      graphics.rotate(-Math.PI / 2);
    }
    graphics.setFont(font);
    graphics.setColor(new Color(text.argb(), true));
    graphics.drawString(text.text(), (float) -before, 0);
    graphics.setTransform(place);
  }

  private void raster(Mark.Raster raster) {
    int columns = raster.columns();
    int rows = raster.rows();
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, columns, rows, raster.pixels(), 0, columns);
    AffineTransform place = AffineTransform.getTranslateInstance(raster.x(), raster.y());
    place.scale(raster.width() / columns, raster.height() / rows);
    graphics.drawImage(image, place, null);
  }
}
