package io.bottleneck.ui.runs;

import io.bottleneck.lab.runs.RunState;
import io.bottleneck.ui.view.Texts;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be done with the chosen run, and its tags and note to be written. */
final class RunDetails extends VBox {
  private static final Texts TEXTS = Texts.of(RunDetails.class);

  private final RunsViewModel model;
  private final RunEpochsViewModel epochs;
  private final Button resume;
  private final Button delete;

  RunDetails(RunsViewModel model, RunEpochsViewModel epochs, Runnable rename) {
    super(4);
    this.model = model;
    this.epochs = epochs;
    getStyleClass().add("run-details");
    Button open = button("open", () -> model.open(id()));
    resume = button("resume", () -> model.resume(id()));
    delete = button("delete", () -> model.delete(id()));
    FlowPane verbs =
        new FlowPane(
            8,
            4,
            open,
            resume,
            branch(),
            button("rename", rename),
            button("folder", () -> model.openFolder(id())),
            delete);
    verbs.setAlignment(Pos.CENTER_LEFT);
    HBox words =
        new HBox(
            8,
            field("tags", run -> String.join(", ", run.tags()), model::tag),
            field("note", RunEntry::note, model::note));
    getChildren().addAll(verbs, words);
    disableProperty().bind(model.selectedProperty().isNull());
    model.selectedProperty().addListener((p, before, now) -> show(now));
    show(model.selectedProperty().get());
  }

  private String id() {
    return model.selectedProperty().get().id();
  }

  private void show(RunEntry run) {
    resume.setDisable(run == null || !run.state().continuable());
    delete.setDisable(run == null || run.state() == RunState.RUNNING);
  }

  private HBox branch() {
    ComboBox<Integer> kept = new ComboBox<>();
    kept.setId("run-branch-epoch");
    kept.setTooltip(new Tooltip(TEXTS.get("run.branch-epoch.help")));
    kept.setAccessibleText(TEXTS.get("run.branch-epoch.help"));
    kept.setPrefWidth(80);
    epochs
        .keptProperty()
        .addListener(
            (p, before, now) -> {
              kept.getItems().setAll(now);
              kept.setValue(epochs.suggested());
            });
    Button branch = button("branch", () -> model.branch(id(), kept.getValue()));
    branch.disableProperty().bind(kept.valueProperty().isNull());
    HBox box = new HBox(4, branch, kept);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Button button(String what, Runnable action) {
    Button button = new Button(TEXTS.get("run." + what));
    button.setId("run-" + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(TEXTS.get("run." + what + ".help")));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Written when Enter is pressed or the field is left, for the run it was typed for. */
  private HBox field(
      String what, Function<RunEntry, String> text, BiConsumer<String, String> write) {
    TextField field = new TextField();
    field.setId("run-" + what);
    field.setPromptText(TEXTS.get("run." + what + ".prompt"));
    Runnable commit =
        () -> {
          if (field.getUserData() instanceof String id
              && model
                  .find(id)
                  .filter(run -> !text.apply(run).equals(field.getText()))
                  .isPresent()) {
            write.accept(id, field.getText());
          }
        };
    field.setOnAction(event -> commit.run());
    field
        .focusedProperty()
        .addListener(
            (p, before, now) -> {
              if (!now) {
                commit.run();
              }
            });
    model
        .selectedProperty()
        .addListener(
            (p, before, now) -> {
              boolean typing =
                  field.isFocused() && now != null && now.id().equals(field.getUserData());
              if (!typing) {
                commit.run();
                field.setUserData(now == null ? null : now.id());
                field.setText(now == null ? "" : text.apply(now));
              }
            });
    Label name = new Label(TEXTS.get("run." + what));
    name.setLabelFor(field);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox box = new HBox(8, name, field);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }
}
