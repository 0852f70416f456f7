package io.bottleneck.ui.projection;

import io.bottleneck.analysis.CodeLayout;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapLayout;
import io.bottleneck.ui.workbench.MapPlane;
import io.bottleneck.ui.workbench.Workbench;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Makes the non-linear layout behind the window and says how it stands. FX thread only. */
final class LayoutMaker {
  /** How the layout stands to what is on the map. */
  enum State {
    /** Another plane is chosen. */
    UNWANTED,
    /** It is wanted, but none was made of these digits under this network. */
    MISSING,
    /** One is being made. */
    RUNNING,
    /** It was made of the codes on the map. */
    CURRENT,
    /** It was made of earlier codes of the same digits. */
    STALE
  }

  private static final long SEED = 1;
  private static final Texts TEXTS = Texts.of(LayoutMaker.class);

  final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.UNWANTED);
  final ReadOnlyObjectWrapper<BackgroundTask> running =
      new ReadOnlyObjectWrapper<>(this, "running");

  private final Workbench workbench;
  private final BackgroundTasks tasks;
  private final Consumer<Throwable> failed;
  private BackgroundTask task;

  LayoutMaker(Workbench workbench, BackgroundTasks tasks, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.tasks = tasks;
    this.failed = failed;
    InvalidationListener changed = property -> update();
    workbench.codeMapProperty().addListener(changed);
    workbench.mapPlaneProperty().addListener(changed);
    workbench.mapLayoutProperty().addListener(changed);
    tasks.running().addListener(changed);
    update();
  }

  /** Starts making one of the codes on the map, unless one is being made. */
  void start() {
    CodeMap map = workbench.codeMapProperty().get();
    boolean busy = running.get() != null && !running.get().cancelled();
    if (map == null || busy) {
      return;
    }
    Optional<CodeLayout> earlier =
        Optional.ofNullable(workbench.mapLayoutProperty().get())
            .filter(layout -> layout.fits(map.source(), map.digits()))
            .map(MapLayout::layout);
    task =
        tasks.start(
            TEXTS.get("layout.task"),
            told -> make(map, earlier, told),
            layout -> workbench.mapLayoutProperty().set(MapLayout.of(layout, map)),
            failed::accept);
    update();
  }

  private static CodeLayout make(CodeMap map, Optional<CodeLayout> earlier, BackgroundTask told) {
    String what = TEXTS.get("layout.doing", Math.min(CodeLayout.MOST, map.digits().size()));
    CodeLayout made =
        CodeLayout.of(
            map.codes(),
            map.source().codeSize(),
            SEED,
            told::cancelled,
            done -> told.report(done, what));
    return earlier.map(made::alignedWith).orElse(made);
  }

  /** Ends the making; a layout there was stays. */
  void cancel() {
    if (running.get() != null) {
      running.get().cancel();
    }
  }

  /** Whether there is one of the digits and the network on the map, new or old. */
  boolean fits() {
    CodeMap map = workbench.codeMapProperty().get();
    MapLayout layout = workbench.mapLayoutProperty().get();
    return map != null && layout != null && layout.fits(map.source(), map.digits());
  }

  private void update() {
    running.set(tasks.running().contains(task) ? task : null);
    if (workbench.mapPlaneProperty().get().kind() != MapPlane.Kind.LAYOUT) {
      state.set(State.UNWANTED);
    } else if (running.get() != null) {
      state.set(State.RUNNING);
    } else if (!fits()) {
      state.set(State.MISSING);
    } else {
      boolean current =
          workbench.mapLayoutProperty().get().madeOf(workbench.codeMapProperty().get());
      state.set(current ? State.CURRENT : State.STALE);
    }
  }
}
