package io.bottleneck.ui.runs;

import io.bottleneck.plot.SeriesStore;
import io.bottleneck.ui.view.Curve;
import io.bottleneck.ui.view.CurveChart;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Loss against code size, beside what PCA reaches; a click chooses the rung's run. */
public final class LadderView extends BorderPane {
  private static final Texts TEXTS = Texts.of(LadderView.class);
  private static final int RUNGS_LIGHT = 0xFFC2410C;
  private static final int RUNGS_DARK = 0xFFFF9F5A;
  private static final int PCA_LIGHT = 0xFF566070;
  private static final int PCA_DARK = 0xFFA3ADBB;

  private final LadderViewModel model;
  private final CurveChart chart = new CurveChart();

  /** A view of {@code model}. */
  public LadderView(LadderViewModel model) {
    this.model = model;
    getStyleClass().add("ladder-view");
    chart.setId("ladder-chart");
    chart.xTitleProperty().set(TEXTS.get("ladder.x"));
    chart.yTitleProperty().set(TEXTS.get("axis.loss"));
    chart.hintProperty().set(TEXTS.get("ladder.hint"));
    chart.logXProperty().set(true);
    chart.setXTicks(1, 2, 4, 8, 16, 32, 64);
    chart.themeProperty().bind(model.themeProperty());
    chart.setOnChosenX(model::selectNearest);
    setTop(head());
    setCenter(chart);
    model.pointsProperty().addListener((p, before, now) -> show());
    model.principalProperty().addListener((p, before, now) -> show());
    show();
  }

  private VBox head() {
    Label title = new Label(TEXTS.get("ladder.title"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    TextField sizes = new TextField();
    sizes.setId("ladder-sizes");
    sizes.setTooltip(new Tooltip(TEXTS.get("ladder.sizes.help")));
    sizes.setAccessibleText(TEXTS.get("ladder.sizes.help"));
    sizes.textProperty().bindBidirectional(model.sizesProperty());
    sizes.setOnAction(event -> model.queue());
    sizes.setMinWidth(80);
    HBox.setHgrow(sizes, Priority.ALWAYS);
    Button queue = new Button(TEXTS.get("ladder.queue"));
    queue.setId("ladder-queue");
    queue.setMinWidth(Region.USE_PREF_SIZE);
    queue.setTooltip(new Tooltip(TEXTS.get("ladder.queue.help")));
    queue.setOnAction(event -> model.queue());
    HBox row = new HBox(8, title, sizes, queue);
    row.setAlignment(Pos.CENTER_LEFT);
    Label problem = new Label();
    problem.setId("ladder-problem");
    problem.getStyleClass().add("runs-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox head = new VBox(4, row, problem);
    head.getStyleClass().add("ladder-head");
    return head;
  }

  private void show() {
    chart.setCurves(
        List.of(
            curve("ladder.rungs", RUNGS_LIGHT, RUNGS_DARK, model.pointsProperty().get()),
            curve("ladder.pca", PCA_LIGHT, PCA_DARK, comparable())));
  }

  /** As far as the rungs go: the key tells the last value of both, which shall be of one size. */
  private List<LadderPoint> comparable() {
    int most =
        model.pointsProperty().get().stream()
            .mapToInt(LadderPoint::codeSize)
            .max()
            .orElse(Integer.MAX_VALUE);
    return model.principalProperty().get().stream()
        .filter(point -> point.codeSize() <= most)
        .toList();
  }

  private static Curve curve(String name, int light, int dark, List<LadderPoint> points) {
    SeriesStore store = new SeriesStore();
    points.forEach(point -> store.add(point.codeSize(), point.loss()));
    return new Curve(TEXTS.get(name), light, dark, false, store);
  }
}
