package io.bottleneck.ui.runs;

import io.bottleneck.lab.runs.RunState;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The kept runs: what is listed, ticked and chosen, and what can be done with it. Files are touched
 * on the background thread only; changes are seen at once and undone in view when they failed. FX
 * thread only.
 */
public final class RunsViewModel {
  private static final Texts TEXTS = Texts.of(RunsViewModel.class);

  /** A change of one run's files. */
  private interface Change {
    void apply() throws IOException;
  }

  private final RunsPort port;
  private final Workers workers;
  private final RunActions actions;
  private final Consumer<Throwable> failed;
  private final Consumer<RunEntry> open;
  private final LatestTask<Long, Listed> listing;
  private final ObservableList<RunEntry> all = FXCollections.observableArrayList();
  private final FilteredList<RunEntry> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObjectProperty<RunEntry> selected = new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<RunTicks> ticks =
      new ReadOnlyObjectWrapper<>(this, "ticks", RunTicks.NONE);
  private final ReadOnlyStringWrapper undo = new ReadOnlyStringWrapper(this, "undo", "");
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(this, "listed");
  private RunEntry live;
  private boolean held;
  private Consumer<String> gone = id -> {};
  private final Deque<RunEntry> deleted = new ArrayDeque<>();
  private long changes;

  /** One party for each change on its way to the disk, and one that stays. */
  private final Phaser writing = new Phaser(1);

  private record Listed(long changes, List<RunEntry> runs) {}

  /**
   * An empty list; {@link #refresh} fills it.
   *
   * @param open puts a run on show
   * @param failed told on the FX thread when files could not be read or changed
   */
  public RunsViewModel(
      RunsPort port,
      Workers workers,
      RunActions actions,
      Consumer<RunEntry> open,
      Consumer<Throwable> failed) {
    this.port = port;
    this.workers = workers;
    this.actions = actions;
    this.open = open;
    this.failed = failed;
    listing =
        new LatestTask<>(workers.background(), workers.fx(), this::list, this::publish, failed);
    filter.addListener(
        (p, before, now) -> shown.setPredicate(now.isBlank() ? null : run -> run.matches(now)));
  }

  // State.

  /** Every run, in the port's order. */
  public ObservableList<RunEntry> all() {
    return all;
  }

  /** Those that pass the filter. */
  public FilteredList<RunEntry> shown() {
    return shown;
  }

  /** Words that all have to occur in a run's name, kind, sizes, note or tags. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The chosen run, or null. */
  public ObjectProperty<RunEntry> selectedProperty() {
    return selected;
  }

  /** Which runs are compared. */
  public ReadOnlyObjectProperty<RunTicks> ticksProperty() {
    return ticks.getReadOnlyProperty();
  }

  /** One sentence on what was deleted and can be brought back; empty when nothing was. */
  public ReadOnlyStringProperty undoProperty() {
    return undo.getReadOnlyProperty();
  }

