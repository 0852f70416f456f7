package io.bottleneck.ui.noise;

import io.bottleneck.data.Noise;
import io.bottleneck.ui.view.FigureText;
import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What is spoilt, how, how strongly, and with whom one compares. */
final class NoiseControls extends VBox {
  private static final List<Noise.Kind> KINDS =
      List.of(Noise.Kind.MASKING, Noise.Kind.SALT_AND_PEPPER, Noise.Kind.GAUSSIAN);
  private static final double STEP = 0.05;

  private final Texts texts = Texts.of(NoiseControls.class);
  private final NoiseViewModel model;
  private final TextField typed = new TextField();

  NoiseControls(NoiseViewModel model) {
    super(6);
    this.model = model;
    getStyleClass().add("noise-controls");
    getChildren().addAll(subject(), kind(), strength(), draw(), new OtherModelBar(model.other()));
  }

  private SegmentedButton subject() {
    SegmentedButton segmented = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    segmented.setToggleGroup(group);
    for (NoiseSubject.Origin origin : NoiseSubject.Origin.values()) {
      String key = "wanted." + origin.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(texts.get(key));
      button.setId("noise-" + key.replace('.', '-'));
      button.setTooltip(new Tooltip(texts.get(key + ".help")));
      button.setAccessibleHelp(texts.get(key + ".help"));
      button.setOnAction(
          event -> {
            model.settings().wantedProperty().set(origin);
            button.setSelected(true); // a second click must not leave nothing chosen
          });
      model
          .settings()
          .wantedProperty()
          .addListener((property, before, now) -> button.setSelected(now == origin));
      button.setSelected(model.settings().wantedProperty().get() == origin);
      segmented.getButtons().add(button);
    }
    return segmented;
  }

  private ComboBox<Noise.Kind> kind() {
    ComboBox<Noise.Kind> chooser = new ComboBox<>();
    chooser.setId("noise-kind");
    chooser.getItems().setAll(KINDS);
    chooser.setConverter(new ShownAs<>(each -> texts.get(key("kind.", each))));
    chooser.valueProperty().bindBidirectional(model.settings().kindProperty());
    chooser.setMaxWidth(Double.MAX_VALUE);
    Tooltip help = new Tooltip();
    chooser.setTooltip(help);
    chooser.setAccessibleText(texts.get("kind"));
    help.textProperty()
        .bind(model.settings().kindProperty().map(each -> texts.get(key("kind.", each) + ".help")));
    chooser.accessibleHelpProperty().bind(help.textProperty());
    return chooser;
  }

  private static String key(String start, Noise.Kind kind) {
    return start + kind.name().toLowerCase(Locale.ROOT);
  }

  private HBox strength() {
    Slider slider = new Slider(0, 1, 0);
    slider.setId("noise-strength");
    slider.setBlockIncrement(STEP);
    slider.valueProperty().bindBidirectional(model.settings().strengthProperty());
    slider.setAccessibleText(texts.get("strength"));
    slider.setMinWidth(80);
    HBox.setHgrow(slider, Priority.ALWAYS);
    typed.setId("noise-strength-typed");
    typed.getStyleClass().add("number");
    typed.setPrefColumnCount(4);
    typed.setMinWidth(52);
    typed.setAccessibleText(texts.get("strength.typed"));
    Tooltip help = new Tooltip();
    help.textProperty()
        .bind(model.settings().kindProperty().map(each -> texts.get(key("strength.help.", each))));
    slider.setTooltip(help);
    typed.setTooltip(help);
    slider.accessibleHelpProperty().bind(help.textProperty());
    typed.setOnAction(event -> take());
    typed
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                take();
              }
            });
    model.settings().strengthProperty().addListener((property, before, now) -> print());
    print();
    HBox row = new HBox(8, slider, typed);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What is no number is forgotten, and what is too large or small is the largest or smallest. */
  private void take() {
    try {
      double strength = Double.parseDouble(typed.getText().trim().replace(',', '.'));
      if (Double.isFinite(strength)) {
        model.settings().strengthProperty().set(strength);
      }
    } catch (NumberFormatException e) {
      // the strength in force is printed again
    }
    print();
  }

  private void print() {
    typed.setText(FigureText.number(model.settings().strengthProperty().get()));
  }

  private HBox draw() {
    Button another = new Button(texts.get("draw.another"));
    another.setId("noise-another");
    another.setMinWidth(USE_PREF_SIZE);
    another.setTooltip(new Tooltip(texts.get("draw.help")));
    another.setAccessibleHelp(texts.get("draw.help"));
    another.setOnAction(event -> model.settings().anotherDraw());
    Label number = new Label();
    number.setId("noise-draw");
    number.getStyleClass().add("muted");
    number
        .textProperty()
        .bind(
            model
                .settings()
                .drawProperty()
                .map(draw -> texts.get("draw.number", draw.longValue())));
    HBox row = new HBox(8, another, number);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
