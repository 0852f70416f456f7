package io.bottleneck.ui.view;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.Region;

/**
 * Digits, each with what a network makes of it below, as many as fit the room, in whole multiples
 * of 28. FX thread only.
 */
public final class DigitGrid extends Region {
  private static final double NARROWEST = 4 * 28;

  private final Function<DigitStack, String> description;
  private final Function<DigitStack, String> caption;
  private final IntConsumer chosen;
  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown");
  private List<DigitStack> stacks = List.of();
  private int pictures = 2;
  private int pinned = -1;

  /**
   * An empty grid.
   *
   * @param description a digit in words, for its tooltip and for those who cannot see it
   * @param chosen gets the index of a digit that was clicked; null when digits cannot be chosen
   */
  public DigitGrid(Function<DigitStack, String> description, IntConsumer chosen) {
    this(description, DigitGrid::label, chosen);
  }

  /**
   * An empty grid that tells more below each digit than its class, where the pictures are at least
   * twice 28 wide.
   *
   * @param description a digit in words, for its tooltip and for those who cannot see it
   * @param caption what stands below a digit, some eight letters
   * @param chosen gets the index of a digit that was clicked; null when digits cannot be chosen
   */
  public DigitGrid(
      Function<DigitStack, String> description,
      Function<DigitStack, String> caption,
      IntConsumer chosen) {
    this.description = Objects.requireNonNull(description, "description");
    this.caption = Objects.requireNonNull(caption, "caption");
    this.chosen = chosen;
    getStyleClass().add("digit-grid");
  }

  /**
   * Shows the first of {@code digits}, as many as fit.
   *
   * @param picturesEach how many pictures there is room for below each other, 1 to 3
   */
  public void show(List<DigitStack> digits, int picturesEach) {
    stacks = List.copyOf(digits);
    pictures = picturesEach;
    requestLayout();
  }

  /** Marks the digit with this index; -1 for none. */
  public void pin(int index) {
    pinned = index;
    requestLayout();
  }

  /** How many digits are on show. */
  public ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The height that what fits into {@code width} times {@code height} really takes. */
  public double heightWithin(double width, double height) {
    return DigitGridShape.fit(width, height, Math.max(1, stacks.size()), pictures).height();
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return new DigitGridShape(1, 1, 1, pictures).cellHeight();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 10 * (2 * 28 + DigitGridShape.GAP);
  }

  @Override
  protected double computePrefHeight(double width) {
    return new DigitGridShape(1, 1, 2, pictures).cellHeight();
  }

  @Override
  protected void layoutChildren() {
    DigitGridShape shape =
        DigitGridShape.fit(getWidth(), getHeight(), Math.max(1, stacks.size()), pictures);
    int count = Math.min(shape.count(), stacks.size());
    while (getChildren().size() > count) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < count) {
      getChildren().add(cell());
    }
    for (int i = 0; i < count; i++) {
      DigitStack stack = stacks.get(i);
      DigitCell cell = (DigitCell) getChildren().get(i);
      String below = shape.multiple() < 2 ? label(stack) : caption.apply(stack);
      cell.show(stack, shape, below, description.apply(stack), stack.index() == pinned);
      double x = (i % shape.columns()) * (shape.cellWidth() + DigitGridShape.GAP);
      double y = (i / shape.columns()) * (shape.cellHeight() + DigitGridShape.GAP);
      cell.resizeRelocate(
          snapPositionX(x), snapPositionY(y), shape.cellWidth(), shape.cellHeight());
    }
    shown.set(count);
  }

  private DigitCell cell() {
    if (chosen == null) {
      return new DigitCell(null);
    }
    DigitCell[] self = new DigitCell[1];
    self[0] = new DigitCell(() -> chosen.accept(self[0].stack().index()));
    return self[0];
  }

  private static String label(DigitStack stack) {
    return stack.label() < 0 ? "" : Integer.toString(stack.label());
  }
}
