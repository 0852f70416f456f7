package io.bottleneck.ui.path;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Which frame of a film one looks at, and how it moves on by itself. It has no clock: somebody
 * calls {@link #tick} {@link #speedProperty} times a second while {@link #playingProperty} is true.
 * FX thread only.
 */
public final class Playhead {
  /** Frames a second a film can run at. */
  public static final List<Integer> SPEEDS = List.of(4, 8, 12, 24);

  private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper(this, "frame");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", 8);
  private final BooleanProperty backAndForth =
      new SimpleBooleanProperty(this, "backAndForth", true);
  private int count;
  private int direction = 1;

  Playhead() {}

  /** Index of the frame, 0 without a film. */
  public ReadOnlyIntegerProperty frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** Whether the film runs. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Frames a second. */
  public IntegerProperty speedProperty() {
    return speed;
  }

  /** Whether the film runs back from its end, or else begins again. */
  public BooleanProperty backAndForthProperty() {
    return backAndForth;
  }

  /** Another film: the frame stays where it was along the path. */
  void load(int frames) {
    if (frames == count) {
      return;
    }
    double share = count < 2 ? 0 : (double) frame.get() / (count - 1);
    count = frames;
    frame.set(frames == 0 ? 0 : (int) Math.round(share * (frames - 1)));
    if (frames == 0) {
      pause();
      direction = 1;
    }
  }

  /** Starts the film, or stops it where it is; nothing happens without one. */
  public void playOrPause() {
    playing.set(!playing.get() && count > 1);
  }

  /** Stops the film where it is. */
  public void pause() {
    playing.set(false);
  }

  /** The next frame is due. */
  public void tick() {
    if (!playing.get()) {
      return;
    }
    if (!backAndForth.get()) {
      direction = 1;
      frame.set((frame.get() + 1) % count);
      return;
    }
    if (frame.get() + direction < 0 || frame.get() + direction >= count) {
      direction = -direction;
    }
    frame.set(frame.get() + direction);
  }

  /** Goes to frame {@code index}, or to the nearest there is, and stays there. */
  public void seek(int index) {
    pause();
    frame.set(Math.max(0, Math.min(count - 1, index)));
  }

  /** Goes {@code frames} forward, or back when negative, and stays there. */
  public void step(int frames) {
    seek(frame.get() + frames);
  }
}
