package io.bottleneck.ui.view;

import io.bottleneck.ui.fx.Lazily;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Pages one of which is on show, under a row of buttons with their names. Pages are made when first
 * shown, and taken back when these tabs come into the window again: a page may have stood elsewhere
 * meanwhile. FX thread only.
 */
public final class PaneTabs extends BorderPane {
  private final FlowPane names = new FlowPane(2, 2);
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, Lazily<? extends Region>> pages = new LinkedHashMap<>();
  private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");

  /** No pages yet. */
  public PaneTabs(String id) {
    setId(id);
    getStyleClass().add("pane-tabs");
    names.getStyleClass().add("pane-tab-names");
    setTop(names);
    sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                setCenter(null);
                showPage();
              }
            });
  }

  /**
   * Adds a page behind the others; the first is shown.
   *
   * @param key names the page; its button has the id {@code tab-<key>}
   * @param help one sentence
   * @return whether the page is on show
   */
  public ObservableValue<Boolean> add(
      String key, String name, String help, Supplier<? extends Region> page) {
    pages.put(key, new Lazily<>(page));
    ToggleButton button = new ToggleButton(name);
    button.setId("tab-" + key);
    button.getStyleClass().setAll("pane-tab");
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    button.setToggleGroup(group);
    button.setOnAction(event -> select(key));
    names.getChildren().add(button);
    selected.addListener((property, before, now) -> button.setSelected(now.equals(key)));
    if (pages.size() == 1) {
      select(key);
    }
    return selected.isEqualTo(key).and(sceneProperty().isNotNull());
  }

  /** Shows a page. */
  public void select(String key) {
    selected.set(key);
    group.getToggles().stream()
        .map(ToggleButton.class::cast)
        .filter(button -> button.getId().equals("tab-" + key))
        .forEach(button -> button.setSelected(true)); // a click on the chosen one lets go of it
    showPage();
  }

  /** The page on show. */
  public ReadOnlyStringProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  private void showPage() {
    Lazily<? extends Region> page = pages.get(selected.get());
    if (page != null && getScene() != null) {
      setCenter(page.get());
    }
  }
}
