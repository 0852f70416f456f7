package io.bottleneck.ui.arithmetic;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/**
 * The class means, the three terms of a sum and what comes out, from left to right. 700 x 140 is
 * enough.
 */
public final class ArithmeticView extends StackPane {
  /** From this width on there is room for larger pictures. */
  private static final double WIDE = 1000;

  /** Height of a mean's caption and of the gap below it. */
  private static final double CAPTION = 24;

  private static final int LARGEST = 6;

  private final MeansPane means;
  private final TermsPane terms;
  private final ResultPane result;

  /** The sum of {@code model}. */
  public ArithmeticView(ArithmeticViewModel model) {
    Texts texts = Texts.of(ArithmeticView.class);
    setId("arithmetic-view");
    getStyleClass().add("arithmetic-view");
    getStylesheets().add(ArithmeticView.class.getResource("arithmetic.css").toExternalForm());
    setMinSize(0, 0);
    means = new MeansPane(model);
    terms = new TermsPane(model);
    result = new ResultPane(model);
    Label equals = new Label(texts.get("equals"));
    equals.getStyleClass().add("arithmetic-sign");
    equals.setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(12, means, terms, equals, result);
    content.setAlignment(Pos.CENTER_LEFT);
    means.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(result, Priority.ALWAYS);
    Label empty = new Label(texts.get("empty"));
    empty.setId("arithmetic-empty");
    empty.getStyleClass().add("arithmetic-hint");
    empty.setWrapText(true);
    getChildren().addAll(content, empty);
    empty.visibleProperty().bind(model.sumProperty().isNull());
    content.visibleProperty().bind(model.sumProperty().isNotNull());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    boolean wide = width >= WIDE;
    means.setMultiple(wide && height >= 2 * (2 * DigitColours.SIDE + CAPTION) ? 2 : 1);
    terms.setMultiple(wide && height >= 3 * 2 * DigitColours.SIDE + 8 ? 2 : 1);
    int byHeight = (int) (height / DigitColours.SIDE);
    result.setMultiple(Math.max(2, Math.min(wide ? LARGEST : 3, byHeight)));
    super.layoutChildren();
  }
}
