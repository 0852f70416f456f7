package io.bottleneck.ui.training;

import io.bottleneck.model.NetworkKind;
import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The kind of autoencoder, what it is in two sentences with its paper, and the numbers only this
 * kind has. As high as its highest kind needs it, so that nothing below moves when one chooses.
 */
final class KindBlock extends VBox {
  private static final Texts TEXTS = Texts.of(KindBlock.class);

  private final FieldEditor choice;
  private final Map<NetworkKind, Node> pages = new EnumMap<>(NetworkKind.class);
  private final Map<SpecField, FieldEditor> editors = new EnumMap<>(SpecField.class);

  KindBlock(SpecEditor editor) {
    super(4);
    choice = new FieldEditor(SpecField.KIND, editor);
    StackPane stack = new StackPane();
    for (NetworkKind kind : NetworkKind.values()) {
      pages.put(kind, page(kind, editor));
    }
    stack.getChildren().addAll(pages.values());
    getChildren().addAll(choice.control(), stack);
    editor.draftProperty().addListener((observed, before, now) -> show(now));
    editor.checkProperty().addListener((observed, before, now) -> mark(now));
    show(editor.draftProperty().get());
    mark(editor.checkProperty().get());
  }

  private Node page(NetworkKind kind, SpecEditor editor) {
    Label explained =
        new Label(TEXTS.get("kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    explained.getStyleClass().add("muted");
    explained.setWrapText(true);
    explained.setMinHeight(USE_PREF_SIZE);
    VBox page = new VBox(4, explained);
    List<Node> fields = new ArrayList<>();
    SpecDraft draft = editor.draftProperty().get().with(SpecField.KIND, kind);
    for (SpecField field : SpecField.values()) {
      if (field.group() == SpecField.Group.KIND && field != SpecField.KIND && draft.uses(field)) {
        FieldEditor fieldEditor = new FieldEditor(field, editor);
        editors.put(field, fieldEditor);
        fields.add(captioned(field, fieldEditor.control()));
      }
    }
    HBox row = new HBox(8);
    row.getChildren().addAll(fields);
    if (!fields.isEmpty()) {
      page.getChildren().add(row);
    }
    return page;
  }

  private static Node captioned(SpecField field, Control control) {
    Label caption = new Label(TEXTS.get(field.key()));
    caption.getStyleClass().add("muted");
    caption.setLabelFor(control);
    VBox box = new VBox(2, caption, control);
    control.setPrefWidth(60); // the caption decides
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void show(SpecDraft draft) {
    choice.show(draft.get(SpecField.KIND));
    editors.forEach((field, editor) -> editor.show(draft.get(field)));
    pages.forEach((kind, page) -> page.setVisible(kind == draft.get(SpecField.KIND)));
  }

  private void mark(SpecDraft.Check check) {
    choice.mark(check.faults().getOrDefault(SpecField.KIND, List.of()));
    editors.forEach((field, editor) -> editor.mark(check.faults().getOrDefault(field, List.of())));
  }
}
