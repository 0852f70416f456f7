package io.bottleneck.ui.library;

import io.bottleneck.lab.library.LibraryEntry.Place;
import io.bottleneck.ui.view.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The cards of all models, one below the other. Arrows go from card to card, Enter opens the model,
 * right and left show and hide all of its card. 320 units of width are enough.
 */
public final class LibraryView extends BorderPane {
  private static final Texts TEXTS = Texts.of(LibraryView.class);

  /** A line of the page before stays in view. */
  private static final double PAGE = 0.9;

  private final LibraryViewModel model;
  private final FilterBar filter;
  private final VBox cards = new VBox(8);
  private final ScrollPane scroll = new ScrollPane(cards);
  private final Label count = new Label();
  private final Map<Path, ModelTile> tiles = new HashMap<>();
  private final Map<Place, Label> sections = new EnumMap<>(Place.class);
  private List<ModelTile> shown = List.of();
  private boolean focusWanted;

  /** The cards of {@code model}'s models. */
  public LibraryView(LibraryViewModel model) {
    this.model = model;
    filter = new FilterBar(model);
    setId("library-view");
    getStyleClass().add("library-view");
    getStylesheets().add(LibraryView.class.getResource("library.css").toExternalForm());
    Label heading = new Label(TEXTS.get("heading"));
    heading.getStyleClass().add("heading");
    count.getStyleClass().add("caption");
    Button file = new Button(TEXTS.get("file"));
    file.setId("library-file");
    file.setMinWidth(Region.USE_PREF_SIZE);
    file.setTooltip(new Tooltip(TEXTS.get("file.help")));
    file.setOnAction(event -> model.ask());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, heading, count, space, file);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox top = new VBox(8, head, filter);
    top.getStyleClass().add("library-head");
    setTop(top);
    cards.getStyleClass().add("library-cards");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.modelsProperty().addListener((p, before, now) -> fill());
    model.filterProperty().addListener((p, before, now) -> fill());
    model.shownProperty().addListener((p, before, now) -> mark());
    model.openingProperty().addListener((p, before, now) -> mark());
    model.refusalProperty().addListener((p, before, now) -> mark());
    cards.sceneProperty().addListener((p, before, now) -> focusIfWanted());
    fill();
  }

  /** Puts the keyboard on the card of the model on show, else on the first, once there are any. */
  public void focusCards() {
    // A scroll pane's content is in the window only from the first layout on.
    focusWanted = shown.isEmpty() || cards.getScene() == null;
    shown.stream()
        .filter(tile -> LibraryViewModel.isSame(tile.file(), model.shownProperty().getValue()))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(this::focus);
  }

  private void fill() {
    List<LibraryModel> models = model.modelsProperty().get();
    List<Node> nodes = new ArrayList<>();
    List<ModelTile> filled = new ArrayList<>();
    if (models == null) {
      nodes.add(hint("reading"));
    } else {
      filter.offer(models);
      for (Place place : Place.values()) {
        List<LibraryModel> some =
            models.stream()
                .filter(each -> each.entry().place() == place)
                .filter(each -> model.filterProperty().get().shows(each.entry()))
                .toList();
        if (!some.isEmpty()) {
          nodes.add(sections.computeIfAbsent(place, LibraryView::section));
          some.forEach(each -> filled.add(tile(each)));
          nodes.addAll(filled.subList(filled.size() - some.size(), filled.size()));
        }
      }
      count.setText(Integer.toString(filled.size()));
      if (nodes.isEmpty()) {
        nodes.add(hint(models.isEmpty() ? "empty" : "empty.filtered"));
      }
    }
    shown = List.copyOf(filled);
    tiles.values().retainAll(filled);
    if (!cards.getChildren().equals(nodes)) {
      Node keyboard = focused(); // a card that is taken out for a moment loses it
      cards.getChildren().setAll(nodes);
      if (keyboard instanceof ModelTile tile && shown.contains(tile)) {
        tile.requestFocus();
      }
    }
    mark();
    focusIfWanted();
  }

  private void focusIfWanted() {
    if (focusWanted && !shown.isEmpty()) {
      focusCards();
    }
  }

  private ModelTile tile(LibraryModel each) {
    ModelTile tile =
        tiles.computeIfAbsent(each.entry().file(), file -> new ModelTile(file, model::open));
    tile.show(each);
    return tile;
  }

  private void mark() {
    LibraryViewModel.Refusal refusal = model.refusalProperty().get();
    for (ModelTile tile : shown) {
      tile.mark(
          LibraryViewModel.isSame(tile.file(), model.shownProperty().getValue()),
          tile.file().equals(model.openingProperty().get()),
          refusal != null && refusal.file().equals(tile.file()) ? refusal.sentence() : "");
    }
  }

  private static Label section(Place place) {
    Label label = new Label(TEXTS.get("place." + place.name().toLowerCase(Locale.ROOT)));
    label.getStyleClass().add("library-section");
    return label;
  }

  private static Label hint(String key) {
    Label label = new Label(TEXTS.get(key));
    label.setId("library-hint");
    label.getStyleClass().add("library-hint");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void key(KeyEvent event) {
    int at = shown.indexOf(focused());
    if (at < 0 || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    ModelTile tile = shown.get(at);
    switch (event.getCode()) {
      case UP -> focus(shown.get(Math.max(0, at - 1)));
      case DOWN -> focus(shown.get(Math.min(shown.size() - 1, at + 1)));
      case HOME -> focus(shown.get(0));
      case END -> focus(shown.get(shown.size() - 1));
      case PAGE_UP -> scrollBy(-PAGE);
      case PAGE_DOWN -> scrollBy(PAGE);
      case RIGHT -> tile.setDetails(true);
      case LEFT -> tile.setDetails(false);
      case ENTER, SPACE -> tile.fire();
      default -> {
        return;
      }
    }
    event.consume(); // or the map would take the arrows too
  }

  /** The card that has the keyboard itself; null while one of its buttons has it. */
  private Node focused() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  private void focus(ModelTile tile) {
    tile.requestFocus();
    scrollTo(tile);
  }

  /** Moves by a share of what is in view. */
  private void scrollBy(double share) {
    double room = scroll.getViewportBounds().getHeight();
    double hidden = cards.getHeight() - room;
    if (hidden > 0) {
      scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + share * room / hidden)));
    }
  }

  private void scrollTo(ModelTile tile) {
    double room = scroll.getViewportBounds().getHeight();
    double hidden = cards.getHeight() - room;
    if (hidden <= 0) {
      return;
    }
    Bounds place = tile.getBoundsInParent();
    double top = scroll.getVvalue() * hidden;
    if (place.getMinY() < top) {
      scroll.setVvalue(place.getMinY() / hidden);
    } else if (place.getMaxY() > top + room) {
      scroll.setVvalue(Math.min(1, (place.getMaxY() - room) / hidden));
    }
  }
}
