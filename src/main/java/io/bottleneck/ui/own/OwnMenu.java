package io.bottleneck.ui.own;

import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with all kept digits: save, read, use, take away. */
final class OwnMenu extends MenuButton {
  private final Texts texts = Texts.of(OwnMenu.class);

  OwnMenu(OwnDigitsViewModel model, SaveQuestion saveAs, Supplier<Optional<Path>> which) {
    ObservableValue<Boolean> none = model.digitsProperty().map(digits -> digits.isEmpty());
    String name = texts.get("file");
    MenuItem heldOut = item("heldout", model.files()::useHeldOut, none);
    heldOut.disableProperty().unbind();
    heldOut
        .disableProperty()
        .bind(none.flatMap(empty -> model.files().dataOpenProperty().map(open -> empty || !open)));
    getItems()
        .setAll(
            item("csv", () -> saveAs.ask(name + ".csv").ifPresent(model.files()::saveCsv), none),
            item(
                "sheet", () -> saveAs.ask(name + ".png").ifPresent(model.files()::saveSheet), none),
            new SeparatorMenuItem(),
            item("add", () -> which.get().ifPresent(model.files()::add), null),
            item("open", () -> which.get().ifPresent(model.files()::open), null),
            new SeparatorMenuItem(),
            item("data", model.files()::useAsData, none),
            heldOut,
            new SeparatorMenuItem(),
            item("clear", model::clear, none));
  }

  private MenuItem item(String key, Runnable run, ObservableValue<Boolean> disabledOrNull) {
    MenuItem item = new MenuItem(texts.get("menu." + key));
    item.setId("own-menu-" + key);
    item.setOnAction(event -> run.run());
    if (disabledOrNull != null) {
      item.disableProperty().bind(disabledOrNull);
    }
    return item;
  }
}
