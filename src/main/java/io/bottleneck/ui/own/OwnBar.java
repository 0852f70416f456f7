package io.bottleneck.ui.own;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be done with the chosen digit, and with all. */
final class OwnBar extends HBox {
  private final Texts texts = Texts.of(OwnBar.class);
  private final OwnDigitsViewModel model;
  private final Button back = new Button();
  private final MenuButton relabel = new MenuButton();
  private final Button remove = new Button();
  private final Tooltip backTip = new Tooltip();

  OwnBar(OwnDigitsViewModel model, OwnMenu menu) {
    super(6);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    named(back, "back").setOnAction(event -> model.putBack());
    named(relabel, "relabel");
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      int chosen = label;
      MenuItem item = new MenuItem(texts.get("label", label));
      item.setId("own-relabel-" + label);
      item.setOnAction(event -> model.relabel(chosen));
      relabel.getItems().add(item);
    }
    named(remove, "remove").setOnAction(event -> model.remove());
    back.setTooltip(backTip);
    Button undo = icon("undo", new FontIcon(Material2MZ.UNDO));
    undo.setOnAction(event -> model.undo());
    undo.disableProperty().bind(model.canUndoProperty().not());
    Button redo = icon("redo", new FontIcon(Material2MZ.REDO));
    redo.setOnAction(event -> model.redo());
    redo.disableProperty().bind(model.canRedoProperty().not());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    named(menu, "menu");
    getChildren().addAll(back, relabel, remove, between, undo, redo, menu);
    model.chosenProperty().addListener((property, before, now) -> update());
    update();
  }

  private <B extends Labeled> B named(B button, String key) {
    button.setId("own-" + key);
    button.setText(texts.get(key));
    button.getStyleClass().add("own-button");
    button.setTooltip(new Tooltip(texts.get(key + ".tip")));
    button.setAccessibleHelp(texts.get(key + ".tip"));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button icon(String key, Node graphic) {
    Button button = named(new Button(), key);
    button.setText("");
    button.setGraphic(graphic);
    button.setAccessibleText(texts.get(key));
    return button;
  }

  private void update() {
    OwnDigit chosen = model.chosenProperty().get();
    boolean pixelsOnly = chosen != null && !model.canGoBack(chosen);
    back.setDisable(!model.canGoBack(chosen));
    back.setText(texts.get(pixelsOnly ? "back.pixels" : "back"));
    backTip.setText(texts.get("back.tip"));
    relabel.setDisable(chosen == null);
    remove.setDisable(chosen == null);
  }
}