  /** Whether the runs have been listed at least once. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** The ticked runs in the order they were ticked. */
  public List<RunEntry> ticked() {
    return ticks.get().slots().keySet().stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** The run called {@code id}. */
  public Optional<RunEntry> find(String id) {
    return all.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  // Verbs.

  /** Lists the runs anew. */
  public void refresh() {
    listing.request(changes);
  }

  /** Shows how the run that trains stands, or, with null, that none does; files are not read. */
  public void showLive(RunEntry running) {
    live = running;
    if (running != null && !held) {
      put(running);
    }
  }

  /** Says who hears the id of each run that is deleted. */
  void onDeleted(Consumer<String> hears) {
    gone = hears;
  }

  /** Keeps the list as it is while a name is being typed into it, or brings it up to date again. */
  public void hold(boolean hold) {
    held = hold;
    if (!hold) {
      showLive(live);
      refresh();
    }
  }

  /** Chooses the run called {@code id}, if it is listed. */
  public void select(String id) {
    find(id).ifPresent(selected::set);
  }

  /** Ticks a run, or no longer. */
  public void toggle(String id) {
    ticks.set(ticks.get().toggled(id));
  }

  /** Gives a run another name; an empty one changes nothing. */
  public void rename(String id, String name) {
    String clean = name.trim();
    if (!clean.isEmpty()) {
      change(id, run -> run.withName(clean), () -> port.rename(id, clean));
    }
  }

  /** Replaces a run's note. */
  public void note(String id, String note) {
    change(id, run -> run.withNote(note.trim()), () -> port.note(id, note.trim()));
  }

  /** Replaces a run's tags, given as words between commas or blanks. */
  public void tag(String id, String words) {
    List<String> tags =
        Arrays.stream(words.split("[,\\s]+")).filter(word -> !word.isEmpty()).distinct().toList();
    change(id, run -> run.withTags(tags), () -> port.tag(id, tags));
  }

  /** Deletes a run, until {@link #undoDelete}; one that trains stays. */
  public void delete(String id) {
    RunEntry run = find(id).orElse(null);
    if (run == null || run.state() == RunState.RUNNING) {
      return;
    }
    boolean chosen = run.equals(selected.get());
    deleted.push(run);
    all.remove(run);
    if (chosen) {
      selected.set(null); // whatever a view has chosen instead: a second click must not delete it
    }
    ticks.set(ticks.get().within(ids(all)));
    gone.accept(id);
    offerUndo();
    write(() -> port.delete(id));
  }

  /** Brings back the run that was deleted last; the one before is offered next. */
  public void undoDelete() {
    RunEntry back = deleted.poll();
    offerUndo();
    if (back != null) {
      all.add(back);
      write(() -> port.restore(back.id()), () -> select(back.id()));
    }
  }

  /** No longer offers to bring deleted runs back. */
  public void forgetDeleted() {
    deleted.clear();
    offerUndo();
  }

  private void offerUndo() {
    undo.set(deleted.isEmpty() ? "" : TEXTS.get("deleted", deleted.peek().name()));
  }

  /** Puts a run on show in the whole window. */
  public void open(String id) {
    find(id).ifPresent(open);
  }

  /** Shows its folder. */
  public void openFolder(String id) {
    actions.openFolder(id);
  }

  /** Goes on with a run that was stopped or broken off. */
  public void resume(String id) {
    find(id).filter(run -> run.state().continuable()).ifPresent(run -> actions.resume(id));
  }

  /** Begins a run from the weights of a kept epoch. */
  public void branch(String id, int epoch) {
    actions.branch(id, epoch);
  }

  // Wiring.

  private void change(String id, UnaryOperator<RunEntry> inView, Change onDisk) {
    RunEntry before = find(id).orElse(null);
    if (before == null || inView.apply(before).equals(before)) {
      return;
    }
    put(inView.apply(before));
    write(onDisk);
  }

  /** Lists again afterwards: what could not be written is then seen as it was. */
  private void write(Change change) {
    write(change, () -> {});
  }

  private void write(Change change, Runnable then) {
    changes++;
    writing.register();
    workers
        .background()
        .execute(
            () -> {
              try {
                change.apply();
              } catch (IOException | RuntimeException e) {
                workers.fx().execute(() -> failed.accept(e));
              } finally {
                writing.arriveAndDeregister();
              }
              workers.fx().execute(then);
              workers.fx().execute(this::refresh);
            });
  }

  /**
   * Waits until all that was changed is on the disk; for the end of the application.
   *
   * @return false when that took longer
   */
  public boolean awaitWritten(long time, TimeUnit unit) throws InterruptedException {
    try {
      writing.awaitAdvanceInterruptibly(writing.arrive(), time, unit);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private Listed list(long asked) {
    try {
      return new Listed(asked, port.list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(Listed read) {
    if (read.changes != changes || held) {
      return; // it may be from before a change; a newer list is on its way
    }
    listed.set(true);
    List<RunEntry> runs = new ArrayList<>(read.runs);
    if (live != null) {
      runs.replaceAll(run -> run.id().equals(live.id()) ? live : run);
    }
    String chosen = selected.get() == null ? null : selected.get().id();
    if (runs.stream().map(RunEntry::id).toList().equals(all.stream().map(RunEntry::id).toList())) {
      for (int i = 0; i < runs.size(); i++) {
        if (!runs.get(i).equals(all.get(i))) {
          all.set(i, runs.get(i));
        }
      }
    } else {
      all.setAll(runs);
    }
    ticks.set(ticks.get().within(ids(all)));
    selected.set(chosen == null ? null : find(chosen).orElse(null));
  }

  private void put(RunEntry run) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(run.id())) {
        boolean chosen = all.get(i).equals(selected.get());
        all.set(i, run);
        if (chosen) {
          selected.set(run);
        }
        return;
      }
    }
    all.add(0, run);
  }

  private static Set<String> ids(List<RunEntry> runs) {
    return runs.stream().map(RunEntry::id).collect(Collectors.toSet());
  }
}
