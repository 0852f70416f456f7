package io.bottleneck.export.pictures;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark;
import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Convolution;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PlotTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A network as an hourglass: a block for what each layer gives, with its shape, activation and
 * number of parameters below, between a digit and its reconstruction. Callable from any thread.
 */
public final class NetworkFigure {
  private static final double MARGIN = 20;
  private static final double NAMES = 84;
  private static final double STEP = 96;

  /** Three numbers a side take more room than one. */
  private static final double WIDE_STEP = 126;

  private static final double BAND = 190;
  private static final double BAR = 26;
  private static final double HEAD_HEIGHT = 64;
  private static final double HEAD_WIDTH = 128;
  private static final double LINE = 19;
  private static final double PICTURE = 2 * DigitDataset.SIDE;
  private static final int ENCODER = ClassPalette.argb(0, false);
  private static final int CODE = ClassPalette.argb(3, false);
  private static final int DECODER = ClassPalette.argb(2, false);
  private static final int HEAD = ClassPalette.argb(4, false);
  private static final int ARROW = PlotTheme.LIGHT.axis();

  private final Drawing drawing = new Drawing();
  private final AutoencoderSpec spec;
  private final List<LayerShape> chain;
  private final List<LayerShape> heads;
  private final double step;
  private final double most;
  private final double middle;
  private final double table;

  /**
   * A digit on its way through the network, 784 floats each.
   *
   * @param clean the digit
   * @param shown what the network sees: the digit, or what noise made of it
   * @param reconstruction what it gives back
   */
  public record Sample(float[] clean, float[] shown, float[] reconstruction) {}

  private NetworkFigure(AutoencoderSpec spec) {
    this.spec = spec;
    chain = LayerShape.chain(spec);
    heads = LayerShape.of(spec).subList(chain.size(), LayerShape.of(spec).size());
    boolean filters = chain.stream().anyMatch(layer -> layer.convolution().isPresent());
    step = filters ? WIDE_STEP : STEP;
    most =
        chain.stream()
            .filter(layer -> layer.convolution().isEmpty())
            .mapToInt(LayerShape::outputs)
            .max()
            .orElse(1);
    middle = 76 + (heads.isEmpty() ? 0 : HEAD_HEIGHT + 20) + BAND / 2;
    table = middle + BAND / 2 + 34;
  }

  /**
   * The picture.
   *
   * @param title what the network is called
   */
  public static Figure of(String title, AutoencoderSpec spec, Sample sample) {
    return new NetworkFigure(spec).figure(title, sample);
  }

