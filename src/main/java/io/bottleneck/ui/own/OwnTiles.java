package io.bottleneck.ui.own;

import io.bottleneck.lab.own.OwnDigit;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitTile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The kept digits, newest first, as large as lets all be seen at once, else small. A list of rows,
 * because a tile for each of a thousand digits takes more than a second to make.
 */
final class OwnTiles extends Region {
  private static final double GAP = 4;
  private static final double SCROLL_BAR = 16;
  private static final int LARGE = 2;

  private final OwnDigitsViewModel model;
  private final ObservableList<Integer> rows = FXCollections.observableArrayList();
  private final ListView<Integer> list = new ListView<>(rows);
  private final List<Row> cells = new ArrayList<>();
  private int multiple = LARGE;
  private int columns = 1;

  OwnTiles(OwnDigitsViewModel model) {
    this.model = model;
    setId("own-tiles");
    getStyleClass().add("own-tiles");
    setMinSize(0, 0);
    list.setFocusTraversable(false); // its tiles are
    list.setCellFactory(
        view -> {
          Row cell = new Row();
          cells.add(cell);
          return cell;
        });
    getChildren().add(list);
    model.digitsProperty().addListener((property, before, now) -> fit());
    model.themeProperty().addListener((property, before, now) -> refresh());
    model
        .chosenProperty()
        .addListener(
            (property, before, now) -> {
              refresh();
              reveal();
            });
  }

  @Override
  protected void layoutChildren() {
    list.resizeRelocate(0, 0, getWidth(), getHeight());
    fit();
  }

  private static double side(int multiple) {
    return multiple * DigitColours.SIDE + 2 * DigitTile.FRAME;
  }

  private static double step(int multiple) {
    return side(multiple) + OwnTile.CAPTION + GAP;
  }

  private int columns(int multiple) {
    return (int) Math.max(1, (getWidth() - SCROLL_BAR) / (side(multiple) + GAP));
  }

  private int rows(int multiple) {
    int count = model.digitsProperty().getValue().size();
    return (count + columns(multiple) - 1) / columns(multiple);
  }

  /** As many columns, and as large tiles, as there is room for. */
  private void fit() {
    multiple = rows(LARGE) * step(LARGE) <= getHeight() ? LARGE : 1;
    columns = columns(multiple);
    list.setFixedCellSize(step(multiple));
    int wanted = rows(multiple);
    while (rows.size() > wanted) {
      rows.remove(rows.size() - 1);
    }
    if (rows.size() < wanted) {
      rows.addAll(IntStream.range(rows.size(), wanted).boxed().toList());
    }
    refresh();
  }

  private void refresh() {
    cells.forEach(Row::fill);
  }

  private void choose(int index) {
    model.toggleChosen(model.digitsProperty().getValue().digits().get(index).id());
  }

  private int chosen() {
    OwnDigit digit = model.chosenProperty().get();
    return digit == null ? -1 : model.digitsProperty().getValue().indexOf(digit.id());
  }

  /** Scrolls to the chosen digit where it is out of view. */
  private void reveal() {
    int index = chosen();
    if (index >= 0) {
      int row = (model.digitsProperty().getValue().size() - 1 - index) / columns;
      if (cells.stream().noneMatch(cell -> cell.shows(row))) {
        list.scrollTo(row);
      }
    }
  }

  /** The digits side by side; the cell of a row that is out of view takes on another one. */
  private final class Row extends ListCell<Integer> {
    private final HBox tiles = new HBox(GAP);

    Row() {
      getStyleClass().setAll("own-row");
      setGraphic(tiles);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      fill();
    }

    boolean shows(int row) {
      Bounds bounds = getBoundsInParent();
      double top = localToScene(0, 0).getY() - list.localToScene(0, 0).getY();
      return !isEmpty()
          && getItem() == row
          && top >= -1
          && top + bounds.getHeight() - GAP <= list.getHeight() + 1;
    }

    private void fill() {
      List<OwnDigit> digits = model.digitsProperty().getValue().digits();
      int newest = isEmpty() ? -1 : digits.size() - 1 - getItem() * columns;
      int count = Math.max(0, Math.min(columns, newest + 1));
      while (tiles.getChildren().size() > count) {
        tiles.getChildren().remove(tiles.getChildren().size() - 1);
      }
      while (tiles.getChildren().size() < count) {
        tiles.getChildren().add(new OwnTile(OwnTiles.this::choose));
      }
      int chosen = chosen();
      boolean dark = model.themeProperty().getValue().dark();
      for (int i = 0; i < count; i++) {
        OwnTile tile = (OwnTile) tiles.getChildren().get(i);
        tile.show(digits.get(newest - i), newest - i, multiple, dark);
        tile.choose(chosen);
      }
    }
  }
}
