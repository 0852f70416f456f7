package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One heading of the sheet: names on the left, editors on the right; what is unused is hidden. */
final class SpecGroup {
  private static final Texts TEXTS = Texts.of(SpecGroup.class);

  /** One field: its name and its editor. */
  private record Row(SpecField field, Label name, FieldEditor editor) {}

  private final List<Row> rows = new ArrayList<>();
  private final GridPane grid = new GridPane();
  private final TitledPane pane;

  SpecGroup(SpecField.Group group, SpecEditor editor, boolean open) {
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    names.setPrefWidth(98); // the longest name, so that all groups' editors begin alike
    ColumnConstraints editors = new ColumnConstraints();
    editors.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, editors);
    grid.getStyleClass().add("spec-group");
    for (SpecField field : SpecField.values()) {
      if (field.group() == group) {
        FieldEditor fieldEditor = new FieldEditor(field, editor);
        rows.add(new Row(field, addRow(field.key(), fieldEditor.control()), fieldEditor));
      }
    }
    String title = TEXTS.get("group." + group.name().toLowerCase(Locale.ROOT));
    pane = new TitledPane(title, grid);
    pane.setId("group-" + group.name().toLowerCase(Locale.ROOT));
    pane.setAnimated(false);
    pane.setExpanded(open);
  }

  Node node() {
    return pane;
  }

  /** Adds an editor that is no field of the spec; returns its name. */
  Label addRow(String key, Control control) {
    Label name = new Label(TEXTS.get(key));
    name.setLabelFor(control);
    name.setTooltip(new Tooltip(TEXTS.get(key + ".help")));
    grid.addRow(grid.getRowCount(), name, control);
    return name;
  }

  void show(SpecDraft draft) {
    for (Row row : rows) {
      row.editor().show(draft.get(row.field()));
      boolean used = draft.uses(row.field());
      for (Node node : new Node[] {row.name(), row.editor().control()}) {
        node.setVisible(used);
        node.setManaged(used);
      }
    }
  }

  /** Marks what is wrong; a faulty field is never hidden behind a closed heading. */
  void mark(SpecDraft.Check check) {
    for (Row row : rows) {
      List<String> faults = check.faults().getOrDefault(row.field(), List.of());
      row.editor().mark(faults);
      if (!faults.isEmpty()) {
        pane.setExpanded(true);
      }
    }
  }
}
