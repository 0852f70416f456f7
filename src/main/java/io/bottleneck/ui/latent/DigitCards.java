package io.bottleneck.ui.latent;

import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the cards of the hovered and of the pinned digit as new as the map. */
final class DigitCards {
  /** About the digit under the mouse; null when there is none. */
  final ReadOnlyObjectWrapper<DigitCard> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");

  /** About the pinned digit; null when none is pinned. */
  final ReadOnlyObjectWrapper<DigitCard> pinned = new ReadOnlyObjectWrapper<>(this, "pinned");

  private final LatestTask<Request, DigitCard> hovering;
  private final LatestTask<Request, DigitCard> pinning;
  private final Workbench workbench;
  private CodeMap codes;

  private record Request(CodeMap codes, int index) {}

  DigitCards(Workbench workbench, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    hovering = task(workers, workbench.hoveredProperty(), hovered, failed);
    pinning = task(workers, workbench.pinnedProperty(), pinned, failed);
    workbench
        .hoveredProperty()
        .addListener((property, before, now) -> ask(hovering, now.intValue(), hovered));
    workbench
        .pinnedProperty()
        .addListener((property, before, now) -> ask(pinning, now.intValue(), pinned));
  }

  private LatestTask<Request, DigitCard> task(
      Workers workers,
      ReadOnlyIntegerProperty wanted,
      ReadOnlyObjectWrapper<DigitCard> card,
      Consumer<Throwable> failed) {
    return new LatestTask<>(
        workers.inference(),
        workers.fx(),
        request -> DigitCard.of(request.codes, request.index),
        made -> {
          if (made.index() == wanted.get() && codes != null) {
            card.set(made);
          }
        },
        failed);
  }

  /** Another map, or null: both cards are asked for again. */
  void use(CodeMap newCodes) {
    codes = newCodes;
    ask(hovering, workbench.hoveredProperty().get(), hovered);
    ask(pinning, workbench.pinnedProperty().get(), pinned);
  }

  /** The card before stays until the new one is made, so that nothing flickers. */
  private void ask(
      LatestTask<Request, DigitCard> task, int index, ReadOnlyObjectWrapper<DigitCard> card) {
    if (codes == null || index < 0 || index >= codes.digits().size()) {
      card.set(null);
    } else {
      task.request(new Request(codes, index));
    }
  }
}
