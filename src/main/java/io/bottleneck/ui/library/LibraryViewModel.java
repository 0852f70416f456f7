package io.bottleneck.ui.library;

import io.bottleneck.lab.library.LibraryEntry;
import io.bottleneck.lab.library.ModelLibrary;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * The models there are, which is open, and opening another. Folders and pictures are read on the
 * background thread whenever somebody begins to look and after a model was opened or saved. Lives
 * on the FX thread.
 */
public final class LibraryViewModel {
  private final ModelLibrary library;
  private final Workbench workbench;
  private final BackgroundTasks tasks;
  private final LibraryFrame frame;
  private final LatestTask<Optional<Path>, List<LibraryModel>> reading;
  private final MissingPictures missing;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", false);
  private final ReadOnlyObjectWrapper<List<LibraryModel>> models =
      new ReadOnlyObjectWrapper<>(this, "models");
  private final ReadOnlyObjectWrapper<Path> opening = new ReadOnlyObjectWrapper<>(this, "opening");
  private final ReadOnlyObjectWrapper<Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ObjectProperty<LibraryFilter> filter =
      new SimpleObjectProperty<>(this, "filter", LibraryFilter.ALL);
  private BackgroundTask task;

  /**
   * Why a model was not opened.
   *
   * @param file which
   * @param sentence for the user
   */
  public record Refusal(Path file, String sentence) {}

  /**
   * Reads nothing before somebody looks.
   *
   * @param failed is told, on the FX thread, what went wrong on the other threads
   */
  public LibraryViewModel(
      ModelLibrary library,
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      LibraryFrame frame,
      Consumer<Throwable> failed) {
    this.library = library;
    this.workbench = workbench;
    this.tasks = tasks;
    this.frame = frame;
    reading = new LatestTask<>(workers.background(), workers.fx(), this::read, this::show, failed);
    missing = new MissingPictures(frame, workers, () -> show(models.get()), failed);
    wanted.addListener((property, before, now) -> refresh());
    frame.shownProperty().addListener((property, before, now) -> refresh());
    workbench.corpusProperty().addListener((property, before, now) -> drawMissing());
    tasks.running().addListener((ListChangeListener<BackgroundTask>) change -> settle());
  }

  // State.

  /** Whether anybody looks; while it is false nothing is read or drawn. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** The models, the shipped ones first; null before they were first read. */
  public ReadOnlyObjectProperty<List<LibraryModel>> modelsProperty() {
    return models.getReadOnlyProperty();
  }

  /** The file whose model the window shows, or null. */
  public ObservableValue<Path> shownProperty() {
    return frame.shownProperty();
  }

  /** The file that is being opened from here, or null. */
  public ReadOnlyObjectProperty<Path> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** Why the last opening came to nothing; null when it did not. */
  public ReadOnlyObjectProperty<Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Which of the models are on show. */
  ObjectProperty<LibraryFilter> filterProperty() {
    return filter;
  }

  // Verbs.

  /** Opens a model for the whole window; one that still opens is given up for it. */
  public void open(Path file) {
    refusal.set(null);
    opening.set(file);
    task = frame.open(file, sentence -> refusal.set(new Refusal(file, sentence)));
    settle(); // it may have ended already
  }

  /** Asks for a file that need not lie in the library, and opens it. */
  public void ask() {
    frame.ask();
  }

  // Wiring.

  /** However an opening ended, cancelled too, it is no longer under way. */
  private void settle() {
    if (task != null && !tasks.running().contains(task)) {
      task = null;
      opening.set(null);
    }
  }

  private void refresh() {
    if (wanted.get()) {
      reading.request(Optional.ofNullable(frame.shownProperty().getValue()));
    }
  }

  /** The library's models, and the one on show if it was opened from elsewhere. */
  private List<LibraryModel> read(Optional<Path> shown) {
    List<LibraryEntry> entries = new ArrayList<>(library.entries());
    shown
        .filter(file -> entries.stream().noneMatch(entry -> isSame(entry.file(), file)))
        .filter(Files::exists)
        .ifPresent(file -> entries.add(library.entry(file)));
    return entries.stream().map(entry -> new LibraryModel(entry, library.picture(entry))).toList();
  }

  /** Whether two paths name one file, by their words. */
  static boolean isSame(Path one, Path otherOrNull) {
    return otherOrNull != null
        && one.toAbsolutePath().normalize().equals(otherOrNull.toAbsolutePath().normalize());
  }

  private void show(List<LibraryModel> read) {
    models.set(read.stream().map(missing::completed).toList());
    drawMissing();
  }

  private void drawMissing() {
    if (wanted.get() && models.get() != null) {
      missing.drawNext(models.get(), workbench.corpusProperty().get());
    }
  }
}
