package io.bottleneck.ui.latent;

import io.bottleneck.lab.own.OwnDigits;
import io.bottleneck.plot.ClassFilter;
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
 * newest wins. While nobody sees them nothing is encoded; it is made up for when somebody looks
 * again. FX thread only.
 */
public final class OwnMarkers {
  private final Workbench workbench;
  private final LatestTask<Request, Placed> task;
  private final ReadOnlyObjectWrapper<OwnPlaces> places =
      new ReadOnlyObjectWrapper<>(this, "places", OwnPlaces.NONE);
  private final ObservableValue<ClassFilter> filter;
  private CodeMap map;
  private boolean onShow = true;
  private Request asked;

  private record Request(OwnDigits digits, CodeMap map) {
    boolean isFor(OwnDigits others, CodeMap other) {
      return digits == others && map == other;
    }
  }

  private record Placed(CodeMap map, OwnPlaces places) {}

  /**
   * Observes {@code workbench} from now on.
   *
   * @param filter tells whether the digits are hidden
   * @param failed is told, on the FX thread, what went wrong on the background thread
   */
  OwnMarkers(
      Workbench workbench,
      ObservableValue<ClassFilter> filter,
      Workers workers,
      Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.filter = filter;
    task =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            request -> new Placed(request.map, OwnPlaces.of(request.digits, request.map)),
            this::publish,
            failed);
    workbench.ownDigitsProperty().addListener((property, before, now) -> kept());
    filter.addListener((property, before, now) -> follow());
  }

  /** Another map, or null. */
  void use(CodeMap newMap) {
    if (newMap == null || !newMap.continues(map)) {
      forgetUnseen();
    }
    map = newMap;
    follow();
  }

  /** Whether anybody sees the map. */
  void setOnShow(boolean newOnShow) {
    onShow = newOnShow;
    follow();
  }

  private boolean seen() {
    return onShow && filter.getValue().shows(ClassFilter.OWN);
  }

  private void kept() {
    forgetUnseen();
    follow();
  }

  /** Else they would be seen again for a moment where they no longer belong. */
  private void forgetUnseen() {
    if (!seen()) {
      forget();
    }
  }

  private void forget() {
    asked = null;
    places.set(OwnPlaces.NONE);
  }

  private void follow() {
    OwnDigits digits = workbench.ownDigitsProperty().get();
    if (map == null || digits.isEmpty()) {
      forget();
    } else if (seen() && (asked == null || !asked.isFor(digits, map))) {
      asked = new Request(digits, map);
      task.request(asked);
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
