package io.bottleneck.ui.selection;

import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the digits selected on the map have in common, kept up to date while they are being selected
 * and while the network learns. Works only while {@link #activeProperty()} is true. FX thread only.
 */
public final class SelectionViewModel {
  private final Workbench workbench;
  private final MapErrors errors;
  private final SelectionExport export;
  private final LatestTask<Request, Optional<SelectedDigits>> task;
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
  private final ReadOnlyObjectWrapper<SelectedDigits> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");

  /** What the worker asks whether it should go on; null while nobody looks. */
  private volatile Request newest;

  private record Request(MapErrors.Known known, Selection selection) {
    /** The selected digits; none when the selection is of other digits. */
    int[] indices() {
      int size = known.map().digits().size();
      return Arrays.stream(selection.indices()).filter(index -> index < size).toArray();
    }

    boolean asks(Request other) {
      return other != null
          && known.map().sameCodes(other.known.map())
          && selection.equals(other.selection);
    }
  }

  /**
   * Observes {@code workbench} and {@code errors} from now on.
   *
   * @param errors of the digits on the map; wanted while something is selected and looked at
   * @param tasks where exports are shown
   * @param told hears in a sentence what was exported
   * @param failed hears what went wrong; the message of an {@code IOException} is a sentence for
   *     the user
   */
  public SelectionViewModel(
      Workbench workbench,
      MapErrors errors,
      Workers workers,
      BackgroundTasks tasks,
      Consumer<String> told,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.errors = errors;
    export = new SelectionExport(tasks, told, failed);
    task =
        new LatestTask<>(
            workers.background(), workers.fx(), this::summarise, this::publish, failed);
    BooleanBinding wish =
        Bindings.createBooleanBinding(
            () -> active.get() && !workbench.selectionProperty().get().isEmpty(),
            active,
            workbench.selectionProperty());
    wish.addListener((property, before, now) -> follow());
    workbench.selectionProperty().addListener((property, before, now) -> follow());
    workbench.codeMapProperty().addListener((property, before, now) -> follow());
    errors.knownProperty().addListener((property, before, now) -> follow());
    errors.wantWhile(wish);
    follow();
  }

  // State

  /** Whether somebody looks at the pane; nothing is computed while nobody does. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The selection itself, ahead of {@link #shownProperty()} by a moment. */
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workbench.selectionProperty();
  }

  /** The map whose digits can be selected; null before the first. */
  public ReadOnlyObjectProperty<CodeMap> codeMapProperty() {
    return workbench.codeMapProperty();
  }

  /** What is known of the selected digits; null when nothing is selected, or not yet known. */
  public ReadOnlyObjectProperty<SelectedDigits> shownProperty() {
    return shown.getReadOnlyProperty();
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

  /** Selects nothing. */
  public void clear() {
    workbench.selectionProperty().set(Selection.NONE);
  }

  /** Writes index, label, code and error of each selected digit; nothing before they are known. */
  public void exportCsv(Path file) {
    request().ifPresent(digits -> export.csv(digits.known, digits.indices(), file));
  }

  /** Writes one picture of the selected digits and their reconstructions. */
  public void exportPictures(Path file) {
    request().ifPresent(digits -> export.pictures(digits.known, digits.indices(), file));
  }

  // Wiring

  private void follow() {
    Optional<Request> request = request();
    if (request.isEmpty()) {
      shown.set(null);
    }
    Request wanted = active.get() ? request.orElse(null) : null;
    if (wanted != null && wanted.asks(newest)) {
      return; // a newer map has come, but not its errors
    }
    newest = wanted;
    if (wanted != null) {
      task.request(wanted);
    }
  }

  /** What there is to ask, unless nothing is selected or only other digits' errors are known. */
  private Optional<Request> request() {
    MapErrors.Known known = errors.knownProperty().get();
    CodeMap map = workbench.codeMapProperty().get();
    Selection selection = workbench.selectionProperty().get();
    boolean there =
        known != null
            && map != null
            && known.map().digits() == map.digits()
            && !selection.isEmpty();
    return there ? Optional.of(new Request(known, selection)) : Optional.empty();
  }

  private Optional<SelectedDigits> summarise(Request request) {
    int[] indices = request.indices();
    if (indices.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(SelectedDigits.of(request.known, indices, () -> newest == null));
    } catch (CancellationException e) {
      return Optional.empty(); // nobody looks any more
    }
  }

  private void publish(Optional<SelectedDigits> summarised) {
    Request wanted = newest;
    summarised
        .filter(digits -> wanted != null && digits.map().digits() == wanted.known.map().digits())
        .ifPresent(shown::set);
  }
}
