package io.bottleneck.ui.projection;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A dimension's value: a slider over where the digits have it, the number itself, its mean. */
final class DimensionRow extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Texts texts = Texts.of(DimensionRow.class);
  private final ProjectionViewModel model;
  private final Slider slider = new Slider();
  private final TextField field = new TextField();
  private final Button reset = new Button();
  private CodeDimension dimension;
  private boolean showing;

  DimensionRow(ProjectionViewModel model, CodeDimension first) {
    super(8);
    this.model = model;
    String name = String.valueOf(first.index() + 1);
    setId("dimension-" + name);
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(name);
    label.getStyleClass().add("dimension-number");
    label.setMinWidth(Region.USE_PREF_SIZE);
    slider.setAccessibleText(texts.get("dimension", name));
    slider.setTooltip(new Tooltip());
    slider.setMinWidth(64);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().addListener((property, before, now) -> slid(now.doubleValue()));
    field.setPrefColumnCount(5);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setAccessibleText(texts.get("dimension.value", name));
    field.setTooltip(new Tooltip(texts.get("dimension.value", name)));
    field.setOnAction(event -> typed());
    field
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                typed();
              }
            });
    reset.setGraphic(new FontIcon(Material2MZ.REPLAY));
    reset.getStyleClass().add("dimension-reset");
    reset.setAccessibleText(texts.get("dimension.reset", name));
    reset.setTooltip(new Tooltip(texts.get("dimension.reset", name)));
    reset.setOnAction(event -> model.pass(dimension.index(), null));
    getChildren().addAll(label, slider, field, reset);
    show(first);
  }

  /** Index of the dimension. */
  int index() {
    return dimension.index();
  }

  /** Shows where the digits are now, and the value that is chosen. */
  void show(CodeDimension newest) {
    dimension = newest;
    Float chosen = model.planeProperty().get().through().get(newest.index());
    double value = chosen == null ? newest.mean() : chosen;
    showing = true;
    slider.setMin(Math.min(newest.low(), newest.mean()));
    slider.setMax(Math.max(newest.high(), newest.mean()));
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 20);
    slider.setValue(value);
    showing = false;
    slider.setDisable(slider.getMin() == slider.getMax());
    slider
        .getTooltip()
        .setText(
            texts.get(
                slider.isDisable() ? "dimension.constant" : "dimension.range",
                newest.index() + 1,
                FigureText.number(newest.low()),
                FigureText.number(newest.high()),
                FigureText.number(newest.mean())));
    if (!field.isFocused()) {
      field.setText(FigureText.number(value));
    }
    field.pseudoClassStateChanged(WRONG, false);
    reset.setDisable(chosen == null);
  }

  private void slid(double value) {
    if (!showing) {
      field.setText(FigureText.number(value));
      model.pass(dimension.index(), (float) value);
    }
  }

  /** Takes over what was typed; what is no number is taken back when the field is left. */
  private void typed() {
    Optional<Float> value = parse(field.getText());
    if (value.isEmpty() && !field.isFocused()) {
      show(dimension);
    } else if (value.isEmpty()) {
      field.pseudoClassStateChanged(WRONG, true);
    } else if (!field.getText().equals(FigureText.number(shown()))) {
      model.pass(dimension.index(), value.get());
    }
  }

  private double shown() {
    Float chosen = model.planeProperty().get().through().get(dimension.index());
    return chosen == null ? dimension.mean() : chosen;
  }

  private static Optional<Float> parse(String text) {
    try {
      float value = Float.parseFloat(text.trim().replace(',', '.').replace('\u2212', '-'));
      return Float.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
