package io.bottleneck.ui.runs;

import io.bottleneck.ui.view.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The settings that differ between the ticked runs, a column a run. */
public final class DifferencesView extends StackPane {
  private static final Texts TEXTS = Texts.of(DifferencesView.class);

  private final RunCurvesViewModel model;
  private final TableView<SpecDifferences.Row> table = new TableView<>();
  private final Label hint = new Label();

  /** A view of {@code model}. */
  public DifferencesView(RunCurvesViewModel model) {
    this.model = model;
    table.setId("run-differences");
    hint.setWrapText(true);
    hint.getStyleClass().add("runs-hint");
    table.setPlaceholder(hint);
    getChildren().add(table);
    model.tickedProperty().addListener((p, before, now) -> show());
    model.themeProperty().addListener((p, before, now) -> show());
    show();
  }

  private void show() {
    List<RunCurvesViewModel.Ticked> ticked = model.tickedProperty().get();
    hint.setText(TEXTS.get(ticked.size() < 2 ? "differences.hint" : "differences.none"));
    table.getColumns().clear();
    if (ticked.size() > 1) {
      TableColumn<SpecDifferences.Row, String> setting =
          new TableColumn<>(TEXTS.get("differences.setting"));
      setting.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().setting()));
      setting.setPrefWidth(160);
      table.getColumns().add(setting);
      for (int i = 0; i < ticked.size(); i++) {
        table.getColumns().add(column(ticked.get(i), i));
      }
    }
    table.getItems().setAll(model.differencesProperty().get());
  }

  private TableColumn<SpecDifferences.Row, String> column(RunCurvesViewModel.Ticked run, int i) {
    TableColumn<SpecDifferences.Row, String> column = new TableColumn<>(run.run().name());
    Region swatch = new Region();
    swatch.getStyleClass().add("run-swatch");
    boolean dark = model.themeProperty().getValue().dark();
    swatch.setStyle("-fx-background-color: " + RunColours.web(run.slot(), dark));
    column.setGraphic(swatch);
    column.setSortable(false);
    column.setPrefWidth(150);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().values().get(i)));
    return column;
  }
}
