package io.bottleneck.ui.own;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.ui.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How many digits are kept, and of which class. */
final class OwnCounts extends HBox {
  private final Texts texts = Texts.of(OwnCounts.class);
  private final Label all = new Label();
  private final Label[] classes = new Label[DigitDataset.CLASSES + 1];

  OwnCounts(OwnDigitsViewModel model) {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
    all.setId("own-count");
    all.setMinWidth(USE_PREF_SIZE);
    getChildren().add(all);
    for (int i = 0; i < classes.length; i++) {
      classes[i] = new Label();
      classes[i].setId("own-count-" + i);
      classes[i].setMinWidth(USE_PREF_SIZE);
      classes[i].getStyleClass().add("caption");
      getChildren().add(classes[i]);
    }
    Label none = classes[DigitDataset.CLASSES];
    none.managedProperty().bind(none.visibleProperty());
    model.digitsProperty().addListener((property, before, now) -> show(now));
    show(model.digitsProperty().getValue());
  }

  private void show(OwnDigits digits) {
    int[] counts = digits.counts();
    all.setText(texts.get("count", digits.size()));
    for (int i = 0; i < classes.length; i++) {
      classes[i].setText(
          i < DigitDataset.CLASSES
              ? texts.get("count.class", i, counts[i])
              : texts.get("count.unlabelled", counts[i]));
      classes[i].setVisible(i < DigitDataset.CLASSES || counts[i] > 0);
    }
  }
}
