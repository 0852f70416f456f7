package io.bottleneck.ui.draw;

import io.bottleneck.ink.Drawing;
import io.bottleneck.ui.fx.Animate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/**
 * Looks back at how a drawing came about, point by point. The drawing itself stays as it is, and
 * whatever is done to it brings its end back. FX thread only.
 */
public final class Replay {
  /** How long the whole drawing takes to be played. */
  private static final double PLAY_MILLIS = 4000;

  private final ObservableValue<Drawing> drawing;
  private final IntegerProperty position = new SimpleIntegerProperty(this, "position");
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final ReadOnlyObjectWrapper<Drawing> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Drawing.BLANK);
  private final Animate film = new Animate(PLAY_MILLIS);
  private boolean changing;

  Replay(ObservableValue<Drawing> drawing) {
    this.drawing = drawing;
    drawing.addListener((property, before, now) -> toEnd(now));
    position.addListener((property, before, now) -> show());
  }

  private void toEnd(Drawing now) {
    stop();
    changing = true;
    length.set(now.steps());
    position.set(now.steps());
    changing = false;
    shown.set(now);
  }

  private void show() {
    if (!changing) {
      Drawing whole = drawing.getValue();
      shown.set(position.get() >= length.get() ? whole : whole.upTo(position.get()));
    }
  }

  /** What the pad shows and the network sees: the drawing as far as it is played. */
  public ReadOnlyObjectProperty<Drawing> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Steps on show, 0 to {@link #lengthProperty()}; setting it looks back. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** Steps of the whole drawing. */
  public ReadOnlyIntegerProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** Whether the drawing is being drawn again by itself. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Draws it again from where it stands, or from the beginning; stops when it is being drawn. */
  public void playOrStop() {
    if (playing.get()) {
      stop();
      return;
    }
    int from = position.get() >= length.get() ? 0 : position.get();
    int to = length.get();
    playing.set(to > 0);
    if (to > 0) {
      film.play(share -> advance(from, to, share));
    }
  }

  private void advance(int from, int to, double share) {
    position.set((int) Math.round(from + share * (to - from)));
    if (share == 1) {
      playing.set(false);
    }
  }

  private void stop() {
    film.stop();
    playing.set(false);
  }
}
