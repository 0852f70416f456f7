package io.bottleneck.ui.own;

import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Keeping the drawing, and the digits kept so far. 900 x 180 is enough. */
public final class OwnDigitsView extends HBox {
  /**
   * The digits of {@code model}.
   *
   * @param saveAs asks where to save
   * @param which asks which file of digits to read; empty when none after all
   */
  public OwnDigitsView(
      OwnDigitsViewModel model, SaveQuestion saveAs, Supplier<Optional<Path>> which) {
    Texts texts = Texts.of(OwnDigitsView.class);
    setId("own-view");
    getStyleClass().add("own-view");
    getStylesheets().add(OwnDigitsView.class.getResource("own.css").toExternalForm());
    setMinSize(0, 0);
    OwnTiles tiles = new OwnTiles(model);
    Label empty = new Label(texts.get("empty"));
    empty.setId("own-empty");
    empty.getStyleClass().add("own-hint");
    empty.setWrapText(true);
    empty.setMaxWidth(520);
    empty.visibleProperty().bind(model.digitsProperty().map(digits -> digits.isEmpty()));
    StackPane digits = new StackPane(tiles, empty);
    digits.setAlignment(Pos.CENTER);
    digits.setMinSize(0, 0);
    VBox.setVgrow(digits, Priority.ALWAYS);
    OwnBar bar = new OwnBar(model, new OwnMenu(model, saveAs, which));
    VBox right = new VBox(4, bar, new OwnCounts(model), digits);
    right.setMinSize(0, 0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(new KeepPane(model), right);
    OwnKeys.install(this, model);
  }
}
