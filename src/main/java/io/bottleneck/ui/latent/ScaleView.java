package io.bottleneck.ui.latent;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointColours;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** What the colours of the map mean when they are not those of the classes. */
final class ScaleView extends VBox {
  private static final double WIDTH = 96;

  private final Texts texts = Texts.of(ScaleView.class);
  private final LatentViewModel model;

  ScaleView(LatentViewModel model) {
    super(4);
    this.model = model;
    setId("map-scale");
    getStyleClass().add("map-scale");
    managedProperty().bind(visibleProperty());
    model.look().colouringProperty().addListener((property, before, now) -> refresh());
    model.themeProperty().addListener((property, before, now) -> refresh());
    model.look().colourByProperty().addListener((property, before, now) -> refresh());
    model.layers().layersProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  private void refresh() {
    Colouring colouring = model.look().colouringProperty().get();
    LayersViewModel.Layers layers = model.layers().layersProperty().get();
    PlotTheme theme = model.themeProperty().getValue();
    getChildren().clear();
    if (colouring != null && colouring.by() != ColourBy.CLASS) {
      getChildren().add(title("scale." + name(colouring.by())));
      if (colouring.by() == ColourBy.SPLIT) {
        getChildren().addAll(split(colouring, 0, theme), split(colouring, 1, theme));
      } else {
        getChildren()
            .addAll(bar(colouring.colours(), theme), ends(colouring.low(), colouring.high()));
      }
    }
    if (colouring != null && colouring.by() != model.look().colourByProperty().get()) {
      getChildren().add(title("scale.unknown")); // errors are on their way, or nothing has moved
    }
    if (layers.geometry() != Geometry.NONE) {
      getChildren().add(title("scale." + name(layers.geometry())));
      if (!Double.isNaN(layers.low())) {
        getChildren().add(ends(layers.low(), layers.high()));
      }
    }
    setVisible(!getChildren().isEmpty());
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("caption");
    title.setWrapText(true);
    title.setMaxWidth(WIDTH);
    return title;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Node split(Colouring colouring, int which, PlotTheme theme) {
    Circle dot = new Circle(5, Argb.colour(colouring.colours().argb(which, theme.dark())));
    Label name = new Label(texts.get(which == 0 ? "scale.learned" : "scale.heldout"));
    HBox row = new HBox(6, dot, name);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node bar(PointColours colours, PlotTheme theme) {
    Stop[] stops = new Stop[PointColours.STEPS];
    for (int step = 0; step < stops.length; step++) {
      double at = step / (stops.length - 1.0);
      stops[step] = new Stop(at, Argb.colour(colours.argb(step + 1, theme.dark())));
    }
    LinearGradient fill = new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
    return new Rectangle(WIDTH, 8, fill);
  }

  private static Node ends(double from, double to) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label low = new Label(number(from));
    Label high = new Label(number(to));
    low.getStyleClass().addAll("secondary", "caption");
    high.getStyleClass().addAll("secondary", "caption");
    HBox row = new HBox(low, between, high);
    row.setMaxWidth(WIDTH);
    return row;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
