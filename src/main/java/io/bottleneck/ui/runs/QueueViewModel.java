package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import io.bottleneck.ui.view.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The queue as it stands; whoever drives the window calls {@link #refresh} when it may have moved.
 */
public final class QueueViewModel {
  private static final Texts TEXTS = Texts.of(QueueViewModel.class);

  private final QueuePort port;
  private final Supplier<AutoencoderSpec> form;
  private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
  private final ObjectProperty<QueueEntry> selected = new SimpleObjectProperty<>(this, "selected");

  private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
  private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper(this, "says", "");

  /**
   * The queue behind {@code port}.
   *
   * @param form the spec being edited; null while it has faults
   */
  public QueueViewModel(QueuePort port, Supplier<AutoencoderSpec> form) {
    this.port = port;
    this.form = form;
    held.addListener(
        (p, before, now) -> {
          port.hold(now);
          refresh();
        });
    refresh();
  }

  /** The run that trains from the queue, then those that wait. */
  public ObservableList<QueueEntry> entries() {
    return entries;
  }

  /** The chosen entry, or null. */
  public ObjectProperty<QueueEntry> selectedProperty() {
    return selected;
  }

  /** Whether the queue is held back after the run that is on. */
  public BooleanProperty heldProperty() {
    return held;
  }

  /** Why nothing trains although something waits, or why nothing was queued; else empty. */
  public ReadOnlyStringProperty saysProperty() {
    return says.getReadOnlyProperty();
  }

  /** Queues a run of the form's settings. */
  public void addForm() {
    AutoencoderSpec spec = form.get();
    if (spec == null) {
      says.set(TEXTS.get("ladder.no-spec"));
      return;
    }
    try {
      port.add(List.of(spec));
      refresh();
    } catch (IllegalStateException | IllegalArgumentException e) {
      says.set(e.getMessage());
    }
  }

  /** Takes over how the queue stands; cheap when nothing has changed. */
  public void refresh() {
    says.set(port.standing());
    List<QueueEntry> now = port.entries();
    String chosen = selected.get() == null ? null : selected.get().id();
    if (now.size() != entries.size()) {
      entries.setAll(now);
    } else {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(entries.get(i))) {
          entries.set(i, now.get(i));
        }
      }
    }
    selected.set(now.stream().filter(entry -> entry.id().equals(chosen)).findFirst().orElse(null));
  }

  /** Moves the chosen entry by {@code places}, up when negative; the one that trains stays. */
  public void move(int places) {
    if (movable(places)) {
      port.move(selected.get().id(), places);
      refresh();
    }
  }

  /** Whether the chosen entry can move that far. */
  public boolean movable(int places) {
    QueueEntry chosen = selected.get();
    if (chosen == null || chosen.running()) {
      return false;
    }
    int to = entries.indexOf(chosen) + places;
    return to >= 0 && to < entries.size() && !entries.get(to).running();
  }

  /** Takes the chosen entry out of the queue. */
  public void remove() {
    if (selected.get() != null) {
      port.remove(selected.get().id());
      refresh();
    }
  }
}
