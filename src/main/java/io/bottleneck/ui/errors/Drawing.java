package io.bottleneck.ui.errors;

import io.bottleneck.analysis.DrawnAs;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.MatrixProduct;
import io.bottleneck.ui.view.Texts;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Makes the table of what digits are drawn as. It takes half a second of both cores, so it is made
 * once by itself for new digits and then only when somebody asks; meanwhile the last one stays and
 * says that it is of earlier weights. FX thread only.
 */
public final class Drawing {
  private static final Texts TEXTS = Texts.of(Drawing.class);

  private final ReadOnlyObjectProperty<CodeMap> map;
  private final BackgroundTasks tasks;
  private final Supplier<MatrixProduct> product;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<DrawnTable> table =
      new ReadOnlyObjectWrapper<>(this, "table");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
  private final ReadOnlyObjectWrapper<BackgroundTask> running =
      new ReadOnlyObjectWrapper<>(this, "running");
  private DigitDataset begun;

  Drawing(
      ReadOnlyObjectProperty<CodeMap> map,
      BackgroundTasks tasks,
      Supplier<MatrixProduct> product,
      Consumer<Throwable> failed) {
    this.map = map;
    this.tasks = tasks;
    this.product = product;
    this.failed = failed;
    map.addListener((property, before, now) -> follow(now));
    tasks.running().addListener((InvalidationListener) list -> forgetEnded());
  }

  /** The newest table of the map's digits; null before the first. */
  public ReadOnlyObjectProperty<DrawnTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Whether the map has gone on since the table was made. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** The work that makes a table now, which can be cancelled; null when none does. */
  public ReadOnlyObjectProperty<BackgroundTask> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Makes a table of the map as it is now; nothing happens while one is being made. */
  public void make() {
    CodeMap now = map.get();
    if (now == null || !now.digits().labelled() || running.get() != null) {
      return;
    }
    begun = now.digits();
    BackgroundTask started =
        tasks.start(
            TEXTS.get("task.drawn"),
            task ->
                DrawnAs.of(
                    now.source(),
                    now.sourceCodes(task::cancelled),
                    now.digits(),
                    DrawnAs.Effort.USUAL,
                    product.get(),
                    fraction -> task.report(fraction, TEXTS.get("task.drawn.step")),
                    task::cancelled),
            drawn -> publish(new DrawnTable(now, drawn)),
            failed::accept);
    running.set(started);
    forgetEnded(); // it may have run at once
  }

  /** Makes the first table of the map's digits, unless one was begun before. */
  void makeFirst() {
    if (map.get() != null && map.get().digits() != begun) {
      make();
    }
  }

  private void publish(DrawnTable made) {
    if (map.get() != null && map.get().digits() == made.map().digits()) {
      table.set(made);
      stale.set(!made.map().sameCodes(map.get()));
    }
  }

  private void follow(CodeMap now) {
    DigitDataset digits = now == null ? null : now.digits();
    if (running.get() != null && digits != begun) {
      running.get().cancel();
      running.set(null);
    }
    if (table.get() != null && digits != table.get().map().digits()) {
      table.set(null);
    }
    stale.set(table.get() != null && !table.get().map().sameCodes(now));
  }

  private void forgetEnded() {
    if (running.get() != null && !tasks.running().contains(running.get())) {
      running.set(null);
    }
  }
}
