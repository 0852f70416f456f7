package io.bottleneck.export.pictures;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.export.figure.Drawing;
import io.bottleneck.export.figure.Figure;
import io.bottleneck.export.figure.Mark.Anchor;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.Convolution;
import io.bottleneck.model.LayerShape;
import io.bottleneck.model.LayerShape.Part;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.PlotTheme;
import java.util.List;
import java.util.Locale;

/**
 * A network as an hourglass: a block for what each layer gives, with its shape, activation and
 * number of parameters below, between a digit and its reconstruction. Callable from any thread.
 */
public final class NetworkFigure {
  private static final double MARGIN = 20;
  private static final double NAMES = 84;
  private static final double STEP = 94;

  /** Three numbers a side take more room than one. */
  private static final double WIDE_STEP = 122;

  private static final double HEAD_HEIGHT = 64;
  private static final double HEAD_WIDTH = 128;
  private static final double HEAD_STEP = HEAD_WIDTH + 16;
  private static final double LINE = 19;
  private static final double SMALL = 11;
  private static final double HALF_PICTURE = DigitDataset.SIDE;
  private static final int HEAD = ClassPalette.argb(4, false);
  private static final int ARROW = PlotTheme.LIGHT.axis();

  private final Drawing drawing = new Drawing();
  private final AutoencoderSpec spec;
  private final List<LayerShape> chain;
  private final List<LayerShape> heads;
  private final boolean filters;
  private final double step;
  private final int most;
  private final double middle;

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
    List<LayerShape> all = LayerShape.of(spec);
    heads = all.subList(chain.size(), all.size());
    filters = chain.stream().anyMatch(layer -> layer.convolution().isPresent());
    step = filters ? WIDE_STEP : STEP;
    most =
        chain.stream()
            .filter(layer -> layer.convolution().isEmpty())
            .mapToInt(LayerShape::outputs)
            .reduce(DigitDataset.PIXELS, Math::max);
    middle = 76 + (heads.isEmpty() ? 0 : HEAD_HEIGHT + 20) + LayerBlock.TALLEST / 2;
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
      if (row != 2 || filters) {
        drawing.text(MARGIN, line(row), names[row], Anchor.START);
      }
    }
    double x = MARGIN + NAMES + step / 2;
    picture(x, sample.clean(), "digit");
    if (spec.kind() == NetworkKind.DENOISING) {
      arrow(x + HALF_PICTURE, x + step - HALF_PICTURE);
      x += step;
      picture(x, sample.shown(), "noisy digit");
      small(x, middle + HALF_PICTURE + 16, spec.noise().kind().label());
      small(x, middle + HALF_PICTURE + 31, plain(spec.noise().strength()));
    }
    double input = x + step;
    LayerBlock before = LayerBlock.ofPixels(filters, most);
    arrow(x + HALF_PICTURE, input - before.half());
    x = input;
    before.draw(drawing, x, middle);
    named(x, "input", filters ? "1\u00b728\u00b2" : Integer.toString(DigitDataset.PIXELS));
    for (LayerShape layer : chain) {
      LayerBlock block = LayerBlock.of(layer, most);
      before.link(drawing, block, x, x + step, middle);
      x += step;
      block.draw(drawing, x, middle);
      texts(layer, x);
      before = block;
    }
    arrow(x + before.half(), x + step - HALF_PICTURE);
    x += step;
    picture(x, sample.reconstruction(), "given back");
    drawHeads(input);
    double width = Math.max(x + step / 2 + MARGIN, 2 * MARGIN + Drawing.room(subtitle(), 12));
    return drawing.figure(title, width, line(4) + 20);
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%s autoencoder, code of %s, %,d parameters",
        spec.kind().label(),
        spec.codeSize() == 1 ? "one number" : spec.codeSize() + " numbers",
        LayerShape.parameterCount(spec));
  }

  /** Base line of a row of the texts; networks without filters have no row for them. */
  private double line(int row) {
    double first = middle + LayerBlock.TALLEST / 2 + 34;
    return first + LINE * (filters || row < 2 ? row : row - 1);
  }

  private void arrow(double from, double to) {
    drawing.arrow(from + 4, middle, to - 4, middle, ARROW);
  }

  private void picture(double x, float[] image, String name) {
    drawing.digit(x - HALF_PICTURE, middle - HALF_PICTURE, 2 * HALF_PICTURE, image);
    named(x, name, DigitDataset.SIDE + " \u00d7 " + DigitDataset.SIDE);
  }

  private void named(double x, String name, String shape) {
    drawing.text(x, line(0), name, Drawing.LETTERS, true, Drawing.INK, Anchor.MIDDLE);
    small(x, line(1), shape);
  }

  private void small(double x, double y, String text) {
    drawing.text(x, y, text, SMALL, false, Drawing.TEXT, Anchor.MIDDLE);
  }

  private void texts(LayerShape layer, double x) {
    named(x, layer.name(), shape(layer));
    if (filters) {
      small(x, line(2), layer.convolution().map(NetworkFigure::kernel).orElse("dense"));
    }
    small(x, line(3), layer.activation().label() + (layer.normalised() ? ", norm." : ""));
    small(x, line(4), count(layer));
  }

  private static String kernel(Convolution filters) {
    return "%1$d \u00d7 %1$d, %2$s"
        .formatted(
            Convolution.KERNEL,
            filters.scaling() == Convolution.Scaling.HALVE ? "halves" : "doubles");
  }

  /** What goes in and what comes out, as in {@code 784 → 256} or {@code 1·28² → 16·14²}. */
  private static String shape(LayerShape layer) {
    return layer
        .convolution()
        .map(
            each ->
                "%d\u00b7%d\u00b2 \u2192 %d\u00b7%d\u00b2"
                    .formatted(
                        each.channelsIn(), each.sideIn(), each.channelsOut(), each.sideOut()))
        .orElseGet(() -> "%d \u2192 %d".formatted(layer.inputs(), layer.outputs()));
  }

  private static String count(LayerShape layer) {
    return String.format(Locale.ROOT, "%,d", layer.parameterCount());
  }

  /** What stands beside or on the code, above it. */
  private void drawHeads(double input) {
    int code = spec.encoderSizes().size() - 1;
    double top = middle - LayerBlock.TALLEST / 2 - 20 - HEAD_HEIGHT;
    double at = input + (code + 1) * step;
    double x = at - (heads.size() - 1) * HEAD_STEP / 2;
    for (LayerShape head : heads) {
      boolean beside = head.part() == Part.LOG_VARIANCE; // takes what the code takes
      LayerBlock from =
          !beside
              ? LayerBlock.of(chain.get(code), most)
              : code == 0
                  ? LayerBlock.ofPixels(filters, most)
                  : LayerBlock.of(chain.get(code - 1), most);
      drawing.arrow(
          beside ? at - step : at, middle - from.height() / 2 - 4, x, top + HEAD_HEIGHT + 3, HEAD);
      drawing.box(x - HEAD_WIDTH / 2, top, HEAD_WIDTH, HEAD_HEIGHT, 6, 0xFFFFFFFF, HEAD);
      drawing.text(x, top + 19, head.name(), Drawing.LETTERS, true, Drawing.INK, Anchor.MIDDLE);
      small(x, top + 36, shape(head));
      small(x, top + 53, count(head) + " parameters");
      x += HEAD_STEP;
    }
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }
}
