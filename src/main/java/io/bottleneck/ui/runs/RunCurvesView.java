package io.bottleneck.ui.runs;

import io.bottleneck.plot.SeriesStore;
import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The losses of the ticked runs over each other, in the colours of their ticks. */
public final class RunCurvesView extends BorderPane {
  private static final Texts TEXTS = Texts.of(RunCurvesView.class);

  private final RunCurvesViewModel model;
  private final CurveChart chart = new CurveChart();
  private final BooleanProperty training = new SimpleBooleanProperty(this, "training");

  /** A view of {@code model}. */
  public RunCurvesView(RunCurvesViewModel model) {
    this.model = model;
    getStyleClass().add("run-curves");
    chart.setId("run-curves");
    chart.xTitleProperty().set(TEXTS.get("axis.epoch"));
    chart.yTitleProperty().set(TEXTS.get("axis.loss"));
    chart.hintProperty().set(TEXTS.get("curves.hint"));
    chart.logYProperty().set(true);
    chart.themeProperty().bind(model.themeProperty());
    HBox chips =
        new HBox(
            8,
            chip("training", training),
            chip("log-y", chart.logYProperty()),
            chip("log-x", chart.logXProperty()));
    chips.getStyleClass().add("runs-chips");
    chips.setAlignment(Pos.CENTER_RIGHT);
    setTop(chips);
    setCenter(chart);
    training.addListener((p, before, now) -> show());
    model.tickedProperty().addListener((p, before, now) -> show());
    show();
  }

  private void show() {
    List<Curve> curves = new ArrayList<>();
    for (RunCurvesViewModel.Ticked each : model.tickedProperty().get()) {
      int light = RunColours.argb(each.slot(), false);
      int dark = RunColours.argb(each.slot(), true);
      curves.add(curve(each.run().name(), light, dark, each.history().validation()));
      if (training.get()) {
        String name = TEXTS.get("curves.training-of", each.run().name());
        curves.add(curve(name, faint(light), faint(dark), each.history().training()));
      }
    }
    chart.setCurves(curves);
  }

  private static Curve curve(String name, int light, int dark, List<Double> losses) {
    SeriesStore store = new SeriesStore();
    for (int i = 0; i < losses.size(); i++) {
      store.add(i + 1, losses.get(i));
    }
    return new Curve(name, light, dark, false, store);
  }

  /** Half way to grey: beside the validation curve, not before it. */
  private static int faint(int argb) {
    int colour = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      colour |= ((argb >> shift & 0xFF) + 0x90) / 2 << shift;
    }
    return 0xFF000000 | colour;
  }

  private static ToggleButton chip(String what, BooleanProperty property) {
    ToggleButton chip = new ToggleButton(TEXTS.get("curves." + what));
    chip.setId("curves-" + what);
    chip.getStyleClass().add("chip");
    chip.setTooltip(new Tooltip(TEXTS.get("curves." + what + ".help")));
    chip.setAccessibleHelp(TEXTS.get("curves." + what + ".help"));
    chip.selectedProperty().bindBidirectional(property);
    return chip;
  }
}
