package io.bottleneck.ui.runs;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.view.Texts;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/** A tick box that takes the colour of its run's curve. */
final class TickCell extends TableCell<RunEntry, RunEntry> {
  private static final Texts TEXTS = Texts.of(TickCell.class);

  private final RunsViewModel model;
  private final ObservableValue<PlotTheme> theme;
  private final CheckBox box = new CheckBox();

  // Cells are thrown away silently: only they may hold what listens for them.
  private final ChangeListener<Object> listener = (p, before, now) -> show();

  TickCell(RunsViewModel model, ObservableValue<PlotTheme> theme) {
    this.model = model;
    this.theme = theme;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.CENTER);
    box.getStyleClass().add("run-tick");
    box.setFocusTraversable(false); // Space on the row does the same
    box.setOnAction(
        event -> {
          model.toggle(getItem().id());
          show();
        });
    model.ticksProperty().addListener(new WeakChangeListener<>(listener));
    theme.addListener(new WeakChangeListener<>(listener));
  }

  @Override
  protected void updateItem(RunEntry run, boolean empty) {
    super.updateItem(run, empty);
    show();
  }

  private void show() {
    RunEntry run = getItem();
    if (isEmpty() || run == null) {
      setGraphic(null);
      return;
    }
    Optional<Integer> slot = model.ticksProperty().get().slot(run.id());
    box.setSelected(slot.isPresent());
    box.setDisable(slot.isEmpty() && model.ticksProperty().get().full());
    box.setAccessibleText(TEXTS.get("tick.of", run.name()));
    box.setStyle(
        slot.map(s -> "-run-colour: " + RunColours.web(s, theme.getValue().dark()))
            .orElse("-run-colour: transparent"));
    setGraphic(box);
  }
}
