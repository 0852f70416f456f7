package io.bottleneck.ui.own;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Ten labels to keep the drawing under; the one the model would give is marked, never taken. */
final class KeepPane extends VBox {
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final int IN_A_ROW = 5;
  private static final double WIDTH = 44;
  private static final double GAP = 4;

  private final Texts texts = Texts.of(KeepPane.class);
  private final OwnDigitsViewModel model;
  private final List<Button> buttons = new ArrayList<>();
  private final Label says = new Label();

  KeepPane(OwnDigitsViewModel model) {
    super(6);
    this.model = model;
    getStyleClass().add("own-keep");
    Label title = new Label(texts.get("keep"));
    title.getStyleClass().add("section-title");
    GridPane grid = new GridPane();
    grid.setHgap(GAP);
    grid.setVgap(GAP);
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      grid.add(button(label), label % IN_A_ROW, label / IN_A_ROW);
    }
    says.setId("own-says");
    says.getStyleClass().add("caption");
    says.setWrapText(true);
    CheckBox clearing = new CheckBox(texts.get("clearing"));
    clearing.setId("own-clearing");
    clearing.setTooltip(new Tooltip(texts.get("clearing.tip")));
    clearing.selectedProperty().bindBidirectional(model.clearingProperty());
    getChildren().addAll(title, grid, says, clearing);
    double width = IN_A_ROW * WIDTH + (IN_A_ROW - 1) * GAP;
    says.setMaxWidth(width);
    setMinWidth(USE_PREF_SIZE);
    setPrefWidth(width);
    model.refusalProperty().addListener((property, before, now) -> update());
    model.suggestionProperty().addListener((property, before, now) -> update());
    update();
  }

  private Button button(int label) {
    Button button = new Button(texts.get("label", label));
    button.setId("own-keep-" + label);
    button.getStyleClass().add("own-label");
    button.setMinWidth(WIDTH);
    button.setTooltip(new Tooltip(texts.get("keep.tip", label)));
    button.setOnAction(event -> model.keep(label));
    buttons.add(button);
    return button;
  }

  private void update() {
    String refusal = model.refusalProperty().get();
    Integer suggested = refusal.isEmpty() ? model.suggestionProperty().getValue() : null;
    for (int label = 0; label < buttons.size(); label++) {
      Button button = buttons.get(label);
      boolean marked = suggested != null && suggested == label;
      button.setDisable(!refusal.isEmpty());
      button.pseudoClassStateChanged(SUGGESTED, marked);
      button.setAccessibleText(texts.get(marked ? "keep.suggested" : "keep.tip", label));
    }
    if (!refusal.isEmpty()) {
      says.setText(refusal);
    } else {
      says.setText(
          suggested == null ? texts.get("suggestion.none") : texts.get("suggestion", suggested));
    }
  }
}
