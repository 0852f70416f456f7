package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.Texts;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The runs that wait, in their order: Alt+Up and Alt+Down move the chosen one, Delete removes it.
 */
public final class QueueView extends BorderPane {
  private static final Texts TEXTS = Texts.of(QueueView.class);

  private final QueueViewModel model;
  private final ListView<QueueEntry> list;
  private boolean following;

  /** A view of {@code model}. */
  public QueueView(QueueViewModel model) {
    this.model = model;
    getStyleClass().add("queue-view");
    list = new ListView<>(model.entries());
    list.setId("queue-list");
    list.setCellFactory(view -> new Cell());
    Label hint = new Label(TEXTS.get("queue.empty"));
    hint.setWrapText(true);
    hint.getStyleClass().add("runs-hint");
    list.setPlaceholder(hint);
    Button up = button("up", () -> model.move(-1));
    Button down = button("down", () -> model.move(1));
    Button remove = button("remove", model::remove);
    ToggleButton hold = new ToggleButton(TEXTS.get("queue.hold"));
    hold.setId("queue-hold");
    hold.getStyleClass().add("chip");
    hold.setMinWidth(Region.USE_PREF_SIZE);
    hold.setTooltip(new Tooltip(TEXTS.get("queue.hold.help")));
    hold.selectedProperty().bindBidirectional(model.heldProperty());
    FlowPane head = new FlowPane(8, 4, button("add", model::addForm), up, down, remove, hold);
    head.getStyleClass().add("queue-head");
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    Label says = new Label();
    says.setId("queue-says");
    says.getStyleClass().add("runs-problem");
    says.setWrapText(true);
    says.textProperty().bind(model.saysProperty());
    says.visibleProperty().bind(model.saysProperty().isNotEmpty());
    says.managedProperty().bind(says.visibleProperty());
    setBottom(says);
    setCenter(list);
    Runnable enable =
        () -> {
          up.setDisable(!model.movable(-1));
          down.setDisable(!model.movable(1));
          remove.setDisable(model.selectedProperty().get() == null);
        };
    model.selectedProperty().addListener((p, before, now) -> follow(now));
    model.selectedProperty().addListener((p, before, now) -> enable.run());
    model.entries().addListener((ListChangeListener<QueueEntry>) change -> enable.run());
    enable.run();
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (p, before, now) -> {
              if (!following && now != null) {
                model.selectedProperty().set(now);
              }
            });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void follow(QueueEntry chosen) {
    following = true;
    if (chosen == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(chosen);
    }
    following = false;
  }

  private static Button button(String what, Runnable action) {
    Button button = new Button(TEXTS.get("queue." + what));
    button.setId("queue-" + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(TEXTS.get("queue." + what + ".help")));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      model.move(-1);
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      model.move(1);
    } else if (event.getCode() == KeyCode.DELETE) {
      model.remove();
    } else {
      return;
    }
    event.consume();
  }

  /** The name, and below it how the one that trains stands. */
  private static final class Cell extends ListCell<QueueEntry> {
    private final Label name = new Label();
    private final Label says = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox rows = new VBox(2, name, new HBox(8, bar, says));

    Cell() {
      name.setMinWidth(0);
      says.getStyleClass().add("caption");
      bar.setPrefWidth(80);
      bar.managedProperty().bind(bar.visibleProperty());
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(QueueEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      name.setText(entry.name());
      bar.setVisible(entry.running());
      bar.setProgress(entry.progress());
      says.setText(entry.running() ? entry.says() : TEXTS.get("queue.waits"));
      setGraphic(rows);
    }
  }
}
