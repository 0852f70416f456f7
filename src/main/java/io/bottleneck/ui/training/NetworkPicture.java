package io.bottleneck.ui.training;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * A network as an hourglass of bars, from the pixels down to the code and back: one row a layer
 * with its size, its activation and its number of parameters, and their sum. The bars' widths grow
 * with the logarithm of the size, or a code of 2 would not be seen beside 784 pixels.
 */
public final class NetworkPicture extends Region {
  private static final Texts TEXTS = Texts.of(NetworkPicture.class);
  private static final double ROW = 16;
  private static final double BAR = 9;
  private static final double SIZES = 34;
  private static final double DETAILS = 132;
  private static final Font FONT = Font.font(11);
  private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);

  private final Canvas canvas = new Canvas();
  private final ObjectProperty<AutoencoderSpec> spec = new SimpleObjectProperty<>(this, "spec");
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);

  /** One line of the picture. */
  private record Row(int units, String activation, String parameters, boolean code) {}

  /** A picture of nothing. */
  public NetworkPicture() {
    getStyleClass().add("network-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    theme.addListener((observed, before, now) -> requestLayout());
    spec.addListener(
        (observed, before, now) -> {
          setAccessibleText(now == null ? "" : inWords(now));
          requestLayout();
        });
  }

  /** The network to draw; free of faults, or null. */
  public ObjectProperty<AutoencoderSpec> specProperty() {
    return spec;
  }

  /** Colours. */
  public ObjectProperty<PlotTheme> themeProperty() {
    return theme;
  }

  @Override
  public Orientation getContentBias() {
    return null;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 220;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 250;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return spec.get() == null ? 0 : ROW * (rows(spec.get()).size() + 1) + 6;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (spec.get() != null) {
      draw(g, spec.get());
    }
  }

  private void draw(GraphicsContext g, AutoencoderSpec shown) {
    List<Row> rows = rows(shown);
    double largest = rows.stream().mapToInt(Row::units).max().orElse(1);
    double barSpace = Math.max(20, getWidth() - SIZES - DETAILS);
    double middle = SIZES + barSpace / 2;
    g.setTextBaseline(VPos.CENTER);
    double y = ROW / 2;
    for (Row row : rows) {
      double width = Math.max(4, barSpace * Math.log1p(row.units()) / Math.log1p(largest));
      g.setFill(row.code() ? Argb.colour(theme.get().accent()) : Argb.colour(theme.get().axis()));
      g.fillRoundRect(middle - width / 2, y - BAR / 2, width, BAR, 4, 4);
      g.setFont(row.code() ? BOLD : FONT);
      text(g, Integer.toString(row.units()), SIZES - 6, y, TextAlignment.RIGHT);
      g.setFont(FONT);
      text(g, row.activation(), SIZES + barSpace + 8, y, TextAlignment.LEFT);
      text(g, row.parameters(), getWidth(), y, TextAlignment.RIGHT);
      y += ROW;
    }
    y += 6;
    g.setStroke(Argb.colour(theme.get().grid()));
    g.setLineWidth(1);
    g.strokeLine(0, Math.floor(y - ROW / 2) - 1.5, getWidth(), Math.floor(y - ROW / 2) - 1.5);
    text(g, TEXTS.get("network.total"), 0, y, TextAlignment.LEFT);
    g.setFont(BOLD);
    text(g, grouped(LayerShape.parameterCount(shown)), getWidth(), y, TextAlignment.RIGHT);
  }

  private void text(GraphicsContext g, String text, double x, double y, TextAlignment align) {
    g.setFill(Argb.colour(theme.get().text()));
    g.setTextAlign(align);
    g.fillText(text, x, y);
  }

  private static List<Row> rows(AutoencoderSpec spec) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(DigitDataset.PIXELS, TEXTS.get("network.pixels"), "", false));
    for (LayerShape layer : LayerShape.chain(spec)) {
      String activation = layer.activation().label() + (layer.normalised() ? " + BN" : "");
      rows.add(
          new Row(
              layer.outputs(),
              activation,
              grouped(layer.parameterCount()),
              layer.name().equals("code")));
    }
    return rows;
  }

  private static String inWords(AutoencoderSpec spec) {
    String layers =
        rows(spec).stream()
            .map(row -> row.units() + " " + row.activation())
            .collect(Collectors.joining(", "));
    return TEXTS.get("network.accessible", layers, grouped(LayerShape.parameterCount(spec)));
  }

  private static String grouped(long number) {
    if (number >= 10_000_000) {
      return String.format(Locale.ROOT, "%.1f M", number / 1e6);
    }
    return String.format(Locale.ROOT, "%,d", number);
  }
}
