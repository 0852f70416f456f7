package io.bottleneck.ui.runs;

import io.bottleneck.model.AutoencoderSpec;
import java.util.ArrayList;
import java.util.List;

/** A queue in memory that trains nothing. */
final class FakeQueue implements QueuePort {
  final List<QueueEntry> entries = new ArrayList<>();
  String standing = "";
  boolean held;
  private int next;

  static QueueEntry running(QueueEntry entry) {
    return new QueueEntry(entry.id(), entry.name(), entry.spec(), true, 0.4, "epoch 8 of 20");
  }

  @Override
  public List<QueueEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void add(List<AutoencoderSpec> specs) {
    for (AutoencoderSpec spec : specs) {
      entries.add(new QueueEntry("q" + next++, spec.name(), spec, false, 0, ""));
    }
  }

  @Override
  public void hold(boolean wanted) {
    held = wanted;
  }

  @Override
  public String standing() {
    return standing;
  }

  @Override
  public void remove(String id) {
    entries.removeIf(entry -> entry.id().equals(id));
  }

  @Override
  public void move(String id, int places) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).id().equals(id)) {
        entries.add(i + places, entries.remove(i));
        return;
      }
    }
  }
}
