package io.bottleneck.ui.shell;

import io.bottleneck.ui.fx.Delay;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the settings a second after something in them has changed, also while they go on changing,
 * and at the end: whatever ends the process, the next start looks like it, and a drawing loses at
 * most its last second. FX thread only.
 */
final class SettingsKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);
  private static final double AFTER_MILLIS = 1000;

  private final SettingsFile file;
  private final Supplier<Settings> now;
  private final Executor background;
  private final Delay delay = new Delay(AFTER_MILLIS);
  private final InvalidationListener changed = observed -> keepSoon();
  private boolean waiting;

  /** Guarded by this: what is written in the background may come late. */
  private boolean closed;

  SettingsKeeper(SettingsFile file, Supplier<Settings> now, Executor background) {
    this.file = file;
    this.now = now;
    this.background = background;
  }

  void watch(Observable... changing) {
    for (Observable each : changing) {
      each.addListener(changed);
    }
  }

  private void keepSoon() {
    if (!waiting) {
      waiting = true;
      delay.restart(this::keep);
    }
  }

  private void keep() {
    waiting = false;
    Settings settings = now.get();
    background.execute(() -> write(settings, false));
  }

  /** Writes the last settings; nothing is written after them. */
  void close() {
    delay.cancel();
    write(now.get(), true);
  }

  private synchronized void write(Settings settings, boolean last) {
    if (closed) {
      return;
    }
    closed = last;
    try {
      file.write(settings);
    } catch (IOException e) {
      LOG.warn("The settings could not be written", e);
    }
  }
}
