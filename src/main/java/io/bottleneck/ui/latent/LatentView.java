package io.bottleneck.ui.latent;

import io.bottleneck.analysis.LatentMap;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.view.Minimap;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.concurrent.Executor;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The map of the codes with legend, cards and the decoder under the mouse. */
public final class LatentView extends StackPane {
  private static final double KEY_ZOOM = 1.5;
  private static final double APART = 8;
  private static final Insets MAP_EDGE = new Insets(12, 12, 34, 50);

  /** The tools lie above, the legend on the right. */
  private static final Viewport.Room FREE = new Viewport.Room(56, 128, 36, 52);

  private final Texts texts = Texts.of(LatentView.class);
  private final LatentViewModel model;
  private final ScatterView scatter;
  private final Minimap minimap;
  private final VBox corner = new VBox(6);
  private final Label note = new Label();
  private final Label stale = new Label(texts.get("stale"));
  private final MapKeys keys;

  /**
   * The map of {@code model}.
   *
   * @param painter where the points are painted
   */
  public LatentView(LatentViewModel model, Executor painter) {
    this.model = model;
    scatter = new ScatterView(painter);
    scatter.setId("latent-scatter");
    scatter.leaveFree(FREE);
    getStyleClass().add("latent-view");
    getStylesheets().add(LatentView.class.getResource("latent.css").toExternalForm());
    LegendView legend = new LegendView(model);
    DecodedView decoded = new DecodedView(model);
    Node empty = new MapStatusView(model);
    VBox notes = new VBox(4, note, stale);
    note.getStyleClass().addAll("latent-overlay", "note");
    stale.getStyleClass().addAll("latent-overlay", "note");
    notes.setMouseTransparent(true);
    notes.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    HBox buttons = viewButtons();
    buttons.visibleProperty().bind(model.mapProperty().isNotNull());
    MapToolsView tools = new MapToolsView(model, scatter.lassoProperty());
    tools.visibleProperty().bind(model.mapProperty().isNotNull());
    corner.getChildren().addAll(tools, notes);
    corner.setPickOnBounds(false);
    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    minimap = new Minimap(scatter, painter);
    VBox below = new VBox(6, minimap, buttons);
    below.setAlignment(Pos.BOTTOM_RIGHT);
    below.setPickOnBounds(false);
    below.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    MapCards cards = new MapCards(model, scatter);
    OwnGroup own = new OwnGroup(model, scatter);
    getChildren()
        .addAll(
            scatter,
            corner,
            legend,
            decoded,
            below,
            empty,
            cards.pinned(),
            cards.steered(),
            cards.hovered(),
            own.card());
    at(corner, Pos.TOP_LEFT);
    at(legend, Pos.TOP_RIGHT);
    at(decoded, Pos.BOTTOM_LEFT);
    at(below, Pos.BOTTOM_RIGHT);
    Runnable apart = () -> keepApart(legend, below);
    heightProperty().addListener((property, before, now) -> apart.run());
    legend.heightProperty().addListener((property, before, now) -> apart.run());
    minimap.visibleProperty().addListener((property, before, now) -> apart.run());
    hide(note);
    hide(stale);
    bindScatter();
    addEventFilter(MouseEvent.ANY, cards::follow);
    keys = new MapKeys(this, model, scatter);
  }

  /** Puts a control of the map below its tools. */
  public void addControl(Node control) {
    corner.getChildren().add(1, control);
  }

  /** The scatter itself, for whoever drives or measures it. */
  public ScatterView scatter() {
    return scatter;
  }

  /**
   * Takes keys that nobody else in the window wanted, so that the map need not be clicked first.
   * Arrows, Enter and Space stay where the focus is.
   */
  public void keyFromElsewhere(KeyEvent event) {
    keys.fromElsewhere(event);
  }

  private static void at(Region node, Pos corner) {
    StackPane.setAlignment(node, corner);
    StackPane.setMargin(node, MAP_EDGE);
  }

