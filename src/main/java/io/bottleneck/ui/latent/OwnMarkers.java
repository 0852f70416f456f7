package io.bottleneck.ui.latent;

import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The user's own digits on the map: encoded in the background whenever they or the map change, the
 * newest wins. FX thread only.
 */
public final class OwnMarkers {
  private final Workbench workbench;
  private final LatestTask<Request, Placed> task;
  private final ReadOnlyObjectWrapper<OwnPlaces> places =
      new ReadOnlyObjectWrapper<>(this, "places", OwnPlaces.NONE);
  private CodeMap map;

  private record Request(OwnDigits digits, CodeMap map) {}

  private record Placed(CodeMap map, OwnPlaces places) {}

  OwnMarkers(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    task =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            request -> new Placed(request.map, OwnPlaces.of(request.digits, request.map)),
            this::publish,
            failed);
    workbench.ownDigitsProperty().addListener((property, before, now) -> follow());
  }

  /** Another map, or null. */
  void use(CodeMap newMap) {
    map = newMap;
    follow();
  }

  private void follow() {
    OwnDigits digits = workbench.ownDigitsProperty().get();
    if (map == null || digits.isEmpty()) {
      places.set(OwnPlaces.NONE);
    } else {
      task.request(new Request(digits, map));
    }
  }

  private void publish(Placed placed) {
    OwnDigits digits = workbench.ownDigitsProperty().get();
    if (placed.map == map && placed.places.digits() == digits) {
      places.set(placed.places);
    }
  }

  /** Where the digits lie; a moment behind {@link #digitsProperty()}. */
  public ReadOnlyObjectProperty<OwnPlaces> placesProperty() {
    return places.getReadOnlyProperty();
  }

  /** The digits themselves. */
  public ObservableValue<OwnDigits> digitsProperty() {
    return workbench.ownDigitsProperty();
  }

  /** Id of the chosen digit, or empty. */
  public ReadOnlyStringProperty chosenProperty() {
    return workbench.chosenOwnProperty();
  }

  /** Chooses the digit at {@code index} of those placed, or lets go of it. */
  void click(int index) {
    workbench.toggleChosenOwn(places.get().digits().digits().get(index).id());
  }
}
