package io.bottleneck.ui.latent;

import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The digits in one spot of the map, a few at a time. */
final class StackRow extends HBox {
  /** As many as a card has room for beside the arrows. */
  private static final int AT_A_TIME = 6;

  private final Texts texts = Texts.of(StackRow.class);
  private final Button back = arrow("stack.back", -AT_A_TIME);
  private final Button on = arrow("stack.on", AT_A_TIME);
  private final List<DigitTile> tiles = new ArrayList<>();
  private StackedDigits digits = StackedDigits.NONE;
  private boolean turns;
  private boolean dark;
  private int first;

  /** No digits; {@code chosen} gets the index of one that is clicked. */
  StackRow(IntConsumer chosen) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    getChildren().add(back);
    for (int i = 0; i < AT_A_TIME; i++) {
      DigitTile tile = new DigitTile(chosen);
      tile.managedProperty().bind(tile.visibleProperty());
      tiles.add(tile);
      getChildren().add(tile);
    }
    getChildren().add(on);
  }

  private Button arrow(String key, int step) {
    Button button = new Button(texts.get(key));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add("view-button");
    button.setAccessibleText(texts.get(key + ".help"));
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(
        event -> {
          first += step;
          fill();
        });
    return button;
  }

  /**
   * Shows the first of {@code others}.
   *
   * @param canTurn whether one can go on to the next
   */
  void show(StackedDigits others, boolean canTurn, boolean darkTheme) {
    if (!others.equals(digits)) {
      first = 0;
    }
    digits = others;
    turns = canTurn;
    dark = darkTheme;
    fill();
  }

  private void fill() {
    int size = digits.indices().size();
    setVisible(size > 0);
    back.setVisible(turns && size > AT_A_TIME);
    on.setVisible(back.isVisible());
    back.setDisable(first == 0);
    on.setDisable(first + AT_A_TIME >= size);
    for (int i = 0; i < AT_A_TIME; i++) {
      DigitTile tile = tiles.get(i);
      tile.setVisible(first + i < size);
      if (tile.isVisible()) {
        int index = digits.indices().get(first + i);
        LabelledDigit digit = LabelledDigit.of(digits.digits(), index);
        tile.show(digit, 1, texts.get("card.one", CardText.label(digit.label()), index + 1), dark);
      }
    }
  }

  /** Whether a click there is for one of the buttons. */
  boolean takes(Object target) {
    boolean button = false;
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      button |= at instanceof ButtonBase;
      if (at == this) {
        return button;
      }
    }
    return false;
  }
}
