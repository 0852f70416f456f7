package io.bottleneck.ui.training;

import io.bottleneck.ui.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** All numbers of the spec under their headings, but those of its kind. */
final class SpecSheet {
  private static final Texts TEXTS = Texts.of(SpecSheet.class);

  /** What a first run is made of; the other headings wait to be opened. */
  private static final Set<SpecField.Group> OPEN =
      Set.of(SpecField.Group.ARCHITECTURE, SpecField.Group.TRAINING);

  private final List<SpecGroup> groups = new ArrayList<>();
  private final VBox box = new VBox();

  SpecSheet(SpecEditor editor, IntegerProperty nativeThreads, BooleanProperty tensorBoard) {
    box.getStyleClass().add("spec-sheet");
    for (SpecField.Group each : SpecField.Group.values()) {
      if (each != SpecField.Group.KIND) {
        SpecGroup group = new SpecGroup(each, editor, OPEN.contains(each));
        if (each == SpecField.Group.TRAINING) {
          group.addRow("field.native-threads", threadsEditor(nativeThreads));
          group.addRow("field.tensorboard", logChoice(tensorBoard));
        }
        groups.add(group);
        box.getChildren().add(group.node());
      }
    }
    editor.draftProperty().addListener((observed, before, now) -> show(now));
    editor.checkProperty().addListener((observed, before, now) -> mark(now));
    show(editor.draftProperty().get());
    mark(editor.checkProperty().get());
  }

  Node node() {
    return box;
  }

  private void show(SpecDraft draft) {
    groups.forEach(group -> group.show(draft));
  }

  private void mark(SpecDraft.Check check) {
    groups.forEach(group -> group.mark(check));
  }

  private static Spinner<Integer> threadsEditor(IntegerProperty threads) {
    int most = Math.max(threads.get(), Runtime.getRuntime().availableProcessors());
    Spinner<Integer> spinner = new Spinner<>(1, most, threads.get());
    spinner.setId("field-native-threads");
    spinner.setAccessibleText(TEXTS.get("field.native-threads"));
    spinner.setTooltip(new Tooltip(TEXTS.get("field.native-threads.help")));
    spinner.setMaxWidth(Double.MAX_VALUE);
    spinner.setPrefWidth(96);
    spinner.valueProperty().addListener((observed, before, now) -> threads.set(now));
    threads.addListener(
        (observed, before, now) -> spinner.getValueFactory().setValue(now.intValue()));
    return spinner;
  }

  private static CheckBox logChoice(BooleanProperty tensorBoard) {
    CheckBox choice = new CheckBox();
    choice.setId("field-tensorboard");
    choice.setAccessibleText(TEXTS.get("field.tensorboard"));
    choice.setTooltip(new Tooltip(TEXTS.get("field.tensorboard.help")));
    choice.selectedProperty().bindBidirectional(tensorBoard);
    return choice;
  }
}
