package io.bottleneck.ui.training;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.model.LayerShape;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * A network as an hourglass of bars, from the pixels down to the code and back: one row a layer
 * with its size, its activation and its number of parameters, and their sum. What stands beside the
 * code or on it follows the code, hollow. The bars' widths grow with the logarithm of the size, or
 * a code of 2 would not be seen beside 784 pixels.
 */
public final class NetworkPicture extends Region {
  private static final Texts TEXTS = Texts.of(NetworkPicture.class);
  private static final double ROW = 16;
  private static final double BAR = 9;
  private static final double SIZES = 52;
  private static final double DETAILS = 132;
  private static final Font FONT = Font.font(11);
  private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);

  private final Canvas canvas = new Canvas();
  private final ObjectProperty<AutoencoderSpec> spec = new SimpleObjectProperty<>(this, "spec");
  private final ObjectProperty<PlotTheme> theme =
      new SimpleObjectProperty<>(this, "theme", PlotTheme.LIGHT);

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
    return spec.get() == null ? 0 : ROW * (NetworkRow.of(spec.get()).size() + 1) + 6;
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
    List<NetworkRow> rows = NetworkRow.of(shown);
    double largest = rows.stream().mapToInt(NetworkRow::values).max().orElse(1);
    double barSpace = Math.max(20, getWidth() - SIZES - DETAILS);
    double middle = SIZES + barSpace / 2;
    g.setTextBaseline(VPos.CENTER);
    double y = ROW / 2;
    for (NetworkRow row : rows) {
      double width = Math.max(4, barSpace * Math.log1p(row.values()) / Math.log1p(largest));
      bar(g, row.role(), middle - width / 2, y - BAR / 2, width);
      g.setFont(row.role() == NetworkRow.Role.CODE ? BOLD : FONT);
      text(g, row.size(), SIZES - 6, y, TextAlignment.RIGHT);
      g.setFont(FONT);
      text(g, row.what(), SIZES + barSpace + 8, y, TextAlignment.LEFT);
      text(g, row.parameters(), getWidth(), y, TextAlignment.RIGHT);
      y += ROW;
    }
    y += 6;
    g.setStroke(Argb.colour(theme.get().grid()));
    g.setLineWidth(1);
    g.strokeLine(0, Math.floor(y - ROW / 2) - 1.5, getWidth(), Math.floor(y - ROW / 2) - 1.5);
    text(g, TEXTS.get("network.total"), 0, y, TextAlignment.LEFT);
    g.setFont(BOLD);
    text(
        g,
        NetworkRow.grouped(LayerShape.parameterCount(shown)),
        getWidth(),
        y,
        TextAlignment.RIGHT);
  }

  /** Heads are hollow: no picture passes through them. */
  private void bar(GraphicsContext g, NetworkRow.Role role, double x, double y, double width) {
    Color accent = Argb.colour(theme.get().accent());
    switch (role) {
      case LAYER, CODE -> {
        g.setFill(role == NetworkRow.Role.CODE ? accent : Argb.colour(theme.get().axis()));
        g.fillRoundRect(x, y, width, BAR, 4, 4);
      }
      case HEAD -> {
        g.setStroke(accent);
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, BAR - 1, 4, 4);
      }
    }
  }

  private void text(GraphicsContext g, String text, double x, double y, TextAlignment align) {
    g.setFill(Argb.colour(theme.get().text()));
    g.setTextAlign(align);
    g.fillText(text, x, y);
  }

  private static String inWords(AutoencoderSpec spec) {
    String layers =
        NetworkRow.of(spec).stream()
            .map(row -> row.size() + " " + row.what())
            .collect(Collectors.joining(", "));
    return TEXTS.get(
        "network.accessible", layers, NetworkRow.grouped(LayerShape.parameterCount(spec)));
  }
}
