package io.bottleneck.ui.noise;

import io.bottleneck.analysis.NoiseTrial;
import io.bottleneck.data.Noise;
import io.bottleneck.model.NetworkKind;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.ModelInUse;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The name of one model and the figures of its answer. */
final class NoiseFigures extends VBox {
  /** Enough for a name to be known by. */
  static final double WIDTH = 180;

  private final Texts texts = Texts.of(NoiseFigures.class);
  private final NoiseViewModel model;
  private final int place;
  private final Region swatch = new Region();
  private final Label name = new Label();
  private final Tooltip about = new Tooltip();
  private final GridPane values = new GridPane();
  private final Label error;
  private final Label repeated;
  private final Label moved;

  /** Of the model at {@code place}: 0 for the one in use, 1 for the other. */
  NoiseFigures(NoiseViewModel model, int place) {
    super(3);
    this.model = model;
    this.place = place;
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    swatch.getStyleClass().add("noise-swatch");
    name.getStyleClass().add("noise-model");
    name.setId("noise-model-" + place);
    name.setTooltip(about);
    HBox title = new HBox(6, swatch, name);
    title.setAlignment(Pos.CENTER_LEFT);
    values.setHgap(8);
    values.setVgap(1);
    error = row("error");
    repeated = row("repeated");
    moved = row("moved");
    getChildren().addAll(title, values);
    model.answerProperty().addListener((property, before, now) -> show());
    model.yardsticksProperty().addListener((property, before, now) -> show());
    model.themeProperty().addListener((property, before, now) -> show());
    show();
  }

  private Label row(String key) {
    Label of = new Label(texts.get(key));
    of.getStyleClass().add("caption");
    of.setMinWidth(Region.USE_PREF_SIZE);
    Label value = new Label();
    value.setId("noise-" + key + "-" + place);
    value.getStyleClass().add("number");
    value.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip help = new Tooltip(texts.get(key + ".help"));
    of.setTooltip(help);
    value.setTooltip(help);
    value.setAccessibleHelp(texts.get(key + ".help"));
    values.addRow(values.getRowCount(), of, value);
    return value;
  }

  private void show() {
    NoiseAnswer answer = model.answerProperty().get();
    if (answer == null || answer.trials().size() <= place) {
      return;
    }
    ModelInUse asked = answer.question().models().get(place);
    NoiseTrial trial = answer.trials().get(place);
    name.setText(NoiseText.name(answer.question().models(), place));
    about.setText(
        texts.get("about", asked.name(), FigureText.epoch(asked.autoencoder().epoch()))
            + "\n"
            + training(asked));
    name.setAccessibleHelp(about.getText());
    error.setText(FigureText.error(trial.error()));
    repeated.setText(FigureText.error(trial.errorToNoisy()));
    double share =
        model.yardsticksProperty().get().share(place, asked.autoencoder(), trial.moved());
    moved.setText(
        Double.isNaN(share)
            ? FigureText.number(trial.moved())
            : texts.get("moved.value", FigureText.number(trial.moved()), Math.round(100 * share)));
    boolean dark = model.themeProperty().getValue().dark();
    swatch.setStyle(
        "-fx-background-color: #%06x;".formatted(NoiseText.argb(place, dark) & 0xFFFFFF));
  }

  private String training(ModelInUse asked) {
    Noise noise = asked.autoencoder().spec().noise();
    return asked.autoencoder().spec().kind() == NetworkKind.DENOISING
        ? texts.get("about.denoising", noise.kind().label(), noise.strength())
        : texts.get("about.plain");
  }
}
