package io.bottleneck.ui.path;

import io.bottleneck.analysis.PathFrame;
import io.bottleneck.export.DigitFilm;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/**
 * The film along the path on the map: decoded by the map's network, again whenever the path, the
 * weights or the number of frames change. Films are made on the inference thread, the newest
 * request wins. Lives on the FX thread.
 */
public final class PathViewModel {
  /** Fewest frames of a film. */
  public static final int LEAST_FRAMES = 5;

  /** Most frames of a film. */
  public static final int MOST_FRAMES = 60;

  /** Screen pixels for each of a digit's in a saved film, and in a saved strip. */
  private static final int SAVED_MULTIPLE = 4;

  /** What the panel can show. */
  public enum Status {
    /** There is no map that a path could be drawn on. */
    NO_MAP,
    /** Nobody has drawn a path. */
    NO_PATH,
    /** The film is being made. */
    MAKING,
    /** The film is there. */
    READY
  }

  private static final Texts TEXTS = Texts.of(PathViewModel.class);

  private final Workbench workbench;
  private final BackgroundTasks tasks;
  private final Consumer<String> told;
  private final Consumer<Throwable> failed;
  private final LatestTask<PathFilm.Request, PathFilm> decoding;
  private final LatestTask<ToDrawing, List<Place>> laying;
  private final Playhead playhead = new Playhead();
  private final IntegerProperty frameCount = new SimpleIntegerProperty(this, "frameCount", 16);
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", true);
  private final ReadOnlyObjectWrapper<PathFilm> film = new ReadOnlyObjectWrapper<>(this, "film");
  private final ReadOnlyObjectWrapper<Place> cursor = new ReadOnlyObjectWrapper<>(this, "cursor");
  private final ReadOnlyObjectWrapper<Status> status =
      new ReadOnlyObjectWrapper<>(this, "status", Status.NO_MAP);
  private final ReadOnlyBooleanWrapper selectedPair =
      new ReadOnlyBooleanWrapper(this, "selectedPair");
  private final ReadOnlyBooleanWrapper pinnedAndDrawn =
      new ReadOnlyBooleanWrapper(this, "pinnedAndDrawn");

  /** What was on the pad when the path was laid, in case it ends there. */
  private Optional<float[]> drawing = Optional.empty();

  /**
   * Observes {@code workbench} from now on.
   *
   * @param tasks where saving is seen and cancelled
   * @param told gets one sentence about a file that was saved
   * @param failed is told, on the FX thread, what went wrong on the other threads
   */
  public PathViewModel(
      Workbench workbench,
      Workers workers,
      BackgroundTasks tasks,
      Consumer<String> told,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.tasks = tasks;
    this.told = told;
    this.failed = failed;
    decoding =
        new LatestTask<>(
            workers.inference(), workers.fx(), PathFilm.Request::film, this::show, failed);
    laying =
        new LatestTask<>(
            workers.inference(),
            workers.fx(),
            ToDrawing::path,
            workbench.pathProperty()::set,
            failed);
    workbench.codeMapProperty().addListener((property, before, now) -> refresh());
    workbench.pathProperty().addListener((property, before, now) -> otherPath());
    workbench.drawnImageProperty().addListener((property, before, now) -> offer());
    workbench.selectionProperty().addListener((property, before, now) -> offer());
    workbench.pinnedProperty().addListener((property, before, now) -> offer());
    frameCount.addListener((property, before, now) -> refresh());
    wanted.addListener((property, before, now) -> refresh());
    playhead.frameProperty().addListener((property, before, now) -> moveCursor());
    refresh();
  }

  // State.

  /** Frames of the film, {@link #LEAST_FRAMES} to {@link #MOST_FRAMES}. */
  public IntegerProperty frameCountProperty() {
    return frameCount;
  }

  /** Whether anybody looks; while it is false nothing is computed. True at first. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** The film, or null without a path. */
  public ReadOnlyObjectProperty<PathFilm> filmProperty() {
    return film.getReadOnlyProperty();
  }

  /** Which frame one looks at. */
  public Playhead playhead() {
    return playhead;
  }

  /** Where on the map the frame lies that one looks at; null without a film. */
  public ReadOnlyObjectProperty<Place> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** What the panel can show. */
  public ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Whether exactly two digits are selected. */
  public ReadOnlyBooleanProperty selectedPairProperty() {
    return selectedPair.getReadOnlyProperty();
  }

