package io.bottleneck.ui.neighbours;

import io.bottleneck.analysis.LabelVote;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The neighbours of one kind and what their labels say. */
final class NeighbourColumn extends VBox {
  private final Texts texts = Texts.of(NeighbourColumn.class);
  private final Label vote = new Label();
  private final TileList tiles;

  /**
   * An empty column.
   *
   * @param kind {@code code} or {@code pixels}: the prefix of its words
   * @param chosen gets the index of the digit that is clicked
   */
  NeighbourColumn(String kind, IntConsumer chosen) {
    super(8);
    setId("neighbours-by-" + kind);
    setMinWidth(0);
    Label title = new Label(texts.get(kind + ".title"));
    title.getStyleClass().add("column-title");
    vote.getStyleClass().add("secondary");
    vote.setWrapText(true);
    tiles =
        new TileList(
            chosen,
            digit -> digit.shared() > 0,
            (digit, place) ->
                texts.get(
                    digit.shared() > 0 ? kind + ".both" : kind + ".one",
                    place + 1,
                    NeighbourText.label(digit.digit().label()),
                    digit.digit().index() + 1));
    getChildren().addAll(title, vote, tiles);
  }

  void show(List<NearDigit> digits, LabelVote votes, boolean dark) {
    vote.setText(
        votes.voters() == 0
            ? texts.get("vote.none")
            : texts.get(
                "vote", votes.majority(), votes.counts().get(votes.majority()), votes.voters()));
    tiles.show(digits, dark);
  }

  void pin(int index) {
    tiles.pin(index);
  }
}
