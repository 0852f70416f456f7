package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/**
 * All fields of the spec in ControlsFX's PropertySheet. A faulty field is marked while one types,
 * its faults are its tooltip and what a screen reader says of it.
 */
final class SpecSheet {
  private static final Texts TEXTS = Texts.of(SpecSheet.class);
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final SpecEditor editor;
  private final Map<SpecField, FieldEditor> editors = new EnumMap<>(SpecField.class);
  private final PropertySheet sheet = new PropertySheet();

  SpecSheet(SpecEditor editor, IntegerProperty nativeThreads) {
    this.editor = editor;
    sheet.setMode(PropertySheet.Mode.CATEGORY);
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setFocusTraversable(false); // its fields are what one tabs to
    sheet.setCategoryComparator(Comparator.comparingInt(SpecSheet::groupIndex));
    sheet.setPropertyEditorFactory(item -> ((SheetItem) item).editor());
    for (SpecField field : SpecField.values()) {
      FieldEditor fieldEditor = new FieldEditor(field);
      editors.put(field, fieldEditor);
      sheet.getItems().add(new SheetItem(field.key(), groupTitle(field.group()), fieldEditor));
      if (field == SpecField.SEED) {
        sheet
            .getItems()
            .add(
                new SheetItem(
                    "field.native-threads",
                    groupTitle(field.group()),
                    threadsEditor(nativeThreads)));
      }
    }
    editor.draftProperty().addListener((observed, before, now) -> showAll(now));
    editor.checkProperty().addListener((observed, before, now) -> mark(now));
    showAll(editor.draftProperty().get());
    mark(editor.checkProperty().get());
  }

  PropertySheet node() {
    return sheet;
  }

  private void showAll(SpecDraft draft) {
    editors.forEach((field, fieldEditor) -> fieldEditor.setValue(draft.get(field)));
  }

  private void mark(SpecDraft.Check check) {
    editors.forEach(
        (field, fieldEditor) -> {
          String faults = String.join(" ", check.faults().getOrDefault(field, List.of()));
          Control control = fieldEditor.getEditor();
          control.pseudoClassStateChanged(FAULTY, !faults.isEmpty());
          control.setAccessibleHelp(faults.isEmpty() ? TEXTS.get(field.key() + ".help") : faults);
          control.setTooltip(
              new Tooltip(faults.isEmpty() ? TEXTS.get(field.key() + ".help") : faults));
        });
  }

  private static PropertyEditor<Object> threadsEditor(IntegerProperty threads) {
    int most = Math.max(threads.get(), Runtime.getRuntime().availableProcessors());
    Spinner<Integer> spinner = new Spinner<>(1, most, threads.get());
    spinner.setId("field-native-threads");
    spinner.setAccessibleText(TEXTS.get("field.native-threads"));
    spinner.valueProperty().addListener((observed, before, now) -> threads.set(now));
    threads.addListener(
        (observed, before, now) -> spinner.getValueFactory().setValue(now.intValue()));
    return new PropertyEditor<>() {
      @Override
      public Control getEditor() {
        return spinner;
      }

      @Override
      public Object getValue() {
        return spinner.getValue();
      }

      @Override
      public void setValue(Object value) {
        spinner.getValueFactory().setValue((Integer) value);
      }
    };
  }

  private static String groupTitle(SpecField.Group group) {
    return TEXTS.get("group." + group.name().toLowerCase(Locale.ROOT));
  }

  private static int groupIndex(String title) {
    return Arrays.stream(SpecField.Group.values())
        .map(SpecSheet::groupTitle)
        .toList()
        .indexOf(title);
  }

  /** Text field, choice or tick box of one field; every change reaches the draft at once. */
  private final class FieldEditor implements PropertyEditor<Object> {
    private final SpecField field;
    private final Control control;

    FieldEditor(SpecField field) {
      this.field = field;
      control = control();
      control.setId(field.key().replace('.', '-'));
      control.setAccessibleText(TEXTS.get(field.key()));
      control.setMaxWidth(Double.MAX_VALUE);
    }

    private Control control() {
      switch (field.kind()) {
        case CHOICE -> {
          ComboBox<Object> choice = new ComboBox<>();
          choice.getItems().setAll(field.choices());
          choice.valueProperty().addListener((observed, before, now) -> editor.set(field, now));
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

    @Override
    public Control getEditor() {
      return control;
    }

    @Override
    public Object getValue() {
      return editor.draftProperty().get().get(field);
    }

    @Override
    @SuppressWarnings("unchecked") // the choice was made above
    public void setValue(Object value) {
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
  }

  /** A row of the sheet; its editor keeps the value. */
  private record SheetItem(String key, String category, PropertyEditor<?> editor)
      implements PropertySheet.Item {
    @Override
    public Class<?> getType() {
      return Object.class;
    }

    @Override
    public String getCategory() {
      return category;
    }

    @Override
    public String getName() {
      return TEXTS.get(key);
    }

    @Override
    public String getDescription() {
      return TEXTS.get(key + ".help");
    }

    @Override
    public Object getValue() {
      return editor.getValue();
    }

    @Override
    public void setValue(Object value) {
      // Editors write to the draft themselves, sound or not.
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
      return Optional.empty();
    }
  }
}
