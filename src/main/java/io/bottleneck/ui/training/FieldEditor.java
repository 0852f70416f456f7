package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/**
 * Text field, choice or tick box of one field of the spec; every change reaches the draft at once.
 * A faulty field is marked while one types, its faults are its tooltip and what a screen reader
 * says of it.
 */
final class FieldEditor {
  private static final Texts TEXTS = Texts.of(FieldEditor.class);
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final SpecField field;
  private final SpecEditor editor;
  private final Control control;

  FieldEditor(SpecField field, SpecEditor editor) {
    this.field = field;
    this.editor = editor;
    control = built();
    control.setId(field.key().replace('.', '-'));
    control.setAccessibleText(TEXTS.get(field.key()));
    control.setMaxWidth(Double.MAX_VALUE);
    control.setPrefWidth(96);
    control.setTooltip(new Tooltip());
  }

  private Control built() {
    switch (field.kind()) {
      case CHOICE -> {
        ComboBox<Object> choice = new ComboBox<>();
        choice.getItems().setAll(field.choices());
        choice
            .valueProperty()
            .addListener(
                (observed, before, now) -> {
                  if (now != null) {
                    editor.set(field, now);
                  }
                });
        return choice;
      }
      case SWITCH -> {
        CheckBox box = new CheckBox();
        box.selectedProperty().addListener((observed, before, now) -> editor.set(field, now));
        return box;
      }
      default -> {
        TextField text = new TextField();
        text.textProperty().addListener((observed, before, now) -> editor.set(field, now));
        return text;
      }
    }
  }

  Control control() {
    return control;
  }

  @SuppressWarnings("unchecked") // the choice was made above
  void show(Object value) {
    if (control instanceof TextField text) {
      if (!text.getText().equals(value)) {
        text.setText((String) value);
      }
    } else if (control instanceof CheckBox box) {
      box.setSelected((Boolean) value);
    } else {
      ((ComboBox<Object>) control).setValue(value);
    }
  }

  void mark(List<String> faults) {
    String words = faults.isEmpty() ? TEXTS.get(field.key() + ".help") : String.join(" ", faults);
    control.pseudoClassStateChanged(FAULTY, !faults.isEmpty());
    control.setAccessibleHelp(words);
    control.getTooltip().setText(words);
  }
}