  /** In a low window the buttons stand beside the legend, since below it is no room. */
  private void keepApart(Region legend, Region buttons) {
    double needed =
        MAP_EDGE.getTop() + legend.getHeight() + buttons.prefHeight(-1) + MAP_EDGE.getBottom();
    double right = MAP_EDGE.getRight();
    if (legend.isVisible() && needed + APART > getHeight()) {
      right += legend.getWidth() + APART;
    }
    StackPane.setMargin(
        buttons, new Insets(MAP_EDGE.getTop(), right, MAP_EDGE.getBottom(), MAP_EDGE.getLeft()));
  }

  private static void hide(Node node) {
    node.setVisible(false);
    node.managedProperty().bind(node.visibleProperty());
  }

  private HBox viewButtons() {
    HBox box =
        new HBox(
            2,
            button("zoom-out", () -> zoom(1 / KEY_ZOOM)),
            button("zoom-in", () -> zoom(KEY_ZOOM)),
            button("reset-view", scatter::resetView));
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.getStyleClass().addAll("latent-overlay", "view-buttons");
    return box;
  }

  private Button button(String id, Runnable action) {
    Button button = new Button(texts.get(id));
    button.setId(id);
    button.getStyleClass().add("view-button");
    button.setAccessibleText(texts.get(id + ".help"));
    button.setTooltip(new Tooltip(texts.get(id + ".help")));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void zoom(double factor) {
    scatter.zoomAt(scatter.getWidth() / 2, scatter.getHeight() / 2, factor);
  }

  private void bindScatter() {
    model.mapProperty().addListener((property, before, now) -> showMap(before, now));
    model.look().lookProperty().addListener((property, before, now) -> showLook(now));
    scatter.toolProperty().bindBidirectional(model.toolProperty());
    scatter.setOnSelected(model::select);
    model
        .layers()
        .layersProperty()
        .addListener((property, before, now) -> scatter.setBackdrop(now.images()));
    sceneProperty().addListener((property, before, now) -> setOnShow(now != null));
    scatter.viewportProperty().addListener((property, before, now) -> model.layers().lookFrom(now));
    scatter.setOnSteered(model.steering()::steer);
    scatter.pathProperty().addListener((property, before, now) -> model.drawPath(now));
    model.markersProperty().addListener((property, before, now) -> scatter.setMarkers(now));
    model.themeProperty().addListener((property, before, now) -> setTheme(now));
    model.staleProperty().addListener((property, before, now) -> stale.setVisible(now));
    setTheme(model.themeProperty().getValue());
    scatter.setMarkers(model.markersProperty().get());
    scatter.hoveredProperty().addListener((p, before, now) -> model.hover(now.intValue()));
    scatter.pointerProperty().addListener((p, before, now) -> model.pointAt(now));
    scatter.setOnPointClicked(model::click);
    scatter.visibleProperty().bind(model.mapProperty().isNotNull());
    showMap(null, model.mapProperty().get());
  }

  private void setOnShow(boolean onShow) {
    model.layers().setOnShow(onShow);
    model.own().setOnShow(onShow);
  }

  private void setTheme(PlotTheme theme) {
    scatter.setTheme(theme);
    minimap.setTheme(theme);
  }

  /** A look of a map that is about to be shown comes before it. */
  private void showLook(PointLook look) {
    if (look != null && look.colours().shades().length == scatter.pointCount()) {
      scatter.setLook(look);
    }
  }

  private void showMap(CodeMap before, CodeMap now) {
    if (now == null) {
      note.setVisible(false);
      scatter.setAccessibleText(texts.get("map.empty"));
      return;
    }
    if (!now.standsAs(before)) {
      scatter.show(now.index(), now.continues(before));
    }
    showLook(model.look().lookProperty().get());
    note.setText(now.projection().description());
    LatentMap map = now.projection();
    note.setVisible(map.codeSize() == 1 || map.codeSize() == 2 && !map.exact());
    scatter.setAccessibleText(
        texts.get("map.text", now.index().points().size(), now.digits().name()));
  }
}
