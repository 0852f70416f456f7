package io.bottleneck.ui.shell;

import io.bottleneck.lab.library.LibraryEntry.Place;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The line at the top: which digits, which model, which perspective, and what else one can do. */
final class ToolbarView extends HBox {
  private final Texts texts = Texts.of(ToolbarView.class);
  private final ShellViewModel shell;
  private final DesktopServices services;
  private final ModelLibrary library;
  private final FileChoice files;
  private final Runnable download;
  private final ObjectProperty<Perspective> perspective;

  ToolbarView(
      ShellViewModel shell,
      DesktopServices services,
      ModelLibrary library,
      Workbench workbench,
      FileChoice files,
      ObjectProperty<Perspective> perspective,
      Runnable download,
      List<MenuItem> exports,
      Runnable toggleTheme,
      Runnable help) {
    this.shell = shell;
    this.services = services;
    this.library = library;
    this.perspective = perspective;
    this.files = files;
    this.download = download;
    getStyleClass().add("toolbar");
    Label name = new Label(texts.get("app.name"));
    name.getStyleClass().add("app-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    MenuButton export = new MenuButton(null, icon(Material2MZ.SAVE_ALT));
    export.getItems().setAll(exports);
    describe(export, texts.get("export.tooltip"));
    getChildren()
        .addAll(
            name,
            data(workbench),
            model(workbench),
            space(),
            perspectives(perspective), // where no change of the menus' texts moves them
            apart(),
            export,
            iconButton(Material2AL.BRIGHTNESS_4, texts.get("theme.tooltip"), toggleTheme),
            iconButton(Material2AL.HELP_OUTLINE, texts.get("help.tooltip"), help));
  }

  private MenuButton data(Workbench workbench) {
    MenuButton menu = new MenuButton();
    menu.setGraphic(icon(Material2AL.FOLDER_OPEN));
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    workbench.corpusProperty().get() == null
                        ? texts.get("data.none")
                        : texts.get(
                            "data.open", ShellViewModel.describe(workbench.corpusProperty().get())),
                workbench.corpusProperty()));
    describe(menu, texts.get("data.tooltip"));
    Tooltip chosen = menu.getTooltip();
    workbench
        .corpusProperty()
        .addListener((p, old, now) -> chosen.setText(now.chosen() + "\n" + now.source()));
    menu.setOnShowing(event -> fillData(menu));
    fillData(menu);
    return menu;
  }

  private void fillData(MenuButton menu) {
    menu.getItems()
        .setAll(
            item(texts.get("data.file"), "Shortcut+O", files::openData),
            item(texts.get("data.folder"), "Shortcut+Shift+O", files::openFolder),
            item(texts.get("data.download"), null, download),
            item(texts.get("data.sample"), null, () -> shell.openData(services.sampleDigits())));
    if (!shell.recentData().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    for (String path : shell.recentData()) {
      menu.getItems().add(item(path, null, () -> shell.openData(Path.of(path))));
    }
  }

  private MenuButton model(Workbench workbench) {
    MenuButton menu = new MenuButton();
    menu.setGraphic(icon(Material2AL.BUBBLE_CHART));
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  ModelInUse model = workbench.modelProperty().get();
                  return model == null
                      ? texts.get("model.none")
                      : texts.get("model.open", model.name());
                },
                workbench.modelProperty()));
    describe(menu, texts.get("model.tooltip"));
    menu.setOnShowing(event -> fillModel(menu));
    fillModel(menu);
    return menu;
  }

  private void fillModel(MenuButton menu) {
    MenuItem save = item(texts.get("model.save"), "Shortcut+S", files::saveModel);
    save.setDisable(shell.saveableProperty().get() == null);
    menu.getItems()
        .setAll(
            item(
                texts.get("model.library"),
                "Shortcut+" + (Perspective.LIBRARY.ordinal() + 1),
                () -> perspective.set(Perspective.LIBRARY)),
            item(texts.get("model.file"), "Shortcut+M", files::openModel),
            save);
    for (Place place : Place.values()) {
      List<Path> models = library.files(place);
      if (!models.isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      for (Path file : models) {
        String label = file.getFileName().toString().replaceFirst("\\.zip$", "");
        menu.getItems().add(item(label, null, () -> shell.openModel(file)));
      }
    }
  }

  private SegmentedButton perspectives(ObjectProperty<Perspective> chosen) {
    ToggleGroup group = new ToggleGroup();
    Map<Perspective, ToggleButton> buttons = new EnumMap<>(Perspective.class);
    SegmentedButton segmented = new SegmentedButton();
    segmented.setToggleGroup(group);
    for (Perspective perspective : Perspective.values()) {
      String key = perspective.name().toLowerCase(java.util.Locale.ROOT);
      ToggleButton button = new ToggleButton(texts.get("perspective." + key));
      button.setId("perspective-" + key);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setTooltip(
          new Tooltip(texts.get("perspective." + key + ".tooltip", perspective.ordinal() + 1)));
      button.setOnAction(
          event -> {
            chosen.set(perspective);
            button.setSelected(true); // a second click must not leave nothing chosen
          });
      buttons.put(perspective, button);
      segmented.getButtons().add(button);
    }
    chosen.addListener((p, old, now) -> buttons.get(now).setSelected(true));
    buttons.get(chosen.get()).setSelected(true);
    return segmented;
  }

  private static MenuItem item(String text, String key, Runnable run) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false); // paths hold underscores
    if (key != null) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(event -> run.run());
    return item;
  }

  private static Button iconButton(Ikon icon, String tooltip, Runnable run) {
    Button button = new Button(null, icon(icon));
    describe(button, tooltip);
    button.setOnAction(event -> run.run());
    return button;
  }

  /** What a button without words is for; one with words says those first. */
  private static void describe(Labeled control, String text) {
    control.setTooltip(new Tooltip(text));
    if (control.getText() == null || control.getText().isEmpty()) {
      control.setAccessibleText(text);
    } else {
      control.setAccessibleHelp(text);
    }
  }

  private static Node icon(Ikon icon) {
    return new FontIcon(icon);
  }

  private static Region apart() {
    Region space = new Region();
    space.setMinWidth(8);
    return space;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
