package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseCurve;
import io.bottleneck.plot.SeriesStore;
import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.SettingChart;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Controls, pictures with figures, and error against strength, from left to right. Made for 1280 x
 * 200 and 960 x 200; pictures grow with it in whole multiples of 28.
 */
public final class NoiseView extends HBox {
  private static final double CONTROLS = 212;
  private static final double GAP = 12;

  /** The chart's least width, which it has in the narrowest window. */
  private static final double LEAST_CHART = 230;

  private static final double NARROWEST = 960;

  /** The chart's share of what the window is wider than that. */
  private static final double CHART_SHARE = 0.4;

  private static final double STEP = 0.01;
  private static final double[] TICKS = {0, 0.2, 0.4, 0.6, 0.8, 1};

  private final Texts texts = Texts.of(NoiseView.class);
  private final NoiseViewModel model;
  private final Label subject = new Label();
  private final NoisePictures pictures;
  private final SettingChart chart = new SettingChart(0, 1, STEP);

  /** The bench of {@code model}. */
  public NoiseView(NoiseViewModel model) {
    super(GAP);
    this.model = model;
    setId("noise-view");
    getStyleClass().add("noise-view");
    getStylesheets().add(NoiseView.class.getResource("noise.css").toExternalForm());
    setMinSize(0, 0);
    ScrollPane controls = scrolling(new NoiseControls(model));
    controls.setMinWidth(CONTROLS);
    controls.setPrefWidth(CONTROLS);
    pictures = new NoisePictures(model);
    subject.setId("noise-subject");
    subject.getStyleClass().add("secondary");
    subject.setMinWidth(0);
    ScrollPane answers = scrolling(new VBox(4, subject, pictures));
    answers.setMinWidth(USE_PREF_SIZE);
    chart.setId("noise-chart");
    chart.xTitleProperty().set(texts.get("chart.x"));
    chart.yTitleProperty().set(texts.get("chart.y"));
    chart.setXTicks(TICKS);
    Tooltip.install(chart, new Tooltip(texts.get("chart.help")));
    chart.setAccessibleHelp(texts.get("chart.help"));
    chart.settingProperty().bindBidirectional(model.settings().strengthProperty());
    chart.themeProperty().bind(model.themeProperty());
    chart.setMinWidth(LEAST_CHART);
    chart.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chart, Priority.ALWAYS);
    HBox bench = new HBox(GAP, answers, chart);
    bench.setMinSize(0, 0);
    Label empty = new Label();
    empty.setId("noise-empty");
    empty.getStyleClass().add("secondary");
    empty.setWrapText(true);
    empty.textProperty().bind(model.needProperty().map(NoiseText::need));
    StackPane stage = new StackPane(bench, empty);
    stage.setMinSize(0, 0);
    stage.setAlignment(Pos.CENTER);
    HBox.setHgrow(stage, Priority.ALWAYS);
    getChildren().addAll(controls, stage);
    empty.visibleProperty().bind(model.needProperty().isNotEqualTo(NoiseViewModel.Need.NOTHING));
    bench.visibleProperty().bind(model.answerProperty().isNotNull());
    model.answerProperty().addListener((property, before, now) -> show());
    model.curvesProperty().addListener((property, before, now) -> showCurves());
    show();
  }

  /** A low pane scrolls what it cannot show. */
  private static ScrollPane scrolling(Region content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.getStyleClass().add("edge-to-edge");
    pane.setMinHeight(0);
    return pane;
  }

  private void show() {
    NoiseAnswer answer = model.answerProperty().get();
    if (answer != null) {
      subject.setText(
          texts.get(
              "subject",
              NoiseText.subject(
                  answer.question().subject(), model.settings().wantedProperty().get()),
              FigureText.error(answer.noiseError())));
      pictures.show(answer);
      requestLayout(); // a second model makes the pictures smaller
    }
    showCurves();
  }

  /** A curve whose model has not answered yet has no value to show beside its name. */
  private void showCurves() {
    NoiseCurves curves = model.curvesProperty().get();
    NoiseAnswer answer = model.answerProperty().get();
    List<SettingChart.Shown> shown = new ArrayList<>();
    if (curves != null && answer != null) {
      List<ModelInUse> models = curves.question().models();
      for (int i = 0; i < Math.min(models.size(), answer.trials().size()); i++) {
        shown.add(
            new SettingChart.Shown(
                curve(NoiseText.name(models, i), i, curves.curves().get(i)),
                answer.trials().get(i).error()));
      }
    }
    chart.show(shown);
  }

  private static Curve curve(String name, int place, NoiseCurve errors) {
    SeriesStore store = new SeriesStore(errors.points().size() + 1);
    errors
        .points()
        .forEach(
            each ->
                store.add(
                    each.strength(),
                    NoiseCurves.DRAWS,
                    each.mean(),
                    each.least(),
                    each.most(),
                    each.mean()));
    return new Curve(name, NoiseText.argb(place, false), NoiseText.argb(place, true), false, store);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double line = subject.prefHeight(-1) + 4;
    double chartWidth = LEAST_CHART + CHART_SHARE * Math.max(0, getWidth() - NARROWEST);
    double room = width - CONTROLS - chartWidth - 2 * GAP;
    pictures.fit(room, height - line);
    super.layoutChildren();
  }
}
