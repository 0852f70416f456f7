package io.bottleneck.ui.arithmetic;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** The mean code of each class decoded, with the number of its digits; a click takes it. */
final class MeansPane extends GridPane {
  private static final int COLUMNS = 5;

  /** Least width of a cell: a class and its count. */
  private static final double NARROWEST = 44;

  private final Texts texts = Texts.of(MeansPane.class);
  private final List<Button> buttons = new ArrayList<>();
  private final List<DigitPicture> pictures = new ArrayList<>();

  MeansPane(ArithmeticViewModel model) {
    setId("class-means");
    setHgap(4);
    setVgap(4);
    setMinWidth(USE_PREF_SIZE);
    for (int label = 0; label < DigitDataset.CLASSES; label++) {
      int chosen = label;
      DigitPicture picture = new DigitPicture(1);
      Button button = new Button("", picture);
      button.setId("class-mean-" + label);
      button.getStyleClass().setAll("arithmetic-digit");
      button.setContentDisplay(ContentDisplay.TOP);
      button.setTooltip(new Tooltip());
      button.setOnAction(event -> model.firstProperty().set(CodeTerm.mean(chosen)));
      buttons.add(button);
      pictures.add(picture);
      add(button, label % COLUMNS, label / COLUMNS);
    }
    model.meansProperty().addListener((property, before, now) -> show(now));
    show(model.meansProperty().get());
  }

  private void show(List<MeanDigit> means) {
    for (int label = 0; label < buttons.size(); label++) {
      Button button = buttons.get(label);
      int ofLabel = label;
      MeanDigit mean =
          means.stream().filter(each -> each.label() == ofLabel).findFirst().orElse(null);
      button.setDisable(mean == null);
      if (mean == null) {
        pictures.get(label).clear();
        button.setText(texts.get("mean.none", label));
      } else {
        pictures.get(label).show(mean.image());
        button.setText(texts.get("mean", label, mean.count()));
      }
      String help = texts.get("mean.help", label, mean == null ? 0 : mean.count());
      button.getTooltip().setText(help);
      button.setAccessibleText(help);
    }
  }

  void setMultiple(int multiple) {
    double width = Math.max(NARROWEST, multiple * DigitColours.SIDE);
    for (int label = 0; label < buttons.size(); label++) {
      pictures.get(label).setMultiple(multiple);
      buttons.get(label).setMinWidth(width);
      buttons.get(label).setPrefWidth(width);
    }
  }
}
