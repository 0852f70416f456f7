package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * Classes, their colours and counts. A click hides or shows one, a double-click or a click with Alt
 * isolates it, again restores all.
 */
final class LegendView extends VBox {
  private static final double SWATCH = 11;

  private final Texts texts = Texts.of(LegendView.class);
  private final LatentViewModel model;
  private final List<Row> rows = new ArrayList<>();
  private final ScaleView scale;

  private record Row(LegendEntry entry, ToggleButton button, Rectangle swatch, Label count) {}

  LegendView(LatentViewModel model) {
    this.model = model;
    scale = new ScaleView(model);
    getStyleClass().addAll("latent-overlay", "legend");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setFillWidth(true);
    setAccessibleText(texts.get("legend.title"));
    model.legend().entriesProperty().addListener((property, before, now) -> rebuild());
    model.legend().filterProperty().addListener((property, before, now) -> refresh());
    model.themeProperty().addListener((property, before, now) -> refresh());
    model.look().colouringProperty().addListener((property, before, now) -> refresh());
    model.selectionProperty().addListener((property, before, now) -> count());
    rebuild();
  }

  private void rebuild() {
    rows.clear();
    getChildren().clear();
    for (LegendEntry entry : model.legend().entriesProperty().get()) {
      Row row = row(entry);
      rows.add(row);
      getChildren().add(row.button);
    }
    getChildren().add(scale);
    setVisible(!rows.isEmpty());
    count();
    refresh();
  }

  private Row row(LegendEntry entry) {
    Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    if (!entry.own()) { // those are squares on the map too
      swatch.setArcWidth(SWATCH);
      swatch.setArcHeight(SWATCH);
    }
    swatch.setStrokeWidth(1.5);
    Label name = new Label(name(entry));
    name.getStyleClass().add("legend-class");
    Label count = new Label();
    count.getStyleClass().addAll("secondary", "legend-count");
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    count.setAlignment(Pos.CENTER_RIGHT);
    HBox content = new HBox(8, swatch, name, count);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(84);
    ToggleButton button = new ToggleButton();
    button.setGraphic(content);
    button.setId("legend-" + (entry.own() ? "own" : entry.label()));
    button.getStyleClass().setAll("legend-entry");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(texts.get(entry.own() ? "legend.own.help" : "legend.help")));
    Row row = new Row(entry, button, swatch, count);
    boolean[] isolates = new boolean[1];
    boolean[] second = new boolean[1];
    button.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.isAltDown()) { // a button does not take such a click
            model.legend().isolate(entry.label());
            refresh();
          }
          if (event.isAltDown() || event.getClickCount() > 2) {
            button.disarm();
            event.consume();
          }
          second[0] = event.getClickCount() == 2;
          isolates[0] = second[0];
        });
    button.setOnAction(
        event -> {
          act(entry.label(), isolates[0], second[0]);
          isolates[0] = false; // the next action may come from the keyboard
          second[0] = false;
        });
    return row;
  }

  private void act(int label, boolean isolates, boolean second) {
    if (second) {
      model.legend().toggle(label); // takes back what the first click did
    }
    if (isolates) {
      model.legend().isolate(label);
    } else {
      model.legend().toggle(label);
    }
    refresh();
  }

  /** With a selection, how many of a class are in it. */
  private void count() {
    Selection selection = model.selectionProperty().get();
    CodeMap map = model.mapProperty().get();
    boolean some = !selection.isEmpty() && map != null;
    int[] inside = some ? selection.counts(map.index().points().classes()) : new int[0];
    for (Row row : rows) {
      int label = row.entry.label();
      int all = row.entry.count();
      row.count.setText(
          some && !row.entry.own()
              ? texts.get("count.selected", inside[label < 0 ? inside.length - 1 : label], all)
              : texts.get("count", all));
    }
  }

  private void refresh() {
    Colouring colouring = model.look().colouringProperty().get();
    boolean byClass = colouring == null || colouring.by() == ColourBy.CLASS;
    boolean dark = model.themeProperty().getValue().dark();
    for (Row row : rows) {
      boolean shown = model.legend().filterProperty().get().shows(row.entry.label());
      // A class colour that is not on the map would say what is not true.
      boolean classColour = byClass && !row.entry.own();
      int argb = ClassPalette.argb(classColour ? row.entry.label() : -1, dark);
      Color colour = Argb.colour(argb);
      row.swatch.setFill(shown ? colour : Color.TRANSPARENT);
      row.swatch.setStroke(colour);
      row.button.setSelected(shown);
      row.button.setAccessibleText(
          texts.get(
              (row.entry.own() ? "legend.own." : "legend.") + (shown ? "shown" : "hidden"),
              name(row.entry),
              row.entry.count()));
    }
  }

  private String name(LegendEntry entry) {
    if (entry.own()) {
      return texts.get("legend.own");
    }
    return entry.label() < 0 ? texts.get("legend.unlabelled") : String.valueOf(entry.label());
  }
}
