package io.bottleneck.ui.arithmetic;

import io.bottleneck.plot.DigitColours;
import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.Hatch;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What comes out: large, hatched where it is a guess, with its nearest real digits. */
final class ResultPane extends HBox {
  private static final double HATCH = 8;

  private final Texts texts = Texts.of(ResultPane.class);
  private final ArithmeticViewModel model;
  private final DigitPicture picture = new DigitPicture(3);
  private final Canvas doubt = new Canvas();
  private final Label likeness = new Label();
  private final Label ground = new Label();
  private final Button path;
  private final Tooltip support = new Tooltip();
  private final NearestPane nearest;

  ResultPane(ArithmeticViewModel model) {
    super(16);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    picture.setId("sum-picture");
    doubt.setMouseTransparent(true);
    likeness.setId("sum-likeness");
    likeness.getStyleClass().add("arithmetic-likeness");
    ground.setId("sum-ground");
    ground.getStyleClass().add("arithmetic-fact");
    for (Label label : List.of(likeness, ground)) {
      label.setWrapText(true);
      label.setMinWidth(0);
    }
    path = new Button(texts.get("path"));
    path.setId("sum-path");
    path.getStyleClass().add("arithmetic-path");
    path.setTooltip(new Tooltip(texts.get("path.help")));
    path.setAccessibleText(texts.get("path.help"));
    path.setMinWidth(USE_PREF_SIZE);
    path.setOnAction(event -> model.pathToResult());
    ground.setTooltip(support);
    nearest = new NearestPane(model::pin);
    VBox.setVgrow(nearest, Priority.ALWAYS);
    VBox facts = new VBox(4, likeness, ground, nearest, path);
    facts.setAlignment(Pos.CENTER_LEFT);
    facts.setMinWidth(0);
    HBox.setHgrow(facts, Priority.ALWAYS);
    getChildren().addAll(new StackPane(picture, doubt), facts);
    setMultiple(3);
    model.sumProperty().addListener((property, before, now) -> show(now));
    model.themeProperty().addListener((property, before, now) -> show(model.sumProperty().get()));
    show(model.sumProperty().get());
  }

  void setMultiple(int multiple) {
    double side = multiple * DigitColours.SIDE;
    picture.setMultiple(multiple);
    doubt.setWidth(side);
    doubt.setHeight(side);
    doubt.getGraphicsContext2D().clearRect(0, 0, side, side);
    Hatch.paint(doubt.getGraphicsContext2D(), 0, 0, side, HATCH);
  }

  private void show(CodeSum sum) {
    Optional<CodeSum.Result> result = sum == null ? Optional.empty() : sum.result();
    path.setDisable(result.isEmpty());
    if (result.isEmpty()) {
      nearest.show(List.of(), false);
      picture.clear();
      doubt.setVisible(false);
      likeness.setText(texts.get("incomplete"));
      ground.setText(sum == null ? "" : missing(sum));
      support.setText(ground.getText());
      return;
    }
    CodeSum.Result shown = result.get();
    picture.show(shown.decoded().image());
    doubt.setVisible(!shown.known());
    likeness.setText(likeness(shown));
    ground.setText(texts.get(shown.known() ? "known" : "unknown", shown.near()));
    support.setText(texts.get("ground.help", shown.near(), shown.radius()));
    picture.setAccessibleText(likeness.getText() + ". " + ground.getText());
    nearest.show(shown.nearest(), model.themeProperty().getValue().dark());
  }

  private String likeness(CodeSum.Result result) {
    int majority = result.vote().majority();
    return majority < 0
        ? texts.get("likeness.none")
        : texts.get(
            "likeness", majority, result.vote().counts().get(majority), result.vote().voters());
  }

  private String missing(CodeSum sum) {
    List<CodeTerm> terms =
        List.of(
            model.firstProperty().get(), model.secondProperty().get(), model.thirdProperty().get());
    for (int i = 0; i < terms.size(); i++) {
      if (sum.terms().get(i).isEmpty()) {
        CodeTerm term = terms.get(i);
        return texts.get("missing." + term.kind().name().toLowerCase(Locale.ROOT), term.label());
      }
    }
    return "";
  }
}
