package io.bottleneck.ui.runs;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.FxThread;
import io.bottleneck.ui.view.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** The runs, a line each: ticked, sorted, renamed in place. */
final class RunsTable extends TableView<RunEntry> {
  private static final Texts TEXTS = Texts.of(RunsTable.class);

  private final RunsViewModel model;
  private final TableColumn<RunEntry, RunEntry> name;
  private boolean following;

  RunsTable(RunsViewModel model, ObservableValue<PlotTheme> theme) {
    this.model = model;
    setId("runs-table");
    setTableMenuButtonVisible(true);
    SortedList<RunEntry> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    name = name();
    getColumns().add(tick(theme));
    getColumns().add(name);
    getColumns().add(text("kind", 84, run -> run.spec().kind(), run -> run.spec().kind().label()));
    getColumns().add(text("sizes", 88, RunEntry::sizes, RunEntry::sizes));
    getColumns().add(number("seed", 44, run -> run.spec().seed(), run -> "" + run.spec().seed()));
    getColumns().add(number("epochs", 76, RunEntry::epochs, RunsTable::epochs));
    getColumns().add(number("loss", 76, RunEntry::bestLoss, run -> RunTexts.loss(run.bestLoss())));
    getColumns()
        .add(number("accuracy", 60, RunEntry::accuracy, run -> RunTexts.percent(run.accuracy())));
    getColumns()
        .add(number("time", 64, RunEntry::seconds, run -> RunTexts.duration(run.seconds())));
    getColumns().add(text("state", 84, run -> run.state(), run -> state(run)));
    TableColumn<RunEntry, RunEntry> date =
        text("date", 128, RunEntry::started, run -> RunTexts.date(run.started()));
    date.setSortType(TableColumn.SortType.DESCENDING);
    getColumns().add(date);
    getColumns().add(text("tags", 100, RunsTable::tags, RunsTable::tags));
    getSortOrder().add(date);
    bindSelection();
    // Later: an edit that ends because the list changes must not change the list once more.
    editingCellProperty()
        .addListener((p, before, now) -> FxThread.later(this::releaseUnlessEdited));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private static String state(RunEntry run) {
    return TEXTS.get("state." + run.state().name().toLowerCase(Locale.ROOT));
  }

  private static String epochs(RunEntry run) {
    return "%d / %d".formatted(run.epochs(), run.spec().epochs());
  }

  private static String tags(RunEntry run) {
    return String.join(", ", run.tags());
  }

  private TableColumn<RunEntry, RunEntry> tick(ObservableValue<PlotTheme> theme) {
    TableColumn<RunEntry, RunEntry> column = column("tick", 40);
    column.setSortable(false);
    column.setResizable(false);
    column.setCellFactory(c -> new TickCell(model, theme));
    return column;
  }

  private TableColumn<RunEntry, RunEntry> name() {
    TableColumn<RunEntry, RunEntry> column = column("name", 140);
    column.setComparator(Comparator.comparing(RunEntry::name, String.CASE_INSENSITIVE_ORDER));
    column.setEditable(true);
    column.setCellFactory(
        c -> {
          TextFieldTableCell<RunEntry, RunEntry> cell = new TextFieldTableCell<>();
          cell.setConverter(
              new StringConverter<>() {
                @Override
                public String toString(RunEntry run) {
                  return run == null ? "" : run.name();
                }

                @Override
                public RunEntry fromString(String typed) {
                  RunEntry run = cell.getTableRow().getItem();
                  return typed.isBlank() ? run : run.withName(typed.trim());
                }
              });
          return cell;
        });
    column.setOnEditCommit(
        edit -> model.rename(edit.getRowValue().id(), edit.getNewValue().name()));
    return column;
  }

  private static <T extends Comparable<? super T>> TableColumn<RunEntry, RunEntry> text(
      String id, double width, Function<RunEntry, T> key, Function<RunEntry, String> text) {
    TableColumn<RunEntry, RunEntry> column = column(id, width);
    column.setComparator(Comparator.comparing(key));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(RunEntry run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : text.apply(run));
              }
            });
    return column;
  }

  private static <T extends Comparable<? super T>> TableColumn<RunEntry, RunEntry> number(
      String id, double width, Function<RunEntry, T> key, Function<RunEntry, String> text) {
    TableColumn<RunEntry, RunEntry> column = text(id, width, key, text);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TableColumn<RunEntry, RunEntry> column(String id, double width) {
    TableColumn<RunEntry, RunEntry> column = new TableColumn<>();
    column.setId("runs-" + id);
    Label title = new Label(TEXTS.get("column." + id));
    title.setTooltip(new Tooltip(TEXTS.get("column." + id + ".help")));
    column.setGraphic(title);
    column.setPrefWidth(width);
    column.setEditable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    return column;
  }

  private void bindSelection() {
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (p, before, now) -> {
              if (!following && now != null) {
                model.selectedProperty().set(now);
              }
            });
    model.selectedProperty().addListener((p, before, now) -> follow(now));
  }

  private void follow(RunEntry chosen) {
    following = true;
    if (chosen == null) {
      getSelectionModel().clearSelection();
    } else if (!chosen.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(chosen);
    }
    following = false;
  }

  /** Lets the chosen run's name be typed anew; no click does, one may be meant to choose it. */
  void rename() {
    int row = getSelectionModel().getSelectedIndex();
    if (row >= 0) {
      model.hold(true); // a run that trains is listed anew after each epoch
      setEditable(true);
      scrollTo(row);
      layout();
      edit(row, name);
      releaseUnlessEdited();
    }
  }

  /** However an edit ends, or if it did not begin: else the list would stand still for good. */
  private void releaseUnlessEdited() {
    if (getEditingCell() == null) {
      setEditable(false);
      model.hold(false);
    }
  }

  private void key(KeyEvent event) {
    RunEntry chosen = getSelectionModel().getSelectedItem();
    if (chosen == null || getEditingCell() != null) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      model.toggle(chosen.id());
    } else if (event.getCode() == KeyCode.DELETE) {
      model.delete(chosen.id());
    } else if (event.getCode() == KeyCode.F2) {
      rename();
    } else if (event.getCode() == KeyCode.ENTER) {
      model.open(chosen.id());
    } else {
      return;
    }
    event.consume();
  }
}
