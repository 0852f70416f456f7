package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.Viewport;
import io.bottleneck.ui.view.GroupMark;
import io.bottleneck.ui.view.ScatterView;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the user's own digits as a group of the scatter, with a card about the hovered one. */
final class OwnGroup {
  private final LatentViewModel model;
  private final OwnMarkers own;
  private final ScatterView scatter;
  private final OwnCardView card = new OwnCardView();

  OwnGroup(LatentViewModel model, ScatterView scatter) {
    this.model = model;
    this.scatter = scatter;
    own = model.own();
    own.placesProperty().addListener((property, before, now) -> show());
    own.chosenProperty().addListener((property, before, now) -> choose());
    model.legend().filterProperty().addListener((property, before, now) -> show());
    scatter.group().setOnClicked(own::click);
    scatter.group().hoveredProperty().addListener((p, before, now) -> hover(now.intValue()));
    scatter.viewportProperty().addListener((property, before, now) -> card.setVisible(false));
    show();
  }

  /** The card, to be laid over the map. */
  OwnCardView card() {
    return card;
  }

  private void show() {
    OwnPlaces places = own.placesProperty().get();
    if (!model.legend().filterProperty().get().shows(ClassFilter.OWN)) {
      scatter.group().show(List.of());
      return;
    }
    List<GroupMark> marks =
        IntStream.range(0, places.digits().size())
            .mapToObj(i -> new GroupMark(places.place(i), places.digits().digits().get(i).label()))
            .toList();
    scatter.group().show(marks);
    choose();
  }

  private void choose() {
    boolean shown = !scatter.group().marks().isEmpty();
    OwnPlaces places = own.placesProperty().get();
    scatter.group().choose(shown ? places.digits().indexOf(own.chosenProperty().get()) : -1);
  }

  private void hover(int index) {
    if (index < 0) {
      card.setVisible(false);
      return;
    }
    OwnPlaces places = own.placesProperty().get();
    Place place = places.place(index);
    Viewport view = scatter.viewportProperty().get();
    card.show(
        places.digits().digits().get(index),
        view.screenX(place.x()),
        view.screenY(place.y()),
        scatter.getWidth(),
        scatter.getHeight());
  }
}
