package io.bottleneck.ui.runs;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The queue as it stands; whoever drives the window calls {@link #refresh} when it may have moved.
 */
public final class QueueViewModel {
  private final QueuePort port;
  private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
  private final ObjectProperty<QueueEntry> selected = new SimpleObjectProperty<>(this, "selected");

  /** The queue behind {@code port}. */
  public QueueViewModel(QueuePort port) {
    this.port = port;
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

  /** Takes over how the queue stands; cheap when nothing has changed. */
  public void refresh() {
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
