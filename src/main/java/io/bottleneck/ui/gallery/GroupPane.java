package io.bottleneck.ui.gallery;

import io.bottleneck.ui.view.DigitGrid;
import io.bottleneck.ui.view.DigitStack;
import io.bottleneck.ui.view.Texts;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One group of digits under its name and mean error. */
final class GroupPane extends VBox {
  /** Nodes of the heading that are always there: name and mean error. */
  private static final int HEADING = 2;

  private final Texts texts;
  private final DigitGrid grid;
  private final Label mean = new Label();
  private final HBox head = new HBox(8);
  private GalleryGroup group = GalleryGroup.EMPTY;

  /**
   * An empty group.
   *
   * @param key of the group's name in the texts, also its node's id
   * @param chosen gets the index of a clicked digit, or null when they cannot be chosen
   */
  GroupPane(String key, Texts texts, IntConsumer chosen) {
    super(4);
    this.texts = texts;
    setId("gallery-" + key);
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("group-name");
    name.setMinWidth(USE_PREF_SIZE);
    mean.getStyleClass().add("group-mean");
    mean.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(mean.textProperty());
    mean.setTooltip(whole);
    head.getChildren().addAll(name, mean);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("group-head");
    grid = new DigitGrid(this::description, chosen);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(head, grid);
    grid.shownProperty().addListener((property, before, now) -> showMean());
  }

  void show(GalleryGroup shown) {
    group = shown;
    grid.show(shown.stacks(), shown.pictures());
    showMean();
  }

  /** The height that what fits into {@code width} times {@code height} really takes. */
  double heightWithin(double width, double height) {
    double above = head.prefHeight(-1) + getSpacing();
    return Math.min(height, above + grid.heightWithin(width, height - above));
  }

  /** Puts {@code tail} at the right end of the heading; null for nothing. */
  void setTail(Node tail) {
    head.getChildren().remove(HEADING, head.getChildren().size());
    if (tail != null) {
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      HBox.setHgrow(tail, Priority.NEVER);
      head.getChildren().addAll(between, tail);
    }
  }

  void pin(int index) {
    grid.pin(index);
  }

  private void showMean() {
    int count = grid.shownProperty().get();
    double error = group.meanError(count);
    mean.setText(
        Double.isNaN(error) ? "" : texts.get("mean", String.format(Locale.ROOT, "%.4f", error)));
  }

  private String description(DigitStack stack) {
    String number = String.format(Locale.ROOT, "%,d", stack.index() + 1);
    if (group.pictures() == 1) {
      return texts.get("digit.drawn", number);
    }
    String what =
        stack.label() < 0
            ? texts.get("digit.unlabelled", number)
            : texts.get("digit.labelled", number, stack.label());
    if (Double.isNaN(stack.error())) {
      return what;
    }
    String error = String.format(Locale.ROOT, "%.4f", stack.error());
    return texts.get(group.pictures() == 3 ? "digit.error.noisy" : "digit.error", what, error);
  }
}
