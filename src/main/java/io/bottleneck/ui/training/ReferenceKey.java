package io.bottleneck.ui.training;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Argb;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/** Which line of the loss chart stands for what, with its value. */
final class ReferenceKey extends HBox {
  private final ReadOnlyObjectProperty<Levels> known;
  private final ReadOnlyObjectProperty<PlotTheme> theme;

  ReferenceKey(ReadOnlyObjectProperty<Levels> known, ReadOnlyObjectProperty<PlotTheme> theme) {
    super(12);
    this.known = known;
    this.theme = theme;
    getStyleClass().add("reference-key");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    known.addListener((observed, before, now) -> show());
    theme.addListener((observed, before, now) -> show());
    show();
  }

  private void show() {
    List<Node> entries = Reference.of(known.get()).stream().map(this::entry).toList();
    getChildren().setAll(entries);
  }

  private Node entry(Reference reference) {
    boolean dark = theme.get().dark();
    Rectangle line = new Rectangle(12, 3, Argb.colour(dark ? reference.dark() : reference.light()));
    Label words =
        new Label(String.format(Locale.ROOT, "%s %.4f", reference.name(), reference.value()));
    words.setGraphic(line);
    return words;
  }
}
