package io.bottleneck.ui.errors;

import io.bottleneck.analysis.ClassErrors;
import io.bottleneck.ui.view.DigitGrid;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.StackText;
import io.bottleneck.ui.view.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Errors by class, the worst and the best digits, and what digits are drawn as, side by side. For a
 * low, wide pane: 140 by 700 is enough.
 */
public final class ErrorBoardView extends BorderPane {
  private static final Texts TEXTS = Texts.of(ErrorBoardView.class);

  private final ErrorBoardViewModel model;
  private final Label epoch = new Label();
  private final ClassBarsView bars;
  private final DigitGrid worst = grid();
  private final DigitGrid best = grid();
  private final Node classes;
  private final Label unlabelled = new Label(TEXTS.get("hint.unlabelled"));
  private final DrawnAsView drawn;
  private final HBox all;
  private final Label hint = new Label();

  /** A view of {@code model}. */
  public ErrorBoardView(ErrorBoardViewModel model) {
    this.model = model;
    bars = new ClassBarsView(model);
    drawn = new DrawnAsView(model);
    setId("errors");
    getStyleClass().add("error-board");
    getStylesheets().add(ErrorBoardView.class.getResource("errors.css").toExternalForm());
    epoch.setId("errors-epoch");
    epoch.getStyleClass().addAll("secondary", "caption");
    hint.setId("errors-hint");
    unlabelled.setId("errors-unlabelled");
    for (Label label : new Label[] {hint, unlabelled}) {
      label.getStyleClass().add("secondary");
      label.setWrapText(true);
    }
    unlabelled.setMinWidth(160);
    unlabelled.setPrefWidth(320);
    HBox head = new HBox(8, title("classes"), epoch);
    head.setAlignment(Pos.BASELINE_LEFT);
    VBox.setVgrow(bars, Priority.ALWAYS);
    classes = new VBox(4, head, bars);
    Node worstPart = extremes("worst", worst);
    Node bestPart = extremes("best", best);
    all = new HBox(16, classes, worstPart, bestPart, drawn, unlabelled);
    for (Node node : new Node[] {classes, drawn, unlabelled}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    model.boardProperty().addListener((property, before, now) -> show());
    model.codeMapProperty().addListener((property, before, now) -> show());
    model.themeProperty().addListener((property, before, now) -> show());
    model.pinnedProperty().addListener((property, before, now) -> pin(now.intValue()));
    pin(model.pinnedProperty().get());
    show();
  }

  private DigitGrid grid() {
    return new DigitGrid(StackText::description, StackText::caption, this::choose);
  }

  private void choose(int index) {
    model.pin(index);
  }

  private static Label title(String key) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    return title;
  }

  private static Node extremes(String key, DigitGrid grid) {
    grid.setId("errors-" + key);
    grid.setMinSize(0, 0);
    grid.setPrefWidth(200);
    Label title = title(key);
    title.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    VBox part = new VBox(4, title, grid);
    part.setMinSize(56, 0);
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox.setHgrow(part, Priority.ALWAYS);
    return part;
  }

  private void pin(int index) {
    worst.pin(index);
    best.pin(index);
  }

  private void show() {
    ErrorBoard board = model.boardProperty().get();
    setCenter(board == null ? hint : all);
    if (board == null) {
      boolean waiting = model.codeMapProperty().get() != null;
      hint.setText(TEXTS.get(waiting ? "hint.waiting" : "hint.no-map"));
      return;
    }
    Optional<ClassErrors> errors = board.classes();
    errors.ifPresent(each -> bars.show(board, each, model.themeProperty().getValue().dark()));
    classes.setVisible(errors.isPresent());
    drawn.setVisible(errors.isPresent());
    unlabelled.setVisible(errors.isEmpty());
    epoch.setText(TEXTS.get("classes.epoch", FigureText.epoch(board.map().source().epoch())));
    worst.show(board.worst(), 2);
    best.show(board.best(), 2);
  }
}
