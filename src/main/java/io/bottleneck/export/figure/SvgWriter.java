package io.bottleneck.export.figure;

import io.bottleneck.export.PictureFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Figures as SVG 1.1 files that need nothing beside them: texts stay texts, pictures of pixels are
 * embedded as PNG. Callable from any thread.
 */
public final class SvgWriter {
  private final StringBuilder svg = new StringBuilder();

  private SvgWriter() {}

  /**
   * The bytes of the file, UTF-8.
   *
   * @throws IOException if this Java cannot write PNG
   */
  public static byte[] of(Figure figure) throws IOException {
    SvgWriter writer = new SvgWriter();
    writer.write(figure);
    return writer.svg.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Figure figure) throws IOException {
    String size = "%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d";
    svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"")
        .append(
            "http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
        .append(String.format(Locale.ROOT, size, figure.width(), figure.height()))
        .append("\" font-family=\"'DejaVu Sans', Verdana, Arial, sans-serif\">\n<title>")
        .append(MarkupText.escaped(figure.title()))
        .append("</title>\n");
    rect(new Mark.Rect(0, 0, figure.width(), figure.height(), 0, 0xFFFFFFFF, 0));
    for (Mark mark : figure.marks()) {
      write(mark);
    }
    svg.append("</svg>\n");
  }

  private void write(Mark mark) throws IOException {
    if (mark instanceof Mark.Rect rect) {
      rect(rect);
    } else if (mark instanceof Mark.Line line) {
      begin("line").attribute("x1", line.x1()).attribute("y1", line.y1());
      attribute("x2", line.x2()).attribute("y2", line.y2());
      stroke(line.argb(), line.width()).end();
    } else if (mark instanceof Mark.Polyline lines) {
      begin("polyline").points(lines.points()).colour("fill", 0);
      stroke(lines.argb(), lines.width()).attribute("stroke-linejoin", "round").end();
    } else if (mark instanceof Mark.Polygon area) {
      begin("polygon").points(area.points()).colour("fill", area.fill()).end();
    } else if (mark instanceof Mark.Circle circle) {
      begin("circle").attribute("cx", circle.x()).attribute("cy", circle.y());
      attribute("r", circle.radius()).colour("fill", circle.fill()).end();
    } else if (mark instanceof Mark.Text text) {
      text(text);
    } else if (mark instanceof Mark.Raster raster) {
      raster(raster);
    }
  }

  private void rect(Mark.Rect rect) {
    begin("rect").attribute("x", rect.x()).attribute("y", rect.y());
    attribute("width", rect.width()).attribute("height", rect.height());
    if (rect.corner() > 0) {
      attribute("rx", rect.corner());
    }
    colour("fill", rect.fill());
    if (rect.stroke() != 0) {
      stroke(rect.stroke(), 1);
    }
    end();
  }

  private void text(Mark.Text text) {
    begin("text").attribute("x", text.x()).attribute("y", text.y());
    attribute("font-size", text.size()).colour("fill", text.argb());
    if (text.bold()) {
      attribute("font-weight", "bold");
    }
    if (text.anchor() != Mark.Anchor.START) {
      attribute("text-anchor", text.anchor().name().toLowerCase(Locale.ROOT));
    }
    if (text.upwards()) {
      attribute("transform", "rotate(-90 " + number(text.x()) + " " + number(text.y()) + ")");
    }
    svg.append('>').append(MarkupText.escaped(text.text())).append("</text>\n");
  }

  private void raster(Mark.Raster raster) throws IOException {
    byte[] png = PictureFile.png(raster.pixels(), raster.columns(), raster.rows());
    begin("image").attribute("x", raster.x()).attribute("y", raster.y());
    attribute("width", raster.width()).attribute("height", raster.height());
    attribute("preserveAspectRatio", "none").attribute("style", "image-rendering:pixelated");
    attribute("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    end();
  }

  private SvgWriter begin(String element) {
    svg.append('<').append(element);
    return this;
  }

  private void end() {
    svg.append("/>\n");
  }

  private SvgWriter attribute(String name, double value) {
    return attribute(name, number(value));
  }

  /** Values of our own making: nothing in them has to be escaped. */
  private SvgWriter attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  private SvgWriter points(double[] points) {
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      places.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(points[i]));
    }
    return attribute("points", places.toString());
  }

  private SvgWriter stroke(int argb, double width) {
    return colour("stroke", argb).attribute("stroke-width", width);
  }

  private SvgWriter colour(String name, int argb) {
    int alpha = argb >>> 24;
    if (alpha == 0) {
      return attribute(name, "none");
    }
    attribute(name, String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF));
    return alpha == 255 ? this : attribute(name + "-opacity", alpha / 255.0);
  }

  /** A hundredth of a unit is finer than any eye. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
