package io.bottleneck.ui.latent;

import io.bottleneck.plot.Place;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Decodes the place under the moving mouse. */
final class PlaceDecoder {
  /** The newest picture; null when the mouse is elsewhere. */
  final ReadOnlyObjectWrapper<DecodedPlace> decoded = new ReadOnlyObjectWrapper<>(this, "decoded");

  private final LatestTask<Request, DecodedPlace> decoding;
  private CodeMap map;
  private Place pointer;

  private record Request(CodeMap map, Place place) {}

  PlaceDecoder(Workers workers, Consumer<Throwable> failed) {
    decoding =
        new LatestTask<>(
            workers.inference(), workers.fx(), PlaceDecoder::decode, this::publish, failed);
  }

  /** Another map, or null: the place under the mouse is decoded again. */
  void use(CodeMap newMap) {
    map = newMap;
    ask();
  }

  /** The mouse is over {@code place}, or, with null, elsewhere. */
  void pointAt(Place place) {
    pointer = place;
    ask();
  }

  private void ask() {
    if (pointer == null || map == null) {
      decoded.set(null);
    } else {
      decoding.request(new Request(map, pointer));
    }
  }

  private void publish(DecodedPlace picture) {
    if (pointer != null && map != null) {
      decoded.set(picture);
    }
  }

  private static DecodedPlace decode(Request request) {
    CodeMap codes = request.map;
    Place place = request.place;
    float[] code = codes.projection().code((float) place.x(), (float) place.y());
    return new DecodedPlace(
        place,
        codes.source().decode(code),
        codes.source().epoch(),
        codes.ground().holds(code),
        code,
        codes.projection().decoding());
  }
}