  private Figure figure(String title, Sample sample) {
    drawing.heading(title, MARGIN, 30);
    drawing.text(MARGIN, 52, subtitle(), Anchor.START);
    String[] names = {"layer", "shape", "filters", "activation", "parameters"};
    for (int row = 0; row < names.length; row++) {
      if (row != 2 || step == WIDE_STEP) {
        drawing.text(MARGIN, line(row), names[row], Anchor.START);
      }
    }
    boolean noisy = spec.kind() == NetworkKind.DENOISING;
    double x = MARGIN + NAMES + step / 2;
    picture(x, sample.clean(), "digit", size(), "");
    if (noisy) {
      drawing.arrow(x + PICTURE / 2 + 4, middle, x + step - PICTURE / 2 - 4, middle, ARROW);
      x += step;
      String noise =
          String.format(
              Locale.ROOT, "%s %s", spec.noise().kind().label(), plain(spec.noise().strength()));
      picture(x, sample.shown(), "noisy digit", size(), noise);
    }
    double before = x;
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      x += step;
      places.add(x);
      link(i, before, x);
      before = x;
    }
    for (int i = 0; i < chain.size(); i++) {
      block(chain.get(i), places.get(i));
      texts(chain.get(i), places.get(i));
    }
    x += step;
    drawing.arrow(
        before + half(chain.get(chain.size() - 1)) + 4, middle, x - PICTURE / 2 - 4, middle, ARROW);
    picture(x, sample.reconstruction(), "given back", size(), "");
    drawHeads(places);
    double width = Math.max(x + step / 2 + MARGIN, MARGIN * 2 + Drawing.room(subtitle(), 12));
    return drawing.figure(title, width, line(4) + 20);
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%s, code of %s, %,d parameters",
        spec.kind().label(),
        spec.codeSize() == 1 ? "one number" : spec.codeSize() + " numbers",
        LayerShape.parameterCount(spec));
  }

  private static String size() {
    return DigitDataset.SIDE + " \u00d7 " + DigitDataset.SIDE;
  }

  private double line(int row) {
    // Networks without filters have no line for them.
    return table + LINE * (step == WIDE_STEP || row < 2 ? row : row - 1);
  }

  private void picture(double x, float[] image, String name, String shape, String more) {
    drawing.digit(x - PICTURE / 2, middle - PICTURE / 2, PICTURE, image);
    drawing.text(x, line(0), name, 12, true, Drawing.INK, Anchor.MIDDLE);
    drawing.text(x, line(1), shape, Anchor.MIDDLE);
    drawing.text(x, middle + PICTURE / 2 + 16, more, 11, false, Drawing.TEXT, Anchor.MIDDLE);
  }

  /** The trapezoid or arrow from what is before layer {@code index} to it. */
  private void link(int index, double from, double to) {
    LayerShape layer = chain.get(index);
    if (index == 0) {
      drawing.arrow(from + PICTURE / 2 + 4, middle, to - half(layer) - 4, middle, ARROW);
      return;
    }
    LayerShape before = chain.get(index - 1);
    double left = height(before) / 2;
    double right = height(layer) / 2;
    double x1 = from + half(before);
    double x2 = to - half(layer);
    int colour = layer.part() == Part.ENCODER ? ENCODER : DECODER;
    drawing.add(
        new Mark.Polygon(
            new double[] {
              x1, middle - left, x2, middle - right, x2, middle + right, x1, middle + left
            },
            colour & 0xFFFFFF | 0x24000000));
  }

  private void block(LayerShape layer, double x) {
    int colour =
        layer.name().equals(LayerShape.CODE)
            ? CODE
            : layer.part() == Part.ENCODER ? ENCODER : DECODER;
    double height = height(layer);
    if (layer.convolution().isEmpty()) {
      drawing.box(x - BAR / 2, middle - height / 2, BAR, height, 5, colour, 0);
      return;
    }
    int sheets = sheets(layer.convolution().get());
    double side = side(layer.convolution().get());
    double shift = 5;
    for (int sheet = sheets - 1; sheet >= 0; sheet--) {
      double offset = (sheet - (sheets - 1) / 2.0) * shift;
      drawing.box(
          x - side / 2 + offset, middle - side / 2 - offset, side, side, 2, colour, 0xFFFFFFFF);
    }
  }

  private double height(LayerShape layer) {
    return layer
        .convolution()
        .map(filters -> side(filters) + 5.0 * (sheets(filters) - 1))
        .orElseGet(() -> 20 + (BAND - 20) * Math.sqrt(layer.outputs() / most));
  }

  /** Half the width of a layer's block. */
  private double half(LayerShape layer) {
    return layer.convolution().isPresent() ? height(layer) / 2 : BAR / 2;
  }

  private static double side(Convolution filters) {
    return 16 + 2.0 * filters.sideOut();
  }

  /** One sheet for each doubling of the channels, a few at most. */
  private static int sheets(Convolution filters) {
    return Math.min(6, 1 + 31 - Integer.numberOfLeadingZeros(filters.channelsOut()));
  }

  private void texts(LayerShape layer, double x) {
    drawing.text(x, line(0), layer.name(), 12, true, Drawing.INK, Anchor.MIDDLE);
    drawing.text(x, line(1), shape(layer), 11, false, Drawing.TEXT, Anchor.MIDDLE);
    if (step == WIDE_STEP) {
      String filters =
          layer
              .convolution()
              .map(
                  each ->
                      Convolution.KERNEL
                          + " \u00d7 "
                          + Convolution.KERNEL
                          + (each.scaling() == Convolution.Scaling.HALVE
                              ? ", halves"
                              : ", doubles"))
              .orElse("dense");
      drawing.text(x, line(2), filters, 11, false, Drawing.TEXT, Anchor.MIDDLE);
    }
    String activation = layer.activation().label() + (layer.normalised() ? " + norm." : "");
    drawing.text(x, line(3), activation, 11, false, Drawing.TEXT, Anchor.MIDDLE);
    drawing.text(x, line(4), count(layer), 11, false, Drawing.TEXT, Anchor.MIDDLE);
  }

  /** What goes in and what comes out, as in {@code 784 → 256} or {@code 1·28² → 16·14²}. */
  static String shape(LayerShape layer) {
    return layer
        .convolution()
        .map(
            filters ->
                "%d\u00b7%d\u00b2 \u2192 %d\u00b7%d\u00b2"
                    .formatted(
                        filters.channelsIn(),
                        filters.sideIn(),
                        filters.channelsOut(),
                        filters.sideOut()))
        .orElseGet(() -> "%d \u2192 %d".formatted(layer.inputs(), layer.outputs()));
  }

  private static String count(LayerShape layer) {
    return String.format(Locale.ROOT, "%,d", layer.parameterCount());
  }

  /** What stands beside or on the code, above it. */
  private void drawHeads(List<Double> places) {
    int code = spec.encoderSizes().size() - 1;
    double top = middle - BAND / 2 - 20 - HEAD_HEIGHT;
    double left = places.get(code) - (heads.size() * (HEAD_WIDTH + 16) - 16) / 2;
    for (int i = 0; i < heads.size(); i++) {
      LayerShape head = heads.get(i);
      double x = left + i * (HEAD_WIDTH + 16) + HEAD_WIDTH / 2;
      boolean beside = head.part() == Part.LOG_VARIANCE;
      double fromX =
          !beside
              ? places.get(code)
              : code == 0 ? places.get(0) - step + PICTURE / 2 : places.get(code - 1);
      double fromY =
          beside && code == 0
              ? middle - PICTURE / 2
              : middle - height(chain.get(beside ? code - 1 : code)) / 2;
      drawing.arrow(fromX, fromY - 4, x, top + HEAD_HEIGHT + 3, HEAD);
      drawing.box(x - HEAD_WIDTH / 2, top, HEAD_WIDTH, HEAD_HEIGHT, 6, 0xFFFFFFFF, HEAD);
      drawing.text(x, top + 19, head.name(), 12, true, Drawing.INK, Anchor.MIDDLE);
      drawing.text(x, top + 36, shape(head), 11, false, Drawing.TEXT, Anchor.MIDDLE);
      drawing.text(
          x, top + 53, count(head) + " parameters", 11, false, Drawing.TEXT, Anchor.MIDDLE);
    }
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }
}
