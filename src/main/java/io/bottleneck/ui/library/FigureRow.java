package io.bottleneck.ui.library;

import io.bottleneck.lab.library.CardFacts;
import io.bottleneck.lab.library.Figure;
import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.ui.view.Texts;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The figures by which models are compared, each above its name; a dash where none was taken. */
final class FigureRow extends HBox {
  private static final Texts TEXTS = Texts.of(FigureRow.class);
  private static final String UNKNOWN = "\u2013";

  FigureRow(LibraryEntry entry) {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    add("error", 78, text(Figure.HELD_OUT_MSE, entry.heldOutMse()));
    add("neighbours", 48, text(entry, Figure.NEIGHBOUR_ACCURACY));
    add("trust", 88, text(entry, Figure.TRUSTWORTHINESS));
    add("size", 56, CardFacts.megabytes(entry.bytes()));
  }

  private void add(String key, double width, String value) {
    Label figure = new Label(value);
    figure.getStyleClass().add("number");
    Label caption = new Label(TEXTS.get("figure." + key));
    caption.getStyleClass().add("library-caption");
    VBox column = new VBox(figure, caption);
    column.setMinWidth(USE_PREF_SIZE);
    column.setPrefWidth(width); // figures stand below each other from card to card
    Tooltip.install(column, new Tooltip(TEXTS.get("figure." + key + ".help")));
    getChildren().add(column);
  }

  private static String text(LibraryEntry entry, Figure figure) {
    return text(figure, entry.figure(figure));
  }

  private static String text(Figure figure, OptionalDouble value) {
    return value.isPresent() ? figure.text(value.getAsDouble()) : UNKNOWN;
  }
}
