package io.bottleneck.ui.arithmetic;

import io.bottleneck.ui.view.DigitPicture;
import io.bottleneck.ui.view.ShownAs;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** The three terms below each other: sign, what is chosen, its picture. */
final class TermsPane extends GridPane {
  private static final double CHOOSER = 120;

  private final Texts texts = Texts.of(TermsPane.class);
  private final List<DigitPicture> pictures = new ArrayList<>();

  TermsPane(ArithmeticViewModel model) {
    setHgap(8);
    setVgap(4);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    row("first", model.firstProperty());
    row("second", model.secondProperty());
    row("third", model.thirdProperty());
    model.sumProperty().addListener((property, before, now) -> show(now));
    show(model.sumProperty().get());
  }

  private void row(String key, ObjectProperty<CodeTerm> term) {
    Label sign = new Label(texts.get(key + ".sign"));
    sign.getStyleClass().add("arithmetic-sign");
    sign.setMinWidth(12);
    ComboBox<CodeTerm> chooser = new ComboBox<>();
    chooser.setId("term-" + key);
    chooser.getItems().setAll(CodeTerm.ALL);
    chooser.setConverter(new ShownAs<>(this::name));
    chooser.valueProperty().bindBidirectional(term);
    chooser.setPrefWidth(CHOOSER);
    chooser.setMinWidth(CHOOSER);
    String help = texts.get("choices.help", texts.get(key + ".help"));
    chooser.setTooltip(new Tooltip(help));
    chooser.setAccessibleText(help);
    DigitPicture picture = new DigitPicture(1);
    picture.setId("term-picture-" + key);
    pictures.add(picture);
    addRow(getRowCount(), sign, chooser, picture);
  }

  private String name(CodeTerm term) {
    return texts.get("term." + term.kind().name().toLowerCase(Locale.ROOT), term.label());
  }

  private void show(CodeSum sum) {
    for (int i = 0; i < pictures.size(); i++) {
      Optional<CodeSum.Decoded> term = sum == null ? Optional.empty() : sum.terms().get(i);
      DigitPicture picture = pictures.get(i);
      term.ifPresentOrElse(decoded -> picture.show(decoded.image()), picture::clear);
    }
  }

  void setMultiple(int multiple) {
    pictures.forEach(picture -> picture.setMultiple(multiple));
  }
}
