package io.bottleneck.ui.latent;

import io.bottleneck.analysis.Manifold;
import io.bottleneck.plot.Marks;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a drag on the map does, what the points are coloured by and what else is on show. */
final class MapToolsView extends HBox {
  private final Texts texts = Texts.of(MapToolsView.class);
  private final MenuButton colours = new MenuButton();

  MapToolsView(LatentViewModel model, BooleanProperty lasso) {
    super(2);
    setId("map-tools");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getStyleClass().addAll("latent-overlay", "map-tools");
    ToggleGroup tools = new ToggleGroup();
    for (MapTool tool : MapTool.values()) {
      getChildren().add(toolButton(tool, model.toolProperty(), tools));
    }
    getChildren().add(shapeButton(lasso));
    colours.setId("map-colours");
    choices(colours, "colour", ColourBy.values(), model.look().colourByProperty());
    colours
        .textProperty()
        .bind(
            model
                .look()
                .colourByProperty()
                .map(by -> texts.get("colour.by", texts.get(key("colour", by)))));
    getChildren().addAll(dressed(colours, "colours"), dressed(show(model), "show"));
  }

  private ToggleButton toolButton(MapTool tool, ObjectProperty<MapTool> chosen, ToggleGroup group) {
    Ikon icon =
        switch (tool) {
          case GRAB -> Material2MZ.PAN_TOOL;
          case SELECT -> Material2AL.HIGHLIGHT_ALT;
          case PATH -> Material2MZ.TIMELINE;
        };
    ToggleButton button = button(key("tool", tool), icon);
    button.setToggleGroup(group);
    button.setSelected(chosen.get() == tool);
    chosen.addListener((property, before, now) -> button.setSelected(now == tool));
    button.setOnAction(
        event -> {
          button.setSelected(true); // one of the tools is always in hand
          chosen.set(tool);
        });
    return button;
  }

  private ToggleButton shapeButton(BooleanProperty lasso) {
    ToggleButton button = button("shape", Material2AL.GESTURE);
    button.selectedProperty().bindBidirectional(lasso);
    return button;
  }

  private ToggleButton button(String key, Ikon icon) {
    ToggleButton button = new ToggleButton();
    button.setId("map-" + key.replace('.', '-'));
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().setAll("map-tool");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    return button;
  }

  private MenuButton show(LatentViewModel model) {
    LookViewModel look = model.look();
    LayersViewModel layers = model.layers();
    MenuButton button = new MenuButton(texts.get("show"));
    button.setId("map-show");
    choices(button, "marks", Marks.values(), look.marksProperty());
    button
        .getItems()
        .addAll(
            new SeparatorMenuItem(),
            check("density", look.densityProperty()),
            check("pictures", look.picturesProperty()),
            check("heldout", model.heldOutProperty()),
            check("keep", model.keepSelectionProperty()),
            new SeparatorMenuItem(),
            check("manifold", layers.manifoldProperty()),
            side(layers),
            new SeparatorMenuItem());
    choices(button, "geometry", Geometry.values(), layers.geometryProperty());
    return button;
  }

  /** How many decoded digits side by side. */
  private MenuItem side(LayersViewModel layers) {
    Slider slider = new Slider(Manifold.LEAST, Manifold.MOST, layers.sideProperty().get());
    slider.setId("show-side");
    slider.setBlockIncrement(1);
    slider.setAccessibleText(texts.get("side"));
    slider.valueProperty().bindBidirectional(layers.sideProperty());
    slider.disableProperty().bind(layers.manifoldProperty().not());
    Label count = new Label();
    count.textProperty().bind(layers.sideProperty().map(side -> texts.get("side.count", side)));
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, slider, count);
    row.setAlignment(Pos.CENTER_LEFT);
    return new CustomMenuItem(row, false);
  }

  private MenuItem check(String key, BooleanProperty on) {
    CheckMenuItem item = new CheckMenuItem(texts.get("show." + key));
    item.setId("show-" + key);
    item.selectedProperty().bindBidirectional(on);
    return item;
  }

  private <T extends Enum<T>> void choices(
      MenuButton menu, String what, T[] values, ObjectProperty<T> chosen) {
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(texts.get(key(what, value)));
      item.setId(what + "-" + value.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(chosen.get() == value);
      item.setOnAction(event -> chosen.set(value));
      chosen.addListener((property, before, now) -> item.setSelected(now == value));
      menu.getItems().add(item);
    }
  }

  private MenuButton dressed(MenuButton button, String key) {
    button.getStyleClass().add("map-menu");
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    button.setAccessibleHelp(texts.get(key + ".help"));
    return button;
  }

  private static String key(String what, Enum<?> value) {
    return what + "." + value.name().toLowerCase(Locale.ROOT);
  }
}
