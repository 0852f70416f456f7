package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.ui.view.Argb;
import io.bottleneck.ui.view.DigitTile;
import io.bottleneck.ui.view.LabelledDigit;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The nearest digits as small pictures, each framed in its class's colour, and their votes. */
final class NeighboursView extends VBox {
  private static final int MULTIPLE = 2;
  private static final int COLUMNS = 4;
  private static final double GAP = 4;

  private final Texts texts = Texts.of(NeighboursView.class);
  private final InspectViewModel model;
  private final FlowPane votes = new FlowPane(12, 4);
  private final List<DigitTile> tiles = new ArrayList<>();

  NeighboursView(InspectViewModel model) {
    super(8);
    this.model = model;
    setId("neighbours");
    Label heading = new Label(texts.get("neighbours.title"));
    heading.getStyleClass().add("heading");
    FlowPane pictures = new FlowPane(GAP, GAP);
    double side = 28 * MULTIPLE + 2 * DigitTile.FRAME;
    pictures.setPrefWrapLength(COLUMNS * side + (COLUMNS - 1) * GAP);
    for (int i = 0; i < NearestDigits.COUNT; i++) {
      DigitTile tile = new DigitTile(model::pin);
      tile.setId("neighbour-" + i);
      tiles.add(tile);
      pictures.getChildren().add(tile);
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
    boolean dark = model.themeProperty().getValue().dark();
    for (int i = 0; i < tiles.size(); i++) {
      boolean there = i < nearest.digits().size();
      tiles.get(i).setVisible(there);
      if (there) {
        LabelledDigit digit = nearest.digits().get(i);
        String what =
            texts.get("neighbours.one", i + 1, CardText.label(digit.label()), digit.index() + 1);
        tiles.get(i).show(digit, MULTIPLE, what, dark);
      }
    }
    List<Integer> counts = nearest.vote().counts();
    List<Integer> voted =
        IntStream.range(0, counts.size())
            .filter(label -> counts.get(label) > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer label) -> counts.get(label)).reversed())
            .toList();
    while (votes.getChildren().size() < voted.size()) {
      votes.getChildren().add(new Vote());
    }
    for (int i = 0; i < votes.getChildren().size(); i++) {
      Vote vote = (Vote) votes.getChildren().get(i);
      vote.setVisible(i < voted.size());
      if (vote.isVisible()) {
        vote.show(voted.get(i), counts.get(voted.get(i)));
      }
    }
  }

  /** How many neighbours are of one class. Kept and filled again, as new nodes cost most. */
  private final class Vote extends HBox {
    private final Circle dot = new Circle(5);
    private final Label text = new Label();

    Vote() {
      super(5);
      getChildren().addAll(dot, text);
      setAlignment(Pos.CENTER_LEFT);
      managedProperty().bind(visibleProperty());
    }

    void show(int label, int count) {
      boolean dark = model.themeProperty().getValue().dark();
      dot.setFill(Argb.colour(ClassPalette.argb(label, dark)));
      text.setText(texts.get("neighbours.vote", label, count));
    }
  }
}
