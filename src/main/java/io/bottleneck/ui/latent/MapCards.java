package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.ui.view.ScatterView;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Cards about the hovered and the pinned digit and the dragged marker, each beside its place. */
final class MapCards {
  /** Points nearer than this on the screen, in pixels, cannot be told apart. */
  private static final double STACKED = 3;

  private final LatentViewModel model;
  private final ScatterView scatter;
  private final DigitCardView hovered;
  private final DigitCardView pinned;
  private final SteeredView steered;
  private double mouseX;
  private double mouseY;

  /** Cards to be laid over {@code scatter}, which fills what they are laid in. */
  MapCards(LatentViewModel model, ScatterView scatter) {
    this.model = model;
    this.scatter = scatter;
    hovered = new DigitCardView("hover-card", model::click);
    pinned = new DigitCardView("pinned-card", model::click);
    steered = new SteeredView(model.steering());
    letThrough();
    InvalidationListener changed = property -> show();
    model.hoverCardProperty().addListener((property, before, now) -> show());
    model.pinnedCardProperty().addListener((property, before, now) -> show());
    scatter.shownProperty().addListener(changed);
    scatter.selectingProperty().addListener((property, before, now) -> show());
    model.steering().steeredProperty().addListener((property, before, now) -> show());
    model.ranksProperty().addListener((property, before, now) -> show());
    scatter.widthProperty().addListener(changed);
    scatter.heightProperty().addListener(changed);
  }

  /** About the digit under the mouse. */
  Node hovered() {
    return hovered;
  }

  /** About the pinned digit. */
  Node pinned() {
    return pinned;
  }

  /** About the place that the drawing's marker was dragged to. */
  Node steered() {
    return steered;
  }

  /** The mouse moves over what the cards are laid in. */
  void follow(MouseEvent event) {
    mouseX = event.getX();
    mouseY = event.getY();
    if (hovered.isVisible()) {
      hovered.placeAt(mouseX, mouseY, scatter.getWidth(), scatter.getHeight());
    }
  }

  /** A pinned card that can be clicked lets through everything that is not for its buttons. */
  private void letThrough() {
    EventHandler<InputEvent> toMap =
        event -> {
          if (!pinned.takes(event.getTarget())) {
            scatter.fireEvent(event.copyFor(scatter, scatter));
            event.consume();
          }
        };
    pinned.addEventHandler(ScrollEvent.SCROLL, toMap::handle);
    for (EventType<MouseEvent> type :
        List.of(
            MouseEvent.MOUSE_PRESSED,
            MouseEvent.MOUSE_DRAGGED,
            MouseEvent.MOUSE_RELEASED,
            MouseEvent.MOUSE_MOVED)) {
      pinned.addEventHandler(type, toMap::handle);
    }
  }

  private void show() {
    scatter.shownProperty().get(); // so that the next change is told again
    showPinned(model.pinnedCardProperty().get());
    steered.follow(scatter.viewportProperty().get(), scatter.getWidth(), scatter.getHeight());
    showHovered(model.hoverCardProperty().get());
  }

  private void showPinned(DigitCard card) {
    Place place = card == null ? null : scatter.screenPlace(card.index());
    if (place == null || !inView(place) || scatter.selectingProperty().get()) {
      pinned.setVisible(false);
    } else {
      fill(pinned, card, true);
      pinned.placeAt(place.x(), place.y(), scatter.getWidth(), scatter.getHeight());
    }
  }

  private void showHovered(DigitCard card) {
    DigitCard held = model.pinnedCardProperty().get();
    boolean steers = model.steering().steeredProperty().get() != null; // has buttons to reach
    if (card == null || steers || held != null && held.index() == card.index()) {
      hovered.setVisible(false);
    } else {
      fill(hovered, card, false);
      hovered.placeAt(mouseX, mouseY, scatter.getWidth(), scatter.getHeight());
    }
  }

  private void fill(DigitCardView view, DigitCard card, boolean isPinned) {
    view.show(
        card,
        isPinned,
        model.percentile(card),
        stackedWith(card.index()),
        model.themeProperty().getValue().dark());
  }

  private boolean inView(Place place) {
    return place.x() >= 0
        && place.x() < scatter.getWidth()
        && place.y() >= 0
        && place.y() < scatter.getHeight();
  }

  private StackedDigits stackedWith(int index) {
    double radius = STACKED / scatter.viewportProperty().get().scale();
    ClassFilter filter = model.legend().filterProperty().get();
    CodeMap map = model.mapProperty().get();
    return map == null ? StackedDigits.NONE : StackedDigits.with(map, index, radius, filter);
  }
}
