package io.bottleneck.ui.latent;

import io.bottleneck.plot.Place;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * The drawing's marker, dragged to another place of the map: what would be drawn there? Lives on
 * the FX thread; pictures are made on the inference thread.
 */
public final class Steering {
  /** Decoded pixels below this are veil: a tenth of full ink is hardly seen on the pad. */
  private static final float VEIL = 0.1f;

  private final Workbench workbench;
  private final PlaceDecoder decoder;

  Steering(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    decoder = new PlaceDecoder(workers, failed);
    decoder.decoded.addListener(
        (property, before, now) ->
            workbench.steeredCodeProperty().set(now == null ? null : now.code()));
    workbench
        .steeredCodeProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                decoder.pointAt(null);
              }
            });
  }

  /** Another map, or null: the place is decoded again. */
  void use(CodeMap map) {
    decoder.use(map);
  }

  /** What the decoder makes of the place the marker was dragged to, or null. */
  public ReadOnlyObjectProperty<DecodedPlace> steeredProperty() {
    return decoder.decoded.getReadOnlyProperty();
  }

  /** Drags the marker to {@code place}; with null it goes back to where the drawing lies. */
  public void steer(Place place) {
    decoder.pointAt(place);
  }

  /**
   * Puts what is decoded there on the pad, to draw on over it; nothing happens where nothing is.
   * The decoder's faint veil stays behind: as ink it would make the digit as large as the veil.
   */
  public void draw() {
    DecodedPlace there = decoder.decoded.get();
    if (there != null) {
      float[] ink = there.image().clone();
      for (int i = 0; i < ink.length; i++) {
        ink[i] = ink[i] < VEIL ? 0 : ink[i];
      }
      workbench.forPadProperty().set(ink);
    }
  }

  /**
   * Lets go of the dragged marker.
   *
   * @return whether it had been dragged
   */
  boolean letGo() {
    boolean dragged = workbench.steeredCodeProperty().get() != null;
    if (dragged) {
      steer(null);
    }
    return dragged;
  }
}
