package io.bottleneck.ui.errors;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What digits are drawn as: beside the table what it is made of, and how to make it again. */
final class DrawnAsView extends HBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double SIDE_WIDTH = 120;

  private final Texts texts = Texts.of(DrawnAsView.class);
  private final ErrorBoardViewModel model;
  private final Drawing drawing;
  private final DrawnAsGrid grid;
  private final Label sizes = line("errors-drawn-sizes");
  private final Label own = line("errors-drawn-own");
  private final Label epoch = line("errors-drawn-epoch");
  private final Button compute = button("drawn.compute", "errors-compute");
  private final Button cancel = button("drawn.cancel", "errors-cancel");
  private final ProgressBar progress = new ProgressBar();

  DrawnAsView(ErrorBoardViewModel model) {
    super(8);
    this.model = model;
    drawing = model.drawing();
    grid = new DrawnAsGrid(model);
    getStyleClass().add("drawn-as");
    Label title = new Label(texts.get("drawn"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("drawn.tip")));
    compute.setOnAction(event -> drawing.make());
    cancel.setOnAction(event -> cancel());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setPrefWidth(0);
    progress.getStyleClass().add("drawn-progress");
    HBox work = new HBox(4, progress, cancel);
    work.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(progress, Priority.ALWAYS);
    VBox side = new VBox(2, title, sizes, own, epoch, compute, work);
    side.setMinSize(SIDE_WIDTH, 0);
    side.setPrefWidth(SIDE_WIDTH);
    side.setMaxWidth(SIDE_WIDTH);
    HBox.setHgrow(grid, Priority.ALWAYS);
    getChildren().addAll(side, grid);
    for (Node node : new Node[] {sizes, own, compute, work}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    work.visibleProperty().bind(drawing.runningProperty().isNotNull());
    compute.visibleProperty().bind(drawing.runningProperty().isNull());
    drawing.tableProperty().addListener((property, before, now) -> show());
    drawing.staleProperty().addListener((property, before, now) -> show());
    drawing.runningProperty().addListener((property, before, now) -> showProgress(now));
    model.themeProperty().addListener((property, before, now) -> show());
    show();
    showProgress(drawing.runningProperty().get());
  }

  private static Label line(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("secondary", "caption");
    label.setWrapText(true);
    return label;
  }

  private Button button(String key, String id) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.getStyleClass().add("errors-button");
    button.setTooltip(new Tooltip(texts.get(key + ".tip")));
    button.setAccessibleHelp(texts.get(key + ".tip"));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void cancel() {
    BackgroundTask running = drawing.runningProperty().get();
    if (running != null) {
      running.cancel();
    }
  }

  private void showProgress(BackgroundTask running) {
    progress.progressProperty().unbind();
    if (running != null) {
      progress.progressProperty().bind(running.progressProperty());
    }
  }

  private void show() {
    DrawnTable table = drawing.tableProperty().get();
    boolean stale = drawing.staleProperty().get();
    grid.show(table == null ? null : table.drawn(), model.themeProperty().getValue());
    grid.pseudoClassStateChanged(STALE, stale);
    sizes.setVisible(table != null);
    own.setVisible(table != null);
    if (table == null) {
      epoch.setText(texts.get("drawn.none"));
      compute.setText(texts.get("drawn.compute"));
      return;
    }
    DrawnAs drawn = table.drawn();
    sizes.setText(
        texts.get("drawn.sizes", drawn.sampled(), table.map().digits().size(), drawn.references()));
    own.setText(texts.get("drawn.own", 100 * drawn.ownShare()));
    String weights = FigureText.epoch(table.map().source().epoch());
    epoch.setText(texts.get(stale ? "drawn.stale" : "drawn.epoch", weights));
    compute.setText(texts.get("drawn.again"));
  }
}
