package io.bottleneck.ui.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the user is being told now. News that nobody has to act on gives way to newer news; a
 * refusal or a question stays until the user closes it. FX thread only.
 */
public final class Notices {
  private static final int MOST = 4;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

  /** Oldest first. */
  public ObservableList<Notice> shown() {
    return view;
  }

  /** Adds {@code notice}. */
  public void tell(Notice notice) {
    shown.removeIf(old -> old.passing() || old.text().equals(notice.text()));
    if (shown.size() == MOST) {
      shown.remove(0);
    }
    shown.add(notice);
  }

  /** Takes {@code notice} away; nothing happens when it is gone already. */
  public void dismiss(Notice notice) {
    shown.remove(notice);
  }

  /** Takes all away. */
  public void clear() {
    shown.clear();
  }
}
