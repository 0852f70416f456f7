package io.bottleneck.ui.training;

import io.bottleneck.training.TrainingState;
import io.bottleneck.ui.view.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The learning rate in force, to be changed while a run is on: a slider over powers of ten and a
 * field for what one types.
 */
final class RateControl extends HBox {
  private static final Texts TEXTS = Texts.of(RateControl.class);
  private static final double LEAST = -6;
  private static final MathContext SHOWN = new MathContext(3);

  private final TrainingViewModel viewModel;
  private final TextField typed = new TextField();
  private final Slider slider = new Slider(LEAST, 0, -3);
  private boolean showing;

  RateControl(TrainingViewModel viewModel) {
    super(8);
    this.viewModel = viewModel;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("training-rate");
    Label name = new Label(TEXTS.get("rate"));
    name.getStyleClass().add("muted");
    name.setMinWidth(USE_PREF_SIZE);
    name.setLabelFor(typed);
    typed.setId("training-rate");
    typed.setPrefColumnCount(6);
    typed.setMinWidth(72);
    typed.getStyleClass().add("number");
    slider.setId("training-rate-slider");
    slider.setMinWidth(60);
    slider.setPrefWidth(80);
    slider.setBlockIncrement(0.1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    typed.setAccessibleText(TEXTS.get("rate.typed"));
    slider.setAccessibleText(TEXTS.get("rate.slider"));
    Tooltip help = new Tooltip(TEXTS.get("rate.help"));
    typed.setTooltip(help);
    slider.setTooltip(help);
    getChildren().addAll(name, typed, slider);

    typed.setOnAction(event -> take(typed.getText()));
    typed.focusedProperty().addListener((observed, before, now) -> show());
    slider
        .valueProperty()
        .addListener(
            (observed, before, now) -> {
              if (!showing) {
                viewModel.changeLearningRate(rounded(Math.pow(10, now.doubleValue())));
              }
            });
    slider.valueChangingProperty().addListener((observed, before, now) -> show());
    viewModel.chart().learningRateProperty().addListener((observed, before, now) -> show());
    viewModel.stateProperty().addListener((observed, before, now) -> show());
    viewModel.editor().soundSpecProperty().addListener((observed, before, now) -> show());
    show();
  }

  /** What is in force; what one is just typing or dragging stays. */
  private void show() {
    TrainingState state = viewModel.stateProperty().get();
    boolean on = state == TrainingState.RUNNING || state == TrainingState.PAUSED;
    setDisable(!on);
    double rate =
        on
            ? viewModel.chart().learningRateProperty().get()
            : viewModel.editor().soundSpecProperty().get().optimiser().learningRate();
    if (!(rate > 0)) { // the very end of a cosine, or no minibatch yet
      return;
    }
    if (!on || !typed.isFocused()) {
      typed.setText(FieldKind.DECIMAL.text(rounded(rate)));
    }
    if (!slider.isValueChanging()) {
      showing = true;
      slider.setValue(Math.max(LEAST, Math.log10(rate)));
      showing = false;
    }
  }

  private void take(String text) {
    try {
      if (viewModel.changeLearningRate((Double) FieldKind.DECIMAL.parse(text))) {
        getParent().requestFocus();
      }
    } catch (NumberFormatException e) {
      viewModel.refuseLearningRate(text);
    }
  }

  private static double rounded(double rate) {
    return new BigDecimal(rate).round(SHOWN).doubleValue();
  }
}
