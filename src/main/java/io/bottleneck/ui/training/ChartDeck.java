package io.bottleneck.ui.training;

import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The charts of a run behind each other, the chips that choose and set them, and the doctor. */
final class ChartDeck extends BorderPane {
  private static final Texts TEXTS = Texts.of(ChartDeck.class);

  /** The largest weight that still forgets within a long run. */
  private static final double MOST_SMOOTHING = 0.999;

  private final LossTab loss;
  private final List<ChartTab> tabs;
  private final DoctorStrip doctor;
  private final ToggleGroup group = new ToggleGroup();
  private final StackPane pages = new StackPane();
  private ChartTab current;

  ChartDeck(TrainingViewModel viewModel) {
    RunChart run = viewModel.chart();
    loss = new LossTab(run);
    tabs = List.of(loss, new QualityTab(run), new TermsTab(run), new ClassesTab(run));
    doctor = new DoctorStrip(run);
    for (ChartTab tab : tabs) {
      CurveChart chart = tab.chart();
      chart.themeProperty().bind(viewModel.workbench().themeProperty());
      chart.ignoreOutliersProperty().set(true);
      if (tab != loss) {
        chart.smoothingProperty().bind(loss.chart().smoothingProperty());
        chart.shareXWith(loss.chart());
        chart.ignoreOutliersProperty().bindBidirectional(loss.chart().ignoreOutliersProperty());
        chart.markedXProperty().bind(loss.chart().markedXProperty());
      }
      pages.getChildren().add(tab.page());
    }
    pages.getChildren().add(doctor.page());
    setTop(controls());
    setCenter(pages);
    setBottom(foot(viewModel));
    run.keptEpochs().addListener((InvalidationListener) observed -> markKept(run));
    markKept(run);
    // Also the tabs behind: the x axis is of all charts, and another run may be shorter.
    run.curvesProperty().addListener((observed, before, now) -> tabs.forEach(ChartTab::update));
    viewModel.revisionProperty().addListener((observed, before, now) -> current.update());
    run.curvesProperty()
        .flatMap(curves -> curves.insight().revisionProperty())
        .addListener((observed, before, now) -> current.update());
    show(loss);
  }

  /** The chart in front. */
  CurveChart chart() {
    return current.chart();
  }

  /** All charts, the losses' first. */
  List<CurveChart> charts() {
    return tabs.stream().map(ChartTab::chart).toList();
  }

  /** Is told the x where any of the charts was clicked. */
  void setOnChosenX(DoubleConsumer handler) {
    tabs.forEach(tab -> tab.chart().setOnChosenX(handler));
  }

  private void markKept(RunChart run) {
    double[] marks = run.keptEpochs().stream().mapToDouble(epoch -> epoch).sorted().toArray();
    tabs.forEach(tab -> tab.chart().setXMarks(marks));
  }

  private void show(ChartTab tab) {
    current = tab;
    tabs.forEach(each -> each.page().setVisible(each == tab));
    doctor.close();
    tab.update();
  }

  /** The doctor's line, and beside it what the lines of the losses in front stand for. */
  private HBox foot(TrainingViewModel viewModel) {
    ReferenceKey key =
        new ReferenceKey(viewModel.chart().levelsProperty(), viewModel.workbench().themeProperty());
    key.visibleProperty().bind(loss.page().visibleProperty().and(loss.baselinesProperty()));
    key.managedProperty().bind(key.visibleProperty());
    HBox.setHgrow(doctor, Priority.ALWAYS);
    return new HBox(doctor, key);
  }

  /** Tabs at the left, settings at the right; below each other where both do not fit. */
  private FlowPane controls() {
    HBox chips = new HBox(4);
    chips.setAlignment(Pos.CENTER_LEFT);
    for (ChartTab tab : tabs) {
      ToggleButton chip = chip("tab." + tab.name());
      chip.setToggleGroup(group);
      chip.setSelected(tab == loss);
      chip.setOnAction(
          event -> {
            chip.setSelected(true); // one of them is always in front
            show(tab);
          });
      chips.getChildren().add(chip);
    }
    HBox settings = settings();
    FlowPane row = new FlowPane(8, 4, chips, settings);
    row.getStyleClass().add("training-chart-controls");
    chips
        .minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, inside(row) - settings.getWidth() - row.getHgap()),
                row.widthProperty(),
                row.insetsProperty(),
                settings.widthProperty()));
    return row;
  }

  private static double inside(Region region) {
    return region.getWidth() - region.getInsets().getLeft() - region.getInsets().getRight();
  }

  private HBox settings() {
    CurveChart chart = loss.chart();
    Button fit = new Button(TEXTS.get("chart.fit"));
    fit.setId("chart-fit");
    fit.getStyleClass().add("chip");
    fit.setMinWidth(USE_PREF_SIZE);
    fit.setTooltip(new Tooltip(TEXTS.get("chart.fit.help")));
    fit.setAccessibleHelp(TEXTS.get("chart.fit.help"));
    fit.setOnAction(event -> current.chart().fit());
    HBox settings = new HBox(4);
    settings.setAlignment(Pos.CENTER_LEFT);
    settings.getChildren().addAll(smoothing(chart));
    settings
        .getChildren()
        .addAll(
            setting("log-y", logY()),
            setting("log-x", chart.logXProperty()),
            setting("outliers", chart.ignoreOutliersProperty()),
            setting("baselines", loss.baselinesProperty()),
            setting("follow", chart.followProperty()),
            fit);
    return settings;
  }

  /** Losses, terms and errors go down by factors; quality does not. */
  private BooleanProperty logY() {
    BooleanProperty logY = loss.chart().logYProperty();
    for (ChartTab tab : tabs) {
      if (tab != loss && !(tab instanceof QualityTab)) {
        tab.chart().logYProperty().bindBidirectional(logY);
      }
    }
    return logY;
  }

  private static List<Node> smoothing(CurveChart chart) {
    Slider smoothing = new Slider(0, MOST_SMOOTHING, chart.smoothingProperty().get());
    smoothing.setId("smoothing");
    smoothing.setPrefWidth(72);
    smoothing.setMinWidth(48);
    smoothing.setBlockIncrement(0.05);
    smoothing.setAccessibleText(TEXTS.get("chart.smoothing"));
    smoothing.setTooltip(new Tooltip(TEXTS.get("chart.smoothing.help")));
    chart.smoothingProperty().bind(smoothing.valueProperty());
    Label name = new Label(TEXTS.get("chart.smooth"));
    name.setLabelFor(smoothing);
    name.getStyleClass().add("muted");
    name.setMinWidth(USE_PREF_SIZE);
    Label value = new Label();
    value.getStyleClass().add("number");
    value.setMinWidth(36);
    value
        .textProperty()
        .bind(
            smoothing
                .valueProperty()
                .map(now -> String.format(Locale.ROOT, "%.2f", now.doubleValue())));
    return List.of(name, smoothing, value);
  }

  private static ToggleButton setting(String what, BooleanProperty property) {
    ToggleButton chip = chip(what);
    chip.selectedProperty().bindBidirectional(property);
    return chip;
  }

  private static ToggleButton chip(String what) {
    ToggleButton chip = new ToggleButton(TEXTS.get("chart." + what));
    chip.setId("chart-" + what.replace('.', '-'));
    chip.getStyleClass().add("chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setTooltip(new Tooltip(TEXTS.get("chart." + what + ".help")));
    chip.setAccessibleHelp(TEXTS.get("chart." + what + ".help"));
    return chip;
  }
}
