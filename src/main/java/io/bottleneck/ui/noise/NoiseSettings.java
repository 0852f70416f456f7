package io.bottleneck.ui.noise;

import io.bottleneck.data.Noise;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user chooses of the noise and of what it falls on. FX thread only. */
final class NoiseSettings {
  private static final double FIRST_STRENGTH = 0.3;

  /** Strengths are whole hundredths, so that what is printed is what was used. */
  private static final double STRENGTHS = 100;

  private final ObjectProperty<NoiseSubject.Origin> wanted =
      new SimpleObjectProperty<>(this, "wanted", NoiseSubject.Origin.DRAWING);
  private final ObjectProperty<Noise.Kind> kind =
      new SimpleObjectProperty<>(this, "kind", Noise.Kind.MASKING);
  private final DoubleProperty strength =
      new SimpleDoubleProperty(this, "strength", FIRST_STRENGTH) {
        @Override
        public void set(double value) {
          double kept = Math.max(0, Math.min(1, value));
          super.set(Math.rint(kept * STRENGTHS) / STRENGTHS);
        }
      };
  private final LongProperty draw = new SimpleLongProperty(this, "draw", 1);

  /** Which image one would like to spoil; the other is taken where there is none. */
  ObjectProperty<NoiseSubject.Origin> wantedProperty() {
    return wanted;
  }

  /** The kind of noise, never {@link Noise.Kind#NONE}. */
  ObjectProperty<Noise.Kind> kindProperty() {
    return kind;
  }

  /** The strength of the noise, 0 to 1 in hundredths; other values are rounded. */
  DoubleProperty strengthProperty() {
    return strength;
  }

  /** Which of the many ways such noise can fall, from 1. */
  LongProperty drawProperty() {
    return draw;
  }

  /** Lets the same noise fall in another way. */
  void anotherDraw() {
    draw.set(draw.get() + 1);
  }

  /** Kind and strength. */
  Noise noise() {
    return new Noise(kind.get(), strength.get());
  }
}
