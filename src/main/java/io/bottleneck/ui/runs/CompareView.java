package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Two runs side by side: linked maps of the same digits over their reconstructions. A digit that is
 * pointed at or clicked in one map is marked in the other.
 */
public final class CompareView extends BorderPane {
  private static final Texts TEXTS = Texts.of(CompareView.class);

  /** Room for maps and digits below each other. */
  private static final double HIGH = 640;

  private final CompareViewModel model;
  private final CompareDigits digits = new CompareDigits();
  private final BorderPane sides = new BorderPane();
  private final BorderPane rows;

  /**
   * A view of {@code model}.
   *
   * @param firstEpochs kept epochs of the left run
   * @param secondEpochs kept epochs of the right run
   * @param painter where points are painted
   */
  public CompareView(
      CompareViewModel model,
      RunEpochsViewModel firstEpochs,
      RunEpochsViewModel secondEpochs,
      Executor painter) {
    this.model = model;
    setId("compare-view");
    getStyleClass().add("compare-view");
    SplitPane maps =
        new SplitPane(
            new CompareSideView(
                "compare-first",
                model,
                model.firstProperty(),
                model.firstEpochProperty(),
                firstEpochs,
                Comparison::first,
                painter),
            new CompareSideView(
                "compare-second",
                model,
                model.secondProperty(),
                model.secondEpochProperty(),
                secondEpochs,
                Comparison::second,
                painter));
    Label says = new Label();
    says.setId("compare-says");
    says.setWrapText(true);
    says.getStyleClass().add("runs-hint");
    says.textProperty().bind(model.saysProperty());
    says.visibleProperty().bind(model.comparisonProperty().isNull());
    says.setMouseTransparent(true);
    sides.setCenter(maps);
    sides
        .visibleProperty()
        .bind(model.firstProperty().isNotNull().and(model.secondProperty().isNotNull()));
    setCenter(new StackPane(sides, says));
    rows = new BorderPane(digits, foot(), null, null, null);
    rows.setMinHeight(USE_PREF_SIZE);
    arrange();
    widthProperty().addListener((p, before, now) -> arrange());
    heightProperty().addListener((p, before, now) -> arrange());
    model.comparisonProperty().addListener((p, before, now) -> show(now));
    model.digitProperty().addListener((p, before, now) -> digits.point(now));
    show(model.comparisonProperty().get());
  }

  /** In a low pane the maps need its height: the digits stand beside them. */
  private void arrange() {
    boolean low = getHeight() < HIGH;
    if (low && sides.getRight() == null) {
      sides.setBottom(null);
      sides.setRight(rows);
    } else if (!low && sides.getBottom() == null) {
      sides.setRight(null);
      sides.setBottom(rows);
    }
  }

  private HBox foot() {
    Label title = new Label(TEXTS.get("compare.title"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label busy = new Label();
    busy.getStyleClass().add("caption");
    busy.textProperty().bind(model.saysProperty());
    busy.visibleProperty().bind(model.comparisonProperty().isNotNull());
    // It takes what is left, and never widens what it stands in.
    busy.setMinWidth(0);
    busy.setPrefWidth(0);
    busy.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(busy, Priority.ALWAYS);
    ToggleButton heldOut = new ToggleButton(TEXTS.get("compare.held-out"));
    heldOut.setId("compare-held-out");
    heldOut.getStyleClass().add("chip");
    heldOut.setTooltip(new Tooltip(TEXTS.get("compare.held-out.help")));
    heldOut.setMinWidth(Region.USE_PREF_SIZE);
    heldOut.selectedProperty().bindBidirectional(model.heldOutProperty());
    Button anew = new Button(TEXTS.get("compare.anew"));
    anew.setId("compare-anew");
    anew.getStyleClass().add("chip");
    anew.setMinWidth(Region.USE_PREF_SIZE);
    anew.setOnAction(event -> model.chooseAnew());
    HBox foot = new HBox(8, title, busy, heldOut, anew);
    foot.getStyleClass().add("compare-head");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void show(Comparison now) {
    if (now == null
        || model.firstProperty().get() == null
        || model.secondProperty().get() == null) {
      digits.show(List.of(), "", "");
    } else {
      digits.show(
          now.sample(), model.firstProperty().get().name(), model.secondProperty().get().name());
    }
  }
}
