package io.bottleneck.ui.neighbours;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/**
 * The nearest digits by code and by pixels side by side, and where the two disagree most. Scrolls;
 * 300 wide shows large pictures, from 260 on it works.
 */
public final class NeighboursView extends ScrollPane {
  private static final int MULTIPLE = 2;

  private final Texts texts = Texts.of(NeighboursView.class);
  private final NeighboursViewModel model;
  private final DigitPicture picture = new DigitPicture(MULTIPLE);
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label overlap = new Label();
  private final Label meaning = new Label();
  private final NeighbourColumn byCode;
  private final NeighbourColumn byPixels;
  private final VBox content;
  private final Label empty = new Label(texts.get("empty"));

  /** The neighbours that {@code model} finds. */
  public NeighboursView(NeighboursViewModel model) {
    this.model = model;
    setId("neighbours-view");
    getStyleClass().addAll("edge-to-edge", "pane-box");
    getStylesheets().add(NeighboursView.class.getResource("neighbours.css").toExternalForm());
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    byCode = new NeighbourColumn("code", model::pin);
    byPixels = new NeighbourColumn("pixels", model::pin);
    DisagreeingView disagreeing = new DisagreeingView(model);
    content = new VBox(12, subject(), sameness(), columns());
    empty.setWrapText(true);
    empty.getStyleClass().add("secondary");
    content.managedProperty().bind(content.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    VBox all = new VBox(12, empty, content, new Separator(), disagreeing);
    all.getStyleClass().add("neighbours-view");
    setContent(all);
    model.nearProperty().addListener((property, before, now) -> show());
    model.themeProperty().addListener((property, before, now) -> show());
    model
        .pinnedProperty()
        .addListener(
            (property, before, now) -> {
              byCode.pin(now.intValue());
              byPixels.pin(now.intValue());
              disagreeing.pin(now.intValue());
            });
    show();
  }

  private HBox subject() {
    title.getStyleClass().add("heading");
    title.setId("neighbours-title");
    about.getStyleClass().add("secondary");
    about.setWrapText(true);
    title.setWrapText(true);
    VBox words = new VBox(4, title, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, picture, words);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private VBox sameness() {
    overlap.getStyleClass().add("overlap");
    overlap.setId("neighbours-overlap");
    Circle dot = new Circle(4);
    dot.getStyleClass().add("shared-dot");
    HBox first = new HBox(8, dot, overlap);
    first.setAlignment(Pos.CENTER_LEFT);
    meaning.getStyleClass().add("secondary");
    meaning.setWrapText(true);
    return new VBox(4, first, meaning);
  }

  private HBox columns() {
    HBox columns = new HBox(8, byCode, byPixels);
    HBox.setHgrow(byCode, Priority.ALWAYS);
    HBox.setHgrow(byPixels, Priority.ALWAYS);
    for (NeighbourColumn column : new NeighbourColumn[] {byCode, byPixels}) {
      column.prefWidthProperty().bind(columns.widthProperty().subtract(8).divide(2));
    }
    return columns;
  }

  private void show() {
    Neighbourhood near = model.nearProperty().get();
    content.setVisible(near != null);
    empty.setVisible(near == null);
    if (near == null) {
      return;
    }
    String origin = near.subject().origin().name().toLowerCase(Locale.ROOT);
    title.setText(texts.get("subject." + origin, near.subject().index() + 1));
    String epoch = FigureText.epoch(near.epoch());
    about.setText(
        near.subject().index() < 0
            ? texts.get("about", epoch)
            : texts.get("about.class", NeighbourText.label(near.label()), epoch));
    picture.show(near.image());
    picture.setAccessibleText(title.getText());
    int of = Math.max(near.byCode().size(), near.byPixels().size());
    overlap.setText(NeighbourText.overlap(near.overlap(), of));
    meaning.setText(NeighbourText.meaning(near.overlap(), of));
    boolean dark = model.themeProperty().getValue().dark();
    byCode.show(near.byCode(), near.codeVote(), dark);
    byPixels.show(near.byPixels(), near.pixelVote(), dark);
    int pinned = model.pinnedProperty().get();
    byCode.pin(pinned);
    byPixels.pin(pinned);
  }
}
