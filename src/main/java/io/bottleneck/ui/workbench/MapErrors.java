package io.bottleneck.ui.workbench;

import io.bottleneck.analysis.ReconstructionErrors;
import io.bottleneck.ui.fx.LatestTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * How well the map's network gives back each digit of the map. Decoding all of them takes a third
 * of a second that a training needs as well, so it is done only while somebody wants it. FX thread
 * only.
 */
public final class MapErrors {
  /**
   * Errors and whose they are.
   *
   * @param map the digits and their network
   * @param codes {@link CodeMap#sourceCodes}: what the errors are of
   * @param errors one for each digit of {@code map}
   */
  public record Known(CodeMap map, float[] codes, ReconstructionErrors errors) {}

  private final Workbench workbench;
  private final LatestTask<CodeMap, Optional<Known>> task;
  private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(this, "known");
  private final List<ObservableValue<Boolean>> wishes = new ArrayList<>();
  private volatile CodeMap wanted;

  /**
   * Follows the map of {@code workbench}.
   *
   * @param failed told on the FX thread when decoding failed
   */
  public MapErrors(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    task =
        new LatestTask<>(workers.background(), workers.fx(), this::measure, this::publish, failed);
    workbench.codeMapProperty().addListener((property, before, now) -> follow());
  }

  /**
   * The errors of the digits on the map, a moment after the map; null until somebody wants them.
   */
  public ReadOnlyObjectProperty<Known> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Keeps the errors up to date while {@code wish} is true. */
  public void wantWhile(ObservableValue<Boolean> wish) {
    wishes.add(wish);
    wish.addListener((property, before, now) -> follow());
    follow();
  }

  private void follow() {
    CodeMap map = workbench.codeMapProperty().get();
    Known now = known.get();
    if (now != null && (map == null || map.digits() != now.map().digits())) {
      known.set(null); // nobody can use them any more
    }
    if (map == null) {
      wanted = null;
    } else if (now != null && map.sameCodes(now.map())) {
      wanted = map;
      known.set(new Known(map, now.codes(), now.errors())); // the plane alone is another
    } else if (map != wanted && wishes.stream().anyMatch(ObservableValue::getValue)) {
      wanted = map;
      task.request(map);
    }
  }

  private Optional<Known> measure(CodeMap map) {
    try {
      float[] codes = map.sourceCodes(() -> wanted != map);
      return Optional.of(
          new Known(
              map,
              codes,
              ReconstructionErrors.ofCodes(
                  map.source(), codes, map.digits(), () -> wanted != map)));
    } catch (CancellationException e) {
      return Optional.empty(); // there is a newer map, whose errors are next
    }
  }

  private void publish(Optional<Known> measured) {
    measured.filter(each -> each.map() == workbench.codeMapProperty().get()).ifPresent(known::set);
  }
}
