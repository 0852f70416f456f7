package io.bottleneck.ui.download;

import io.bottleneck.lab.download.DownloadException;
import io.bottleneck.lab.download.DownloadListener;
import io.bottleneck.lab.download.DownloadProgress;
import io.bottleneck.lab.download.DownloadReport;
import io.bottleneck.lab.download.Mirrors;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/** One download at a time, and how far it is. FX thread; the work is done in the background. */
public final class DownloadViewModel {
  /** What one can do next. */
  public enum State {
    /** Start; nothing has been tried. */
    READY,
    /** Cancel. */
    RUNNING,
    /** Wait: what has arrived is being kept. */
    STOPPING,
    /** Go on. */
    STOPPED,
    /** Try again. */
    FAILED,
    /** Let a file of other content be set aside, and go on. */
    IN_THE_WAY,
    /** Open what is there. */
    DONE
  }

  private final Texts texts = Texts.of(DownloadViewModel.class);
  private final DownloadPort port;
  private final StringProperty mirror = new SimpleStringProperty(this, "mirror", "");
  private final BooleanProperty seen = new SimpleBooleanProperty(this, "seen");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.READY);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
  private final ReadOnlyObjectWrapper<DownloadProgress> progress;
  private final LatestTask<DownloadProgress, DownloadProgress> newestProgress;
  private BackgroundTask task;

  /** Fetches nothing yet. */
  public DownloadViewModel(DownloadPort port) {
    this.port = port;
    progress =
        new ReadOnlyObjectWrapper<>(this, "progress", DownloadProgress.nothingOf(port.files()));
    newestProgress =
        new LatestTask<>(
            port.workers().fx(),
            port.workers().fx(),
            UnaryOperator.identity(), // thousands of bytes arrive between two frames
            progress::set,
            port.failed());
    port.tasks().running().addListener((ListChangeListener<BackgroundTask>) change -> gone(change));
  }

  /** Address that is asked first, or blank. */
  public StringProperty mirrorProperty() {
    return mirror;
  }

  /** Whether somebody looks; who does not is told of a failure elsewhere. */
  public BooleanProperty seenProperty() {
    return seen;
  }

  /** What one can do next. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What happened last, or empty. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** How far each file is. */
  public ReadOnlyObjectProperty<DownloadProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Where the files go. */
  public Path folder() {
    return port.folder();
  }

  /** What is fetched at most, in millions of bytes. */
  public double megabytes() {
    return DownloadProgress.nothingOf(port.files()).total() / 1e6;
  }

  /**
   * Fetches what is missing and opens it; does nothing while that is on. A file of other content
   * under a wanted name ends it with {@link State#IN_THE_WAY}; starting then sets it aside.
   */
  public void start() {
    if (running()) {
      return;
    }
    List<URI> first;
    try {
      first = mirror.get().isBlank() ? List.of() : List.of(Mirrors.parse(mirror.get()));
    } catch (DownloadException e) {
      end(State.FAILED, e.getMessage());
      return;
    }
    boolean replace = state.get() == State.IN_THE_WAY;
    end(State.RUNNING, "");
    task =
        port.tasks()
            .start(
                texts.get("task"),
                running ->
                    port.download().get().run(port.folder(), first, replace, new Listener(running)),
                this::done,
                this::failed);
  }

  /** Ends the download; what has arrived is kept. */
  public void cancel() {
    if (state.get() == State.RUNNING) {
      state.set(State.STOPPING);
      task.cancel();
    }
  }

  private boolean running() {
    return state.get() == State.RUNNING || state.get() == State.STOPPING;
  }

  private void done(DownloadReport report) {
    long fetched = report.files().stream().filter(file -> file.mirror() != null).count();
    String done = texts.get("done", fetched, report.folder());
    String aside =
        report.files().stream()
            .filter(file -> file.aside() != null)
            .map(file -> file.aside().getFileName().toString())
            .collect(Collectors.joining(", "));
    end(State.DONE, aside.isEmpty() ? done : done + " " + texts.get("done.aside", aside));
    port.opened().accept(report.folder());
  }

  private void failed(Exception failure) {
    String message = failure.getMessage();
    boolean inTheWay = failure instanceof DownloadException download && download.isInTheWay();
    end(inTheWay ? State.IN_THE_WAY : State.FAILED, message == null ? failure.toString() : message);
    if (!seen.get() || !(failure instanceof DownloadException)) {
      port.failed().accept(failure);
    }
  }

  /** Cancelled work ends without a word, whoever cancelled it: here or in the status bar. */
  private void gone(ListChangeListener.Change<? extends BackgroundTask> change) {
    while (change.next()) {
      if (running() && change.getRemoved().contains(task) && task.cancelled()) {
        end(State.STOPPED, texts.get("stopped", progress.get().bytes()));
      }
    }
  }

  private void end(State newState, String newSentence) {
    sentence.set(newSentence);
    state.set(newState);
  }

  /** Hears of the download on its thread. */
  private final class Listener implements DownloadListener {
    private final BackgroundTask running;

    Listener(BackgroundTask running) {
      this.running = running;
    }

    @Override
    public void at(DownloadProgress now) {
      newestProgress.request(now);
      running.report(now.fraction(), texts.get("task.at", now.bytes() / 1e6, now.total() / 1e6));
    }

    @Override
    public void told(String what) {
      // One step through the queue, like the end of the task: it cannot come after that.
      port.workers().fx().execute(() -> sentence.set(what));
    }

    @Override
    public boolean cancelled() {
      return running.cancelled();
    }
  }
}
