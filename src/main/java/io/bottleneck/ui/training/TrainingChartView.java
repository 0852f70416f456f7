package io.bottleneck.ui.training;

import io.bottleneck.model.Loss;
import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The live loss curves with the transport beside them, made for a pane some 1000 by 220 pixels.
 * Space plays and pauses while the panel has the focus; a focused button keeps its own Space.
 */
public final class TrainingChartView extends BorderPane {
  private static final Texts TEXTS = Texts.of(TrainingChartView.class);

  /** The largest weight that still forgets within a long run. */
  private static final double MOST_SMOOTHING = 0.999;

  private final TrainingViewModel viewModel;
  private final CurveChart chart = new CurveChart();

  /** A panel over {@code viewModel}. */
  public TrainingChartView(TrainingViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("training-chart");
    setPrefHeight(220);
    fillChart();
    BorderPane right = new BorderPane(chart);
    right.setTop(controls());
    setLeft(new TransportBar(viewModel));
    setCenter(right);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** The chart alone, for pictures of it. */
  public CurveChart chart() {
    return chart;
  }

  private void fillChart() {
    LossCurves curves = viewModel.curves();
    chart.setCurves(
        List.of(
            new Curve(TEXTS.get("curve.batches"), 0xFF9AA6B6, 0xFF6B788C, true, curves.batches()),
            new Curve(
                TEXTS.get("curve.training"), 0xFF2563EB, 0xFF6EA0FF, false, curves.training()),
            new Curve(
                TEXTS.get("curve.validation"),
                0xFFC2410C,
                0xFFFF9F5A,
                false,
                curves.validation())));
    chart.setId("loss-chart");
    chart.ignoreOutliersProperty().set(true);
    chart.themeProperty().bind(viewModel.workbench().themeProperty());
    chart.xTitleProperty().set(TEXTS.get("axis.epoch"));
    chart.hintProperty().set(TEXTS.get("chart.hint"));
    viewModel.curveLossProperty().addListener((observed, before, now) -> titleY(now));
    titleY(viewModel.curveLossProperty().get());
    viewModel.revisionProperty().addListener((observed, before, now) -> chart.dataChanged());
  }

  private void titleY(Loss loss) {
    String unit = loss.name().toLowerCase(Locale.ROOT).replace('_', '-');
    chart.yTitleProperty().set(TEXTS.get("axis.loss." + unit));
  }

  private HBox controls() {
    Slider smoothing = new Slider(0, MOST_SMOOTHING, chart.smoothingProperty().get());
    smoothing.setId("smoothing");
    smoothing.setPrefWidth(120);
    smoothing.setBlockIncrement(0.05);
    smoothing.setAccessibleText(TEXTS.get("chart.smoothing"));
    smoothing.setTooltip(new Tooltip(TEXTS.get("chart.smoothing.help")));
    chart.smoothingProperty().bind(smoothing.valueProperty());
    Label name = new Label(TEXTS.get("chart.smoothing"));
    name.setLabelFor(smoothing);
    Label value = new Label();
    value.getStyleClass().add("number");
    value.setMinWidth(36);
    value
        .textProperty()
        .bind(
            smoothing
                .valueProperty()
                .map(now -> String.format(Locale.ROOT, "%.3f", now.doubleValue())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button fit = new Button(TEXTS.get("chart.fit"));
    fit.setId("chart-fit");
    fit.getStyleClass().add("chip");
    fit.setTooltip(new Tooltip(TEXTS.get("chart.fit.help")));
    fit.setAccessibleHelp(TEXTS.get("chart.fit.help"));
    fit.setOnAction(event -> chart.fit());
    HBox row =
        new HBox(
            8,
            name,
            smoothing,
            value,
            gap,
            chip("log-y", chart.logYProperty()),
            chip("log-x", chart.logXProperty()),
            chip("outliers", chart.ignoreOutliersProperty()),
            chip("follow", chart.followProperty()),
            fit);
    row.getStyleClass().add("training-chart-controls");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static ToggleButton chip(String what, BooleanProperty property) {
    ToggleButton chip = new ToggleButton(TEXTS.get("chart." + what));
    chip.setId("chart-" + what);
    chip.getStyleClass().add("chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setTooltip(new Tooltip(TEXTS.get("chart." + what + ".help")));
    chip.setAccessibleHelp(TEXTS.get("chart." + what + ".help"));
    chip.selectedProperty().bindBidirectional(property);
    return chip;
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.SPACE
        && plain
        && !(event.getTarget() instanceof TextInputControl)
        && !(event.getTarget() instanceof ButtonBase)) {
      viewModel.playOrPause();
      event.consume();
    }
  }
}
