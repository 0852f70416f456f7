package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitDataset;
import io.bottleneck.model.Autoencoder;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.ModelInUse;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The digit one looks at closely: the pinned one, else the one under the mouse, else the drawing.
 */
public final class InspectViewModel {
  private final Workbench workbench;
  private final LatentViewModel map;
  private final LatestTask<Drawing, DigitCard> asking;
  private final ReadOnlyObjectWrapper<DigitCard> drawn = new ReadOnlyObjectWrapper<>(this, "drawn");
  private final ReadOnlyObjectWrapper<Inspected> inspected =
      new ReadOnlyObjectWrapper<>(this, "inspected");

  private final LatestTask<Question, NearestDigits> searching;
  private final ReadOnlyObjectWrapper<NearestDigits> nearest =
      new ReadOnlyObjectWrapper<>(this, "nearest");

  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);

  private record Question(CodeMap map, DigitCard card) {}

  private record Drawing(Autoencoder autoencoder, float[] image) {}

  /**
   * Observes {@code workbench} and {@code map} from now on.
   *
   * @param failed is told, on the FX thread, what went wrong on the inference thread
   */
  public InspectViewModel(
      Workbench workbench, LatentViewModel map, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.map = map;
    asking =
        new LatestTask<>(
            workers.inference(), workers.fx(), InspectViewModel::card, this::showDrawn, failed);
    searching =
        new LatestTask<>(
            workers.inference(),
            workers.fx(),
            question -> NearestDigits.of(question.map, question.card),
            this::showNearest,
            failed);
    map.mapProperty().addListener((property, before, now) -> search());
    map.hoverCardProperty().addListener((property, before, now) -> choose());
    map.pinnedCardProperty().addListener((property, before, now) -> choose());
    workbench.drawnImageProperty().addListener((property, before, now) -> ask());
    workbench.modelProperty().addListener((property, before, now) -> ask());
    active.addListener((property, before, now) -> ask());
    active.addListener((property, before, now) -> choose());
    map.wantRanksWhile(
        active
            .flatMap(looks -> inspected.map(now -> looks && now.origin() == Inspected.Origin.DRAWN))
            .orElse(false));
    choose();
    ask();
  }

  /** Whether anybody looks; nothing is looked up while it is false. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** What is looked at; null when there is nothing. */
  public ReadOnlyObjectProperty<Inspected> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /** Whose codes lie nearest to that of the inspected digit; null when there is none. */
  public ReadOnlyObjectProperty<NearestDigits> nearestProperty() {
    return nearest.getReadOnlyProperty();
  }

  /** Changes when {@link #percentile} has other answers. */
  public ReadOnlyObjectProperty<MapErrors.Known> ranksProperty() {
    return map.ranksProperty();
  }

  /**
   * Where a digit's error stands among those of all digits on the map, 0..100, if it is known; of a
   * drawing only while the map is by the weights that answered it.
   */
  public OptionalDouble percentile(DigitCard card) {
    return card.index() >= 0 || answeredByMap(card) ? map.percentile(card) : OptionalDouble.empty();
  }

  private boolean answeredByMap(DigitCard drawing) {
    CodeMap codes = workbench.codeMapProperty().get();
    ModelInUse model = workbench.modelProperty().get();
    return codes != null
        && model != null
        && codes.source() == model.autoencoder()
        && codes.source().epoch() == drawing.epoch();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  /** Pins digit {@code index} of the map. */
  public void pin(int index) {
    workbench.pinnedProperty().set(index);
  }

  /** Puts the inspected digit on the drawing pad; nothing happens while there is none. */
  public void draw() {
    if (inspected.get() != null) {
      workbench.forPadProperty().set(inspected.get().card().image());
    }
  }

  /** Lets go of the pinned digit. */
  public void unpin() {
    map.unpin();
  }

  private void ask() {
    if (!active.get()) {
      return;
    }
    float[] image = workbench.drawnImageProperty().get();
    ModelInUse model = workbench.modelProperty().get();
    if (image == null || model == null) {
      drawn.set(null);
      choose();
    } else {
      asking.request(new Drawing(model.autoencoder(), image));
    }
  }

  private static DigitCard card(Drawing drawing) {
    float[] code = drawing.autoencoder.encode(drawing.image);
    float[] reconstruction = drawing.autoencoder.decode(code);
    return new DigitCard(
        -1,
        drawing.image,
        reconstruction,
        DigitDataset.UNLABELLED,
        code,
        DigitCard.meanSquare(drawing.image, reconstruction),
        drawing.autoencoder.epoch());
  }

  private void showDrawn(DigitCard card) {
    if (workbench.drawnImageProperty().get() != null) {
      drawn.set(card);
      choose();
    }
  }

  private void choose() {
    if (!active.get()) {
      return;
    }
    if (map.pinnedCardProperty().get() != null) {
      inspected.set(new Inspected(Inspected.Origin.PINNED, map.pinnedCardProperty().get()));
    } else if (map.hoverCardProperty().get() != null) {
      inspected.set(new Inspected(Inspected.Origin.HOVERED, map.hoverCardProperty().get()));
    } else if (drawn.get() != null) {
      inspected.set(new Inspected(Inspected.Origin.DRAWN, drawn.get()));
    } else {
      inspected.set(null);
    }
    search();
  }

  private void search() {
    if (!active.get()) {
      return;
    }
    if (inspected.get() == null || map.mapProperty().get() == null) {
      nearest.set(null);
    } else {
      searching.request(new Question(map.mapProperty().get(), inspected.get().card()));
    }
  }

  private void showNearest(NearestDigits found) {
    if (inspected.get() != null) {
      nearest.set(found);
    }
  }
}
