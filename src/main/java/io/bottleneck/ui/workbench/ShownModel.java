package io.bottleneck.ui.workbench;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Settles who decides what the window shows: the run that trains, or a person who looks back.
 *
 * <p>A run announces itself with {@link #begin} and then gives every snapshot to {@link #offer};
 * they reach the window only while it is live. Looking at an earlier epoch ({@link #look}), or
 * opening another model, ends that without touching the training; {@link #goLive} brings the newest
 * snapshot back. FX thread only.
 */
public final class ShownModel {
  private final ObjectProperty<ModelInUse> shown;
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
  private final ReadOnlyObjectWrapper<ModelInUse> newest =
      new ReadOnlyObjectWrapper<>(this, "newest");
  private boolean own;

  ShownModel(ObjectProperty<ModelInUse> shown) {
    this.shown = shown;
    shown.addListener(
        (property, before, now) -> {
          if (!own) {
            live.set(false);
          }
        });
  }

  /** Whether the window follows the run that trains, or trained last. */
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** The newest snapshot of the run that trains or trained last, shown or not; null before one. */
  public ReadOnlyObjectProperty<ModelInUse> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** A run has started with these weights: the window follows it. */
  public void begin(ModelInUse first) {
    newest.set(Objects.requireNonNull(first, "first"));
    goLive();
  }

  /** The run has come further; shown at once while the window is live, else kept for later. */
  public void offer(ModelInUse snapshot) {
    newest.set(Objects.requireNonNull(snapshot, "snapshot"));
    if (live.get()) {
      set(snapshot);
    }
  }

  /** Somebody looks at an earlier epoch, or at a model of another run. */
  public void look(ModelInUse past) {
    live.set(false);
    set(Objects.requireNonNull(past, "past"));
  }

  /** Follows the run again; nothing happens before the first run. */
  public void goLive() {
    Optional.ofNullable(newest.get())
        .ifPresent(
            snapshot -> {
              live.set(true);
              set(snapshot);
            });
  }

  private void set(ModelInUse model) {
    own = true;
    try {
      shown.set(model);
    } finally {
      own = false;
    }
  }
}
