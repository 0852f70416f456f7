package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitTile;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/** The kept digits, newest first, as large as lets all be seen at once, else small. */
final class OwnTiles extends ScrollPane {
  private static final double GAP = 4;
  private static final double PADDING = 4;
  private static final int LARGE = 2;

  private final OwnDigitsViewModel model;
  private final FlowPane tiles = new FlowPane(GAP, GAP);
  private int multiple = LARGE;

  OwnTiles(OwnDigitsViewModel model) {
    this.model = model;
    setId("own-tiles");
    getStyleClass().addAll("edge-to-edge", "own-tiles");
    setContent(tiles);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    model.digitsProperty().addListener((property, before, now) -> fill());
    model.themeProperty().addListener((property, before, now) -> fill());
    model.chosenProperty().addListener((property, before, now) -> choose(true));
    widthProperty().addListener((property, before, now) -> fit());
    heightProperty().addListener((property, before, now) -> fit());
    fill();
  }

  private void fit() {
    int count = model.digitsProperty().getValue().size();
    double side = LARGE * DigitColours.SIDE + 2 * DigitTile.FRAME;
    int columns = (int) Math.max(1, (getWidth() - 2 * PADDING + GAP) / (side + GAP));
    int rows = (count + columns - 1) / columns;
    double needed = rows * (side + OwnTile.CAPTION + GAP) + 2 * PADDING;
    int fitting = needed <= getHeight() ? LARGE : 1;
    if (fitting != multiple) {
      multiple = fitting;
      fillTiles();
    }
  }

  private void fill() {
    fillTiles();
    fit();
    choose(false);
  }

  private void fillTiles() {
    List<OwnDigit> digits = model.digitsProperty().getValue().digits();
    boolean dark = model.themeProperty().getValue().dark();
    List<Node> nodes = tiles.getChildren();
    if (nodes.size() > digits.size()) {
      nodes.subList(0, nodes.size() - digits.size()).clear();
    }
    while (nodes.size() < digits.size()) {
      nodes.add(0, new OwnTile(this::chosen)); // the others keep their digits
    }
    for (int i = 0; i < digits.size(); i++) {
      tile(i).show(digits.get(i), i, multiple, dark);
    }
  }

  private OwnTile tile(int index) {
    List<Node> nodes = tiles.getChildren();
    return (OwnTile) nodes.get(nodes.size() - 1 - index);
  }

  private void chosen(int index) {
    model.toggleChosen(model.digitsProperty().getValue().digits().get(index).id());
  }

  private void choose(boolean scroll) {
    OwnDigits digits = model.digitsProperty().getValue();
    OwnDigit chosen = model.chosenProperty().get();
    int index = chosen == null ? -1 : digits.indexOf(chosen.id());
    for (int i = 0; i < digits.size() && i < tiles.getChildren().size(); i++) {
      tile(i).choose(index);
    }
    if (scroll && index >= 0 && index < tiles.getChildren().size()) {
      scrollTo(tile(index));
    }
  }

  private void scrollTo(Node node) {
    layout();
    double room = getViewportBounds().getHeight();
    double all = tiles.getHeight();
    double top = node.getBoundsInParent().getMinY();
    double bottom = node.getBoundsInParent().getMaxY();
    double now = getVvalue() * Math.max(0, all - room);
    if (all > room && (top < now || bottom > now + room)) {
      setVvalue(Math.max(0, Math.min(1, (top - (room - bottom + top) / 2) / (all - room))));
    }
  }
}
