package io.bottleneck.ui.shell;

import io.bottleneck.model.MatrixProduct;
import io.bottleneck.ui.arithmetic.ArithmeticView;
import io.bottleneck.ui.arithmetic.ArithmeticViewModel;
import io.bottleneck.ui.errors.ErrorBoardView;
import io.bottleneck.ui.errors.ErrorBoardViewModel;
import io.bottleneck.ui.neighbours.NeighboursView;
import io.bottleneck.ui.neighbours.NeighboursViewModel;
import io.bottleneck.ui.noise.ModelShelf;
import io.bottleneck.ui.path.PathView;
import io.bottleneck.ui.path.PathViewModel;
import io.bottleneck.ui.selection.SelectionView;
import io.bottleneck.ui.selection.SelectionViewModel;
import io.bottleneck.ui.view.PaneTabs;
import io.bottleneck.ui.view.SaveQuestion;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The panels that ask the map: on its right and below it, a page each. */
final class ExplorePanes {
  private final Texts texts = Texts.of(ExplorePanes.class);
  private final PaneTabs right = new PaneTabs("right-tabs");
  private final PaneTabs bottom = new PaneTabs("bottom-tabs");

  /**
   * What the panels need of the window.
   *
   * @param tasks where long work is seen
   * @param product quick products for batches of images, asked for on the background thread
   * @param saveAs asks where to save
   * @param told hears sentences about what was done
   * @param models where a second model comes from
   * @param failed hears of what went wrong
   */
  record Frame(
      BackgroundTasks tasks,
      Supplier<MatrixProduct> product,
      SaveQuestion saveAs,
      Consumer<String> told,
      ModelShelf models,
      Consumer<Throwable> failed) {}

  ExplorePanes(
      Workbench workbench,
      MapErrors errors,
      Workers workers,
      Frame frame,
      Supplier<? extends Region> inspect,
      Supplier<? extends Region> gallery) {
    SelectionViewModel selection =
        new SelectionViewModel(workbench, errors, workers, frame.tasks, frame.told, frame.failed);
    ErrorBoardViewModel board =
        new ErrorBoardViewModel(
            workbench, errors, workers, frame.tasks, frame.product, frame.failed);
    PathViewModel path =
        new PathViewModel(workbench, workers, frame.tasks, frame.told, frame.failed);
    ArithmeticViewModel arithmetic = new ArithmeticViewModel(workbench, workers, frame.failed);
    NeighboursViewModel neighbours =
        new NeighboursViewModel(workbench, workers, frame.tasks, frame.failed);
    add(right, "inspect", inspect);
    neighbours
        .activeProperty()
        .bind(add(right, "neighbours", () -> new NeighboursView(neighbours)));
    selection
        .activeProperty()
        .bind(add(right, "selection", () -> new SelectionView(selection, frame.saveAs)));
    add(bottom, "reconstructions", gallery);
    board.activeProperty().bind(add(bottom, "errors", () -> new ErrorBoardView(board)));
    path.wantedProperty().bind(add(bottom, "path", () -> new PathView(path, frame.saveAs)));
    arithmetic
        .wantedProperty()
        .bind(add(bottom, "arithmetic", () -> new ArithmeticView(arithmetic)));
    workbench.walkerProperty().bind(path.cursorProperty());
  }

  private ObservableValue<Boolean> add(PaneTabs tabs, String key, Supplier<? extends Region> page) {
    return tabs.add(key, texts.get("tab." + key), texts.get("tab." + key + ".help"), page);
  }

  /** Inspection and selection. */
  PaneTabs right() {
    return right;
  }

  /** Reconstructions, errors, path and arithmetic. */
  PaneTabs bottom() {
    return bottom;
  }
}
