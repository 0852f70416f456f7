package io.bottleneck.ui.noise;

import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses the model one compares with, and lets it go. */
final class OtherModelBar extends HBox {
  private final Texts texts = Texts.of(OtherModelBar.class);
  private final OtherModel other;
  private final MenuButton menu = new MenuButton();
  private final Button letGo = new Button("\u00d7");

  OtherModelBar(OtherModel other) {
    super(4);
    this.other = other;
    setAlignment(Pos.CENTER_LEFT);
    menu.setId("noise-compare");
    menu.setMnemonicParsing(false); // names hold underscores
    menu.setTooltip(new Tooltip(texts.get("other.help")));
    menu.setAccessibleHelp(texts.get("other.help"));
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setOnShowing(event -> fill());
    HBox.setHgrow(menu, Priority.ALWAYS);
    letGo.setId("noise-let-go");
    letGo.setMinWidth(USE_PREF_SIZE);
    letGo.setTooltip(new Tooltip());
    letGo.setOnAction(
        event -> {
          menu.requestFocus(); // the button goes, and the focus with it
          other.letGo();
        });
    letGo.managedProperty().bind(letGo.visibleProperty());
    getChildren().addAll(menu, letGo);
    other.modelProperty().addListener((property, before, now) -> show(now));
    show(other.modelProperty().get());
  }

  private void fill() {
    MenuItem choose = new MenuItem(texts.get("other.choose"));
    choose.setOnAction(event -> other.ask());
    menu.getItems().setAll(choose);
    List<Path> files = other.files(); // looked up on the disk
    if (!files.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    for (Path file : files) {
      MenuItem item = new MenuItem(file.getFileName().toString().replaceFirst("\\.zip$", ""));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> other.open(file));
      menu.getItems().add(item);
    }
  }

  private void show(ModelInUse model) {
    menu.setText(model == null ? texts.get("other.none") : texts.get("other.chosen", model.name()));
    letGo.setVisible(model != null);
    if (model != null) {
      String help = texts.get("other.let-go", model.name());
      letGo.getTooltip().setText(help);
      letGo.setAccessibleText(help);
    }
  }
}
