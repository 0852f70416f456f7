package io.bottleneck.ui.arithmetic;

import io.bottleneck.plot.ClassPalette;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The nearest real digits, each framed in its class's colour, nearest first: twice 28 where all of
 * them fit, else as many as fit at 28. A click pins one.
 */
final class NearestPane extends Region {
  private static final double FRAME = 2;
  private static final double GAP = 2;

  private final Texts texts = Texts.of(NearestPane.class);
  private final IntConsumer chosen;
  private final List<DigitPicture> pictures = new ArrayList<>();

  /** An empty pane; {@code chosen} gets the index of a digit that was clicked. */
  NearestPane(IntConsumer chosen) {
    this.chosen = chosen;
    setId("sum-nearest");
    setMinSize(0, 0);
  }

  void show(List<CodeSum.Neighbour> digits, boolean dark) {
    getChildren().clear();
    pictures.clear();
    for (CodeSum.Neighbour digit : digits) {
      DigitPicture picture = new DigitPicture(1);
      picture.show(digit.image());
      pictures.add(picture);
      getChildren().add(button(digit, picture, dark));
    }
    requestLayout();
  }

  private Button button(CodeSum.Neighbour digit, DigitPicture picture, boolean dark) {
    Button button = new Button("", picture);
    button.getStyleClass().setAll("arithmetic-digit", "arithmetic-neighbour");
    int argb = ClassPalette.argb(digit.label(), dark);
    button.setStyle("-fx-background-color: #%06x;".formatted(argb & 0xFFFFFF));
    String what =
        texts.get(
            digit.label() < 0 ? "neighbour.unlabelled" : "neighbour",
            digit.index() + 1,
            digit.label());
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setOnAction(event -> chosen.accept(digit.index()));
    return button;
  }

  private static double cell(int multiple) {
    return multiple * DigitColours.SIDE + 2 * FRAME;
  }

  private static int fitting(double length, int multiple) {
    return (int) ((length + GAP) / (cell(multiple) + GAP));
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().isEmpty() ? 0 : cell(1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 5 * (cell(1) + GAP);
  }

  @Override
  protected void layoutChildren() {
    int multiple = fitting(getWidth(), 2) * fitting(getHeight(), 2) >= pictures.size() ? 2 : 1;
    int columns = fitting(getWidth(), multiple);
    int shown = columns * fitting(getHeight(), multiple);
    double step = cell(multiple) + GAP;
    for (int i = 0; i < pictures.size(); i++) {
      pictures.get(i).setMultiple(multiple);
      getChildren().get(i).setVisible(i < shown);
      if (i < shown) {
        getChildren()
            .get(i)
            .resizeRelocate(i % columns * step, i / columns * step, cell(multiple), cell(multiple));
      }
    }
  }
}