  /** Whether a digit is pinned and another is drawn on the pad. */
  public ReadOnlyBooleanProperty pinnedAndDrawnProperty() {
    return pinnedAndDrawn.getReadOnlyProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs.

  /** Takes up the map's tool that draws paths. */
  public void drawPath() {
    workbench.mapToolProperty().set(MapTool.PATH);
  }

  /** Takes the path off the map. */
  public void clear() {
    workbench.pathProperty().set(List.of());
  }

  /** Lays the path straight from one selected digit to the other; two must be selected. */
  public void betweenSelected() {
    CodeMap map = workbench.codeMapProperty().get();
    int[] selected = workbench.selectionProperty().get().indices();
    if (map != null && selected.length == 2) {
      workbench.pathProperty().set(List.of(map.place(selected[0]), map.place(selected[1])));
    }
  }

  /** Lays the path straight from the pinned digit to the drawn one, once that is encoded. */
  public void fromPinnedToDrawn() {
    CodeMap map = workbench.codeMapProperty().get();
    float[] image = workbench.drawnImageProperty().get();
    int pinned = workbench.pinnedProperty().get();
    if (map != null && image != null && pinned >= 0) {
      laying.request(new ToDrawing(map, pinned, image));
    }
  }

  /** Saves the film as an animated GIF, at the speed and in the order it is played. */
  public void saveFilm(Path file) {
    int delay = 1000 / playhead.speedProperty().get();
    boolean backAndForth = playhead.backAndForthProperty().get();
    save(file, "save.film", each -> each.writeGif(file, SAVED_MULTIPLE, delay, backAndForth));
  }

  /** Saves all frames as one picture. */
  public void saveStrip(Path file) {
    save(file, "save.strip", each -> each.writeStrip(file, SAVED_MULTIPLE));
  }

  // Wiring.

  /** A path that is asked for, from digit {@code from} of {@code map} to {@code drawing}. */
  private record ToDrawing(CodeMap map, int from, float[] drawing) {
    List<Place> path() {
      float[] at = map.projection().positions(map.source().encode(drawing));
      return List.of(map.place(from), new Place(at[0], at[1]));
    }
  }

  private interface Saving {
    void write(DigitFilm film) throws Exception;
  }

  private void save(Path file, String what, Saving saving) {
    if (film.get() == null) {
      return;
    }
    List<PathFrame> frames = film.get().frames();
    DigitFilm digits =
        new DigitFilm(
            frames.stream().map(PathFrame::image).toList(),
            frames.stream().map(PathFrame::fade).toList());
    tasks.start(
        TEXTS.get(what, file.getFileName()),
        task -> {
          saving.write(digits);
          return file;
        },
        saved -> told.accept(TEXTS.get("saved", saved)),
        failed::accept);
  }

  private void otherPath() {
    drawing = Optional.ofNullable(workbench.drawnImageProperty().get());
    refresh();
  }

  private void refresh() {
    CodeMap map = workbench.codeMapProperty().get();
    offer();
    if (map == null || workbench.pathProperty().get().isEmpty()) {
      film.set(null);
      playhead.load(0);
      moveCursor();
    } else if (!wanted.get()) {
      playhead.pause();
      film.set(null); // who looks again wants that of the path and the weights of then
      playhead.load(0);
      moveCursor();
    } else {
      decoding.request(
          new PathFilm.Request(map, workbench.pathProperty().get(), frameCount.get(), drawing));
    }
    updateStatus();
  }

  private void show(PathFilm made) {
    if (workbench.codeMapProperty().get() == null || workbench.pathProperty().get().isEmpty()) {
      return; // the path was cleared meanwhile
    }
    film.set(made);
    playhead.load(made.frames().size());
    moveCursor();
    updateStatus();
  }

  private void moveCursor() {
    PathFilm shown = film.get();
    cursor.set(shown == null ? null : shown.frame(playhead.frameProperty().get()).place());
  }

  private void offer() {
    boolean map = workbench.codeMapProperty().get() != null;
    selectedPair.set(map && workbench.selectionProperty().get().size() == 2);
    pinnedAndDrawn.set(
        map
            && workbench.pinnedProperty().get() >= 0
            && workbench.drawnImageProperty().get() != null);
  }

  private void updateStatus() {
    if (workbench.codeMapProperty().get() == null) {
      status.set(Status.NO_MAP);
    } else if (workbench.pathProperty().get().isEmpty()) {
      status.set(Status.NO_PATH);
    } else {
      status.set(film.get() == null ? Status.MAKING : Status.READY);
    }
  }
}
