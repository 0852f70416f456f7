package io.bottleneck.ui.neighbours;

import io.bottleneck.analysis.Disagreements;
import io.bottleneck.analysis.PixelNeighbours;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The neighbours of the pinned digit, else of the one under the mouse, else of the place under the
 * mouse, else of the drawing; searched on the inference thread, newest subject wins. Nothing is
 * searched while nobody looks. FX thread only.
 */
public final class NeighboursViewModel {
  /** Digits whose neighbours are compared when asked where the two kinds disagree. */
  static final int SAMPLE = 1000;

  private static final long SEED = 1;
  private static final Texts TEXTS = Texts.of(NeighboursViewModel.class);

  private final Workbench workbench;
  private final BackgroundTasks tasks;
  private final Consumer<Throwable> failed;
  private final LatestTask<Question, Neighbourhood> searching;
  private BackgroundTask comparing;

  /** Of the digits that were searched last; made where it is needed first. */
  private volatile PixelNeighbours pixels;

  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private final ReadOnlyObjectWrapper<Neighbourhood> near =
      new ReadOnlyObjectWrapper<>(this, "near");
  private final ReadOnlyObjectWrapper<Disagreeing> disagreeing =
      new ReadOnlyObjectWrapper<>(this, "disagreeing");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
  private final ReadOnlyObjectWrapper<BackgroundTask> running =
      new ReadOnlyObjectWrapper<>(this, "running");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);

  private Question asked;

  private record Question(CodeMap map, Subject subject) {}

  /**
   * Follows {@code workbench} while {@link #activeProperty()} is true.
   *
   * @param tasks where the comparison of many digits is shown and can be cancelled
   * @param failed told on the FX thread what went wrong elsewhere
   */
  public NeighboursViewModel(
      Workbench workbench, Workers workers, BackgroundTasks tasks, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.tasks = tasks;
    this.failed = failed;
    searching =
        new LatestTask<>(
            workers.inference(),
            workers.fx(),
            question -> Neighbourhood.of(question.map, of(question.map.digits()), question.subject),
            this::publish,
            failed);
    InvalidationListener changed = property -> search();
    for (Observable property :
        List.of(
            active,
            workbench.codeMapProperty(),
            workbench.pinnedProperty(),
            workbench.hoveredProperty(),
            workbench.cursorCodeProperty(),
            workbench.drawnImageProperty())) {
      property.addListener(changed);
    }
    workbench.codeMapProperty().addListener((property, before, now) -> mapChanged(now));
    tasks.running().addListener((InvalidationListener) list -> noteRunning());
    mapChanged(workbench.codeMapProperty().get());
  }

  // State

  /** Whether anybody looks; the neighbours are kept up to date only while it is true. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Who is near what one looks at; null when there is nothing to look at. */
  ReadOnlyObjectProperty<Neighbourhood> nearProperty() {
    return near.getReadOnlyProperty();
  }

  /** Where the two kinds of neighbours disagree most; null until it was asked. */
  ReadOnlyObjectProperty<Disagreeing> disagreeingProperty() {
    return disagreeing.getReadOnlyProperty();
  }

  /** Whether there are newer codes than those of {@link #disagreeingProperty()}. */
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** The comparison of many digits that goes on now, or null. */
  ReadOnlyObjectProperty<BackgroundTask> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether there are codes to compare. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** The pinned digit, or -1. */
  ReadOnlyIntegerProperty pinnedProperty() {
    return workbench.pinnedProperty();
  }

  /** Colours of the classes. */
  ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  // Verbs

  /** Pins a digit of the map for the whole window; pinning it again lets it go. */
  void pin(int index) {
    workbench.togglePinned(index);
  }

  /** Compares the neighbours of a sample of the map's digits, behind the window. */
  void compare() {
    CodeMap map = workbench.codeMapProperty().get();
    if (map == null || running.get() != null) {
      return;
    }
    comparing =
        tasks.start(
            TEXTS.get("compare.task"),
            task -> compare(map, task),
            found -> {
              disagreeing.set(found);
              mapChanged(workbench.codeMapProperty().get());
            },
            failed::accept);
    noteRunning();
  }

  /** Ends the comparison; what was found before stays. */
  void cancel() {
    if (comparing != null) {
      comparing.cancel();
    }
  }

  // Wiring

  private Disagreeing compare(CodeMap map, BackgroundTask task) {
    String what = TEXTS.get("compare.doing");
    Disagreements found =
        Disagreements.of(
            of(map.digits()),
            map.codes(),
            map.source().codeSize(),
            Neighbourhood.COUNT,
            SAMPLE,
            SEED,
            task::cancelled,
            done -> task.report(done, what));
    return Disagreeing.of(map, found);
  }

  /** It may have ended by itself, or been cancelled where all tasks are listed. */
  private void noteRunning() {
    running.set(tasks.running().contains(comparing) ? comparing : null);
  }

  /** Two threads may both make one; both are right. */
  private PixelNeighbours of(DigitDataset digits) {
    PixelNeighbours known = pixels;
    if (known == null || known.digits() != digits) {
      known = new PixelNeighbours(digits);
      pixels = known;
    }
    return known;
  }

  private void mapChanged(CodeMap map) {
    ready.set(map != null);
    Disagreeing found = disagreeing.get();
    if (found != null && (map == null || map.digits() != found.map().digits())) {
      disagreeing.set(null); // its digits are gone; pinning one would pin another
    }
    stale.set(disagreeing.get() != null && !found.map().sameCodes(map));
  }

  private void search() {
    if (!active.get()) {
      asked = null;
      return;
    }
    CodeMap map = workbench.codeMapProperty().get();
    Subject subject = map == null ? null : Subject.of(workbench, map);
    Question question = subject == null ? null : new Question(map, subject);
    if (question == null) {
      near.set(null);
    } else if (!question.equals(asked)) { // the mouse also moves while a digit is pinned
      searching.request(question);
    }
    asked = question;
  }

  /** Every finished one is shown, so that a moving mouse is followed; but none after the last. */
  private void publish(Neighbourhood found) {
    CodeMap map = workbench.codeMapProperty().get();
    if (active.get() && map != null && Subject.of(workbench, map) != null) {
      near.set(found);
    }
  }
}
