package io.bottleneck.ui.errors;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the network of the map does badly and well. The errors follow a training while {@link
 * #activeProperty()} is true; the table of what digits are drawn as is made when somebody asks. FX
 * thread only.
 */
public final class ErrorBoardViewModel {
  private final Workbench workbench;
  private final MapErrors errors;
  private final LatestTask<MapErrors.Known, ErrorBoard> task;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
  private final ReadOnlyObjectWrapper<ErrorBoard> board =
      new ReadOnlyObjectWrapper<>(this, "board");
  private final Drawing drawing;

  /**
   * Observes {@code workbench} and {@code errors} from now on.
   *
   * @param errors of the digits on the map; wanted while the board is looked at
   * @param tasks where the making of the table is shown and can be cancelled
   * @param product asked for when a table is made, on a background thread
   * @param failed hears what nobody expected
   */
  public ErrorBoardViewModel(
      Workbench workbench,
      MapErrors errors,
      Workers workers,
      BackgroundTasks tasks,
      Supplier<MatrixProduct> product,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.errors = errors;
    task =
        new LatestTask<>(workers.background(), workers.fx(), ErrorBoard::of, this::publish, failed);
    drawing = new Drawing(workbench.codeMapProperty(), tasks, product, failed);
    active.addListener((property, before, now) -> follow());
    workbench.codeMapProperty().addListener((property, before, now) -> mapChanged());
    errors.knownProperty().addListener((property, before, now) -> follow());
    errors.wantWhile(active);
  }

  // State

  /** Whether somebody looks at the board; nothing is computed while nobody does. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The map the board is about; null before the first. */
  public ReadOnlyObjectProperty<CodeMap> codeMapProperty() {
    return workbench.codeMapProperty();
  }

  /** The errors; null when there is no map, or not yet known. */
  public ReadOnlyObjectProperty<ErrorBoard> boardProperty() {
    return board.getReadOnlyProperty();
  }

  /** What digits are drawn as: the newest table of the map's digits, made on demand. */
  public Drawing drawing() {
    return drawing;
  }

  /** Index in the map's digits that is pinned, or -1. */
  public ReadOnlyIntegerProperty pinnedProperty() {
    return workbench.pinnedProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs

  /** Pins a digit for the whole window; pinning it again lets it go. */
  public void pin(int index) {
    workbench.togglePinned(index);
  }

  /**
   * Selects all digits of class {@code label} on the map.
   *
   * @param add whether what is selected stays so
   */
  public void selectClass(int label, boolean add) {
    CodeMap map = workbench.codeMapProperty().get();
    if (map != null) {
      DigitDataset digits = map.digits();
      int[] ofClass =
          IntStream.range(0, digits.size()).filter(i -> digits.label(i) == label).toArray();
      select(ofClass, add);
    }
  }

  /**
   * Selects the sampled digits of class {@code label} that are drawn as {@code drawn}; nothing
   * changes when there are none.
   *
   * @param add whether what is selected stays so
   */
  public void selectCell(int label, int drawn, boolean add) {
    DrawnTable table = drawing.tableProperty().get();
    if (table != null && table.drawn().count(label, drawn) > 0) {
      select(table.drawn().digits(label, drawn), add);
    }
  }

  private void select(int[] indices, boolean add) {
    Selection chosen = Selection.of(indices);
    workbench
        .selectionProperty()
        .set(add ? workbench.selectionProperty().get().plus(chosen) : chosen);
  }

  // Wiring

  private void mapChanged() {
    ErrorBoard shown = board.get();
    CodeMap map = workbench.codeMapProperty().get();
    if (shown != null && (map == null || map.digits() != shown.map().digits())) {
      board.set(null);
    }
  }

  private void follow() {
    MapErrors.Known known = errors.knownProperty().get();
    if (active.get() && known != null && ofMap(known.map()) && !shows(known)) {
      task.request(known);
    }
  }

  private boolean shows(MapErrors.Known known) {
    return board.get() != null && board.get().map().sameCodes(known.map());
  }

  private void publish(ErrorBoard made) {
    if (ofMap(made.map())) {
      board.set(made);
      drawing.makeFirst();
    }
  }

  private boolean ofMap(CodeMap map) {
    CodeMap now = workbench.codeMapProperty().get();
    return now != null && now.digits() == map.digits();
  }
}
