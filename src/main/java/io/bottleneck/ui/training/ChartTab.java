package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** One of the charts that stand behind each other over the same epochs. */
abstract class ChartTab {
  static final Texts TEXTS = Texts.of(ChartTab.class);

  private final String name;
  private final CurveChart chart = new CurveChart();

  /**
   * A chart without curves.
   *
   * @param name key of its texts
   */
  ChartTab(String name) {
    this.name = name;
    chart.setId(name + "-chart");
    chart.xTitleProperty().set(TEXTS.get("axis.epoch"));
  }

  String name() {
    return name;
  }

  String title() {
    return TEXTS.get("chart.tab." + name);
  }

  CurveChart chart() {
    return chart;
  }

  /** What is shown when this tab is: the chart, and what belongs to it alone. */
  Node page() {
    return chart;
  }

  /** Brings what is derived from the run's curves up to date; called before each drawing. */
  void update() {
    chart.dataChanged();
  }

  final void draw(List<Curve> curves) {
    chart.setCurves(curves);
  }

  /** The last part of a text's key for an enum's constant. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
