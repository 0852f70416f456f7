package io.bottleneck.export.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.plot.AxisScale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** One description, two files. */
class FigureTest {
  private static final int RED = 0xFFCC0000;
  private static final int BLUE = 0xFF0000CC;

  /** Every kind of mark, in places that do not touch each other. */
  private static Figure every() {
    return new Drawing()
        .rect(10, 10, 20, 20, RED)
        .box(40, 10, 20, 20, 4, 0xFFFFFFFF, BLUE)
        .line(70, 20, 90, 20, RED, 4)
        .add(new Mark.Polyline(new double[] {100, 10, 120, 10, 120, 30}, BLUE, 4))
        .add(new Mark.Polygon(new double[] {130, 10, 150, 10, 130, 30}, RED))
        .add(new Mark.Circle(170, 20, 10, BLUE))
        .add(new Mark.Raster(10, 40, 20, 10, 2, 1, new int[] {RED, BLUE}))
        .text(40, 60, "a < b & \"c\" \u0001\uD800 \u2192", Anchor.START)
        .upwards(180, 80, "up")
        .figure("<title> & more", 200, 100);
  }

  private static Document svg(Figure figure) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(SvgWriter.of(figure)));
  }

  private static BufferedImage png(Figure figure) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(FigurePng.of(figure)));
  }

  @Test
  void bothHaveTheSameSize() throws Exception {
    Document svg = svg(every());
    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("200");
    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 200 100");
    BufferedImage png = png(every());
    assertThat(png.getWidth()).isEqualTo(400);
    assertThat(png.getHeight()).isEqualTo(200);
  }

  @Test
  void pixelsAreWhereTheMarksAre() throws Exception {
    BufferedImage png = png(every());
    assertThat(at(png, 20, 20)).isEqualTo(RED);
    assertThat(at(png, 50, 20)).isEqualTo(0xFFFFFFFF);
    assertThat(at(png, 80, 20)).isEqualTo(RED);
    assertThat(at(png, 120, 20)).isEqualTo(BLUE);
    assertThat(at(png, 110, 20)).as("a polyline is not filled").isEqualTo(0xFFFFFFFF);
    assertThat(at(png, 135, 15)).isEqualTo(RED);
    assertThat(at(png, 148, 28)).isEqualTo(0xFFFFFFFF);
    assertThat(at(png, 170, 20)).isEqualTo(BLUE);
    assertThat(at(png, 19.5, 45)).isEqualTo(RED);
    assertThat(at(png, 20, 45)).as("edges of a picture's pixels are sharp").isEqualTo(BLUE);
  }

  private static int at(BufferedImage png, double x, double y) {
    return png.getRGB((int) (x * FigurePng.SCALE), (int) (y * FigurePng.SCALE));
  }

  @Test
  void everyMarkIsAnElementAndTextsStayTexts() throws Exception {
    Document svg = svg(every());
    for (String element : List.of("line", "polyline", "polygon", "circle", "image")) {
      assertThat(svg.getElementsByTagName(element).getLength()).as(element).isEqualTo(1);
    }
    assertThat(texts(svg)).containsExactly("a < b & \"c\" \uFFFD\uFFFD \u2192", "up");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("<title> & more");
  }

  private static List<String> texts(Document svg) {
    NodeList found = svg.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void lettersLeaveInkWhereTheyBeginAndUpwardsAboveTheirMiddle() throws Exception {
    BufferedImage png = png(new Drawing().text(20, 40, "HHHH", Anchor.END).figure("", 60, 60));
    assertThat(ink(png, 0, 20)).isPositive();
    assertThat(ink(png, 21, 60)).isZero();
    BufferedImage up = png(new Drawing().upwards(30, 30, "HHHH").figure("", 60, 60));
    assertThat(ink(up, 18, 31)).isPositive();
    assertThat(ink(up, 0, 17) + ink(up, 32, 60)).isZero();
  }

  /** Pixels that are not white between two places from left to right. */
  private static long ink(BufferedImage png, int from, int to) {
    long count = 0;
    for (int x = from * FigurePng.SCALE; x < to * FigurePng.SCALE; x++) {
      for (int y = 0; y < png.getHeight(); y++) {
        count += (png.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void axesPlaceValuesAndNameWholeNumbersOnly() {
    Axes axes = new Axes(100, 50, 400, 200, AxisScale.linear(0, 2), AxisScale.linear(-1, 1), true);
    assertThat(axes.x(1)).isEqualTo(300);
    assertThat(axes.y(1)).isEqualTo(50);
    assertThat(axes.y(-1)).isEqualTo(250);
    assertThat(axes.ticksAcross()).extracting("label").containsExactly("0", "1", "2");
  }
}
