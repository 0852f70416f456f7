package io.bottleneck.ui.projection;

import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Values for the dimensions that the plane leaves open, a slider each. */
final class SlicePanel extends VBox {
  private static final double HIGHEST = 232;

  private final Texts texts = Texts.of(SlicePanel.class);
  private final ProjectionViewModel model;
  private final Label explained = new Label();
  private final Button reset = new Button(texts.get("slice.reset"));
  private final VBox rows = new VBox(4);

  SlicePanel(ProjectionViewModel model) {
    super(8);
    this.model = model;
    setId("slice-panel");
    explained.setWrapText(true);
    explained.setMinWidth(0);
    explained.getStyleClass().add("secondary");
    HBox.setHgrow(explained, Priority.ALWAYS);
    reset.setId("slice-reset");
    reset.setMinWidth(Region.USE_PREF_SIZE);
    reset.setTooltip(new Tooltip(texts.get("slice.reset.help")));
    reset.setAccessibleHelp(texts.get("slice.reset.help"));
    reset.setOnAction(event -> model.passThroughMean());
    HBox head = new HBox(8, explained, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HIGHEST);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().addAll(head, scroll);
    model.dimensionsProperty().addListener((property, before, now) -> show());
    model.planeProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    List<CodeDimension> open =
        model.dimensionsProperty().get().stream()
            .filter(dimension -> model.leavesOpen(dimension.index()))
            .toList();
    String kind = model.planeProperty().get().kind().name().toLowerCase(Locale.ROOT);
    String words = texts.get("slice." + kind);
    boolean some = model.codeSizeProperty().get() > CodeDimension.MOST;
    explained.setText(some ? words + " " + texts.get("slice.some", CodeDimension.MOST) : words);
    reset.setDisable(model.planeProperty().get().through().isEmpty());
    if (!open.stream().map(CodeDimension::index).toList().equals(shownIndices())) {
      rows.getChildren().setAll(open.stream().map(one -> new DimensionRow(model, one)).toList());
    } else {
      for (int i = 0; i < open.size(); i++) {
        ((DimensionRow) rows.getChildren().get(i)).show(open.get(i));
      }
    }
  }

  private List<Integer> shownIndices() {
    return rows.getChildren().stream().map(row -> ((DimensionRow) row).index()).toList();
  }
}
