package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The nearest digits as small pictures, each framed in its class's colour, and their votes. */
final class NeighboursView extends VBox {
  private static final int MULTIPLE = 2;
  private static final int COLUMNS = 4;
  private static final double FRAME = 2;
  private static final double GAP = 4;

  private final Texts texts = Texts.of(NeighboursView.class);
  private final InspectViewModel model;
  private final FlowPane votes = new FlowPane(12, 4);
  private final List<Place> places = new ArrayList<>();

  private record Place(Button button, DigitPicture picture) {}

  NeighboursView(InspectViewModel model) {
    super(8);
    this.model = model;
    setId("neighbours");
    Label heading = new Label(texts.get("neighbours.title"));
    heading.getStyleClass().add("heading");
    FlowPane pictures = new FlowPane(GAP, GAP);
    double side = 28 * MULTIPLE + 2 * FRAME;
    pictures.setPrefWrapLength(COLUMNS * side + (COLUMNS - 1) * GAP);
    for (int i = 0; i < NearestDigits.COUNT; i++) {
      DigitPicture picture = new DigitPicture(MULTIPLE);
      Button button = new Button();
      button.setGraphic(picture);
      button.setId("neighbour-" + i);
      button.getStyleClass().setAll("neighbour");
      button.setTooltip(new Tooltip());
      places.add(new Place(button, picture));
      pictures.getChildren().add(button);
    }
    getChildren().addAll(heading, votes, pictures);
    managedProperty().bind(visibleProperty());
    model.nearestProperty().addListener((property, before, now) -> show(now));
    model.themeProperty().addListener((p, before, now) -> show(model.nearestProperty().get()));
    show(model.nearestProperty().get());
  }

  private void show(NearestDigits nearest) {
    setVisible(nearest != null);
    if (nearest == null) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      boolean there = i < nearest.digits().size();
      place.button.setVisible(there);
      if (there) {
        fill(place, i, nearest.digits().get(i));
      }
    }
    votes.getChildren().clear();
    List<Integer> counts = nearest.vote().counts();
    IntStream.range(0, counts.size())
        .filter(label -> counts.get(label) > 0)
        .boxed()
        .sorted(Comparator.comparing((Integer label) -> counts.get(label)).reversed())
        .forEach(label -> votes.getChildren().add(vote(label, counts.get(label))));
  }

  private void fill(Place place, int rank, NearestDigits.Neighbour neighbour) {
    place.picture.show(neighbour.image());
    place.button.setStyle("-fx-background-color: %s;".formatted(css(neighbour.label())));
    String what =
        texts.get(
            "neighbours.one", rank + 1, CardText.label(neighbour.label()), neighbour.index() + 1);
    place.button.setAccessibleText(what);
    place.button.getTooltip().setText(what);
    place.button.setOnAction(event -> model.pin(neighbour.index()));
  }

  private HBox vote(int label, int count) {
    Circle dot = new Circle(5, Color.web(css(label)));
    Label text = new Label(texts.get("neighbours.vote", label, count));
    HBox box = new HBox(5, dot, text);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private String css(int label) {
    int argb = ClassPalette.argb(label, model.themeProperty().getValue().dark());
    return "#%06x".formatted(argb & 0xFFFFFF);
  }
}
