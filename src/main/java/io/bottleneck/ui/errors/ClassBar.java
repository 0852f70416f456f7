package io.bottleneck.ui.errors;

import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A name, a bar, an error and a count in one row; can be chosen by mouse, Enter and Space. */
final class ClassBar extends Region {
  private static final double NAME = 24;
  private static final double ERROR = 52;
  private static final double COUNT = 50;

  private final Texts texts = Texts.of(ClassBar.class);
  private final Label name = new Label();
  private final Region filled = new Region();
  private final Label error = new Label();
  private final Label count = new Label();
  private final Tooltip tooltip = new Tooltip();
  private double part;

  /**
   * @param chosen gets whether Shift or Ctrl is held; null when the bar cannot be chosen
   */
  ClassBar(String title, Consumer<Boolean> chosen) {
    name.setText(title);
    name.getStyleClass().add("class-name");
    error.getStyleClass().add("class-error");
    count.getStyleClass().add("class-number");
    getStyleClass().add("class-bar");
    getChildren().addAll(name, filled, error, count);
    Tooltip.install(this, tooltip);
    accessibleTextProperty().bind(tooltip.textProperty());
    if (chosen != null) {
      setAccessibleRole(AccessibleRole.BUTTON);
      getStyleClass().add("choosable");
      Choosing.install(this, chosen);
    }
  }

  void show(double mean, double share, int digits, int argb, String what) {
    part = share > 0 ? Math.min(1, share) : 0; // 0 for NaN
    filled.setStyle(
        "-fx-background-color: #%06x; -fx-background-radius: 2;".formatted(argb & 0xFFFFFF));
    error.setText(digits == 0 ? "" : FigureText.error(mean));
    count.setText(texts.get("count", digits));
    tooltip.setText(what);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double room = Math.max(0, getWidth() - NAME - ERROR - COUNT);
    double thick = Math.max(2, Math.floor(height * 0.6));
    name.resizeRelocate(2, 0, NAME, height);
    filled.resizeRelocate(NAME, Math.floor((height - thick) / 2), Math.rint(room * part), thick);
    error.resizeRelocate(NAME + room, 0, ERROR, height);
    count.resizeRelocate(NAME + room + ERROR, 0, COUNT - 2, height);
  }
}
