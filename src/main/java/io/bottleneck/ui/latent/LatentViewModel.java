package io.bottleneck.ui.latent;

import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Marks;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.view.MapTool;
import io.bottleneck.ui.view.ScatterMarkers;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The map of the codes: what is on it, what is hidden, what is asked about. Lives on the FX thread;
 * pictures are made on the inference thread.
 */
public final class LatentViewModel {
  /** What the map can show. */
  public enum Status {
    /** No digits are open. */
    NO_DATA,
    /** Digits are open, but no network. */
    NO_MODEL,
    /** The network is still placing the digits. */
    PLACING,
    /** The map is there. */
    READY
  }

  private final Workbench workbench;
  private final Choices choices;
  private final MapMarkers markers;
  private final OwnMarkers own;
  private final LookViewModel look;
  private final LayersViewModel layers;
  private final MapErrors errors;
  private boolean heldOutForSplit;
  private final DigitCards cards;
  private final PlaceDecoder decoder;
  private final PlaceDecoder steered;

  private final ReadOnlyObjectWrapper<CodeMap> map = new ReadOnlyObjectWrapper<>(this, "map");
  private final ReadOnlyObjectWrapper<Status> status =
      new ReadOnlyObjectWrapper<>(this, "status", Status.NO_DATA);
  private final ReadOnlyObjectWrapper<Boolean> stale =
      new ReadOnlyObjectWrapper<>(this, "stale", false);
  private final ReadOnlyObjectWrapper<ClassFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", ClassFilter.ALL);
  private final ReadOnlyObjectWrapper<List<LegendEntry>> legend =
      new ReadOnlyObjectWrapper<>(this, "legend", List.of());

  /**
   * Observes {@code workbench} from now on.
   *
   * @param errors of the digits on the map, asked for only while they are seen
   * @param failed is told, on the FX thread, what went wrong on the other threads
   */
  public LatentViewModel(
      Workbench workbench, MapErrors errors, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.errors = errors;
    choices = new Choices(workbench);
    markers = new MapMarkers(workbench);
    own = new OwnMarkers(workbench, workers, failed);
    workbench.ownDigitsProperty().addListener((property, before, now) -> updateLegend());
    look = new LookViewModel(workbench, errors, workers, failed);
    layers = new LayersViewModel(workbench, workers, failed);
    look.marksProperty().addListener((property, before, now) -> layers.setAlone(now == Marks.NONE));
    cards = new DigitCards(workbench, workers, failed);
    errors.wantWhile(cards.hovered.isNotNull());
    errors.wantWhile(cards.pinned.isNotNull());
    decoder = new PlaceDecoder(workers, failed);
    steered = new PlaceDecoder(workers, failed);
    steered.decoded.addListener(
        (property, before, now) ->
            workbench.steeredCodeProperty().set(now == null ? null : now.code()));
    workbench
        .steeredCodeProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                steered.pointAt(null);
              }
            });
    decoder.decoded.addListener(
        (property, before, now) ->
            workbench.cursorCodeProperty().set(now == null ? null : now.code()));
    look.colourByProperty()
        .addListener(
            (property, before, now) -> {
              if (now == ColourBy.SPLIT && !workbench.heldOutOnMapProperty().get()) {
                workbench.heldOutOnMapProperty().set(true); // else there is nothing to tell apart
                heldOutForSplit = true;
              } else if (before == ColourBy.SPLIT && heldOutForSplit) {
                workbench.heldOutOnMapProperty().set(false);
                heldOutForSplit = false;
              }
            });
    workbench.corpusProperty().addListener((property, before, now) -> updateStatus());
    workbench.modelProperty().addListener((property, before, now) -> updateStatus());
    workbench.codeMapProperty().addListener((property, before, now) -> codeMapChanged(now));
    filter.addListener((property, before, now) -> look.setFilter(now));
    codeMapChanged(workbench.codeMapProperty().get());
  }

  // State.

  /** The map on show, or null before the first. */
  public ReadOnlyObjectProperty<CodeMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** What the map can show. */
  public ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Whether the map was made by weights an epoch or more behind, or by another network. */
  public ReadOnlyObjectProperty<Boolean> staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** The classes on show. */
  public ReadOnlyObjectProperty<ClassFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /**
   * A line for each class, or one line when the digits carry no labels, and one for the user's own.
   */
  public ReadOnlyObjectProperty<List<LegendEntry>> legendProperty() {
    return legend.getReadOnlyProperty();
  }

  /** Rings, the drawn digit's place and its trail. */
  public ReadOnlyObjectProperty<ScatterMarkers> markersProperty() {
    return markers.markers.getReadOnlyProperty();
  }

  /** About the digit under the mouse; null when there is none. */
  public ReadOnlyObjectProperty<DigitCard> hoverCardProperty() {
    return cards.hovered.getReadOnlyProperty();
  }

  /** About the pinned digit; null when none is pinned. */
  public ReadOnlyObjectProperty<DigitCard> pinnedCardProperty() {
    return cards.pinned.getReadOnlyProperty();
  }

  /** Changes when {@link #percentile} has other answers. */
  public ReadOnlyObjectProperty<MapErrors.Known> ranksProperty() {
    return errors.knownProperty();
  }

  /** Keeps {@link #percentile} up to date while {@code wish} is true. */
  void wantRanksWhile(ObservableValue<Boolean> wish) {
    errors.wantWhile(wish);
  }

  /**
   * Where a digit's error stands among those of all digits on the map, 0..100; empty until those
   * are known, a moment after somebody looks at a first digit.
   */
  public OptionalDouble percentile(DigitCard card) {
    MapErrors.Known known = errors.knownProperty().get();
    boolean same = known != null && known.map() == workbench.codeMapProperty().get();
    return same
        ? OptionalDouble.of(known.errors().percentile(card.error()))
        : OptionalDouble.empty();
  }

  /** What the decoder makes of the place under the mouse; null when the mouse is elsewhere. */
  public ReadOnlyObjectProperty<DecodedPlace> decodedProperty() {
    return decoder.decoded.getReadOnlyProperty();
  }

  /** Colours of drawn plots. */
  public ObservableValue<PlotTheme> themeProperty() {
    return workbench.themeProperty();
  }

  /** The user's own digits on the map. */
  public OwnMarkers own() {
    return own;
  }

  /** How the points look. */
  public LookViewModel look() {
    return look;
  }

  /** What lies behind the points. */
  public LayersViewModel layers() {
    return layers;
  }

  /** What a drag on the map does. */
  public ObjectProperty<MapTool> toolProperty() {
    return workbench.mapToolProperty();
  }

  /** Whether the map shows the held-out digits too. */
  public BooleanProperty heldOutProperty() {
    return workbench.heldOutOnMapProperty();
  }

  /** Whether each new map is turned so that the selected digits stay in their place. */
  public BooleanProperty keepSelectionProperty() {
    return workbench.keepSelectionProperty();
  }

  /** The selected digits. */
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workbench.selectionProperty();
  }

  /** What the decoder makes of the place the drawing's marker was dragged to, or null. */
  public ReadOnlyObjectProperty<DecodedPlace> steeredProperty() {
    return steered.decoded.getReadOnlyProperty();
  }

  // Verbs.

  /** Drags the drawing's marker to {@code place}: what would be drawn there? */
  public void steer(Place place) {
    steered.pointAt(place);
  }

  /**
   * Puts what is decoded there on the pad, to draw on over it; nothing happens where nothing is.
   */
  public void drawSteered() {
    DecodedPlace there = steered.decoded.get();
    if (there != null) {
      workbench.forPadProperty().set(there.image());
    }
  }

  /** Selects digits of the map, for the whole window. */
  public void select(Selection selection) {
    workbench.selectionProperty().set(selection);
  }

  /** Takes the path that was drawn on the map. */
  public void drawPath(List<Place> corners) {
    workbench.pathProperty().set(corners);
  }

  /**
   * Lets go of what was chosen: of the dragged marker; when there is none, of the pinned digit and
   * the selection; when there is neither, of the path.
   *
   * @return whether there was anything
   */
  public boolean letGo() {
    if (workbench.steeredCodeProperty().get() != null) {
      steer(null);
      return true;
    }
    boolean chosen = unpin() | !workbench.selectionProperty().get().isEmpty();
    workbench.selectionProperty().set(Selection.NONE);
    if (!chosen && !workbench.pathProperty().get().isEmpty()) {
      workbench.pathProperty().set(List.of());
      return true;
    }
    return chosen;
  }

  /** Shows or hides a class. */
  public void toggle(int label) {
    filter.set(filter.get().toggled(label));
  }

  /** Shows only one class, or all again when it already is the only one. */
  public void isolate(int label) {
    filter.set(filter.get().isolated(label));
  }

  /** The mouse is over digit {@code index}, or over none (-1). */
  public void hover(int index) {
    workbench.hoveredProperty().set(index);
  }

  /** Pins a digit, or lets go of it when it is the pinned one. */
  public void click(int index) {
    workbench.togglePinned(index);
  }

  /**
   * Lets go of the pinned digit.
   *
   * @return whether one was pinned
   */
  public boolean unpin() {
    boolean pinned = workbench.pinnedProperty().get() >= 0;
    workbench.pinnedProperty().set(-1);
    return pinned;
  }

  /** The mouse is over {@code place} of the map, or, with null, not over the map. */
  public void pointAt(Place place) {
    decoder.pointAt(place);
  }

  // Wiring.

  private void codeMapChanged(CodeMap codes) {
    updateStatus();
    if (codes == null) {
      map.set(null);
      updateLegend();
      look.use(null);
      cards.use(null);
      decoder.use(null);
      steered.use(null);
      markers.use(null);
      own.use(null);
      layers.use(null);
    } else {
      showMap(map.get(), codes);
    }
  }

  private void showMap(CodeMap before, CodeMap now) {
    boolean sameDigits = before != null && before.digits() == now.digits();
    choices.carryOver(before, now);
    if (!sameDigits) {
      filter.set(ClassFilter.ALL);
    }
    look.use(now);
    map.set(now);
    if (!sameDigits) {
      updateLegend();
    }
    updateStatus();
    markers.use(now);
    own.use(now);
    layers.use(now);
    cards.use(now);
    decoder.use(now);
    steered.use(now);
  }

  private void updateLegend() {
    CodeMap shown = map.get();
    legend.set(
        shown == null
            ? List.of()
            : LegendEntry.of(shown.digits(), workbench.ownDigitsProperty().get().size()));
  }

  private void updateStatus() {
    CodeMap codes = workbench.codeMapProperty().get();
    if (workbench.corpusProperty().get() == null) {
      status.set(Status.NO_DATA);
    } else if (workbench.modelProperty().get() == null) {
      status.set(Status.NO_MODEL);
    } else if (codes == null || map.get() == null) {
      status.set(Status.PLACING);
    } else {
      status.set(Status.READY);
    }
    stale.set(status.get() == Status.READY && isStale(codes));
  }

  private boolean isStale(CodeMap codes) {
    var newest = workbench.modelProperty().get().autoencoder();
    if (codes.recorded().isPresent()) {
      return !newest.spec().equals(codes.source().spec());
    }
    return !Choices.ofCorpus(codes.digits(), workbench.corpusProperty().get())
        || !newest.spec().equals(codes.source().spec())
        || Math.abs(newest.epoch() - codes.source().epoch()) >= 1;
  }
}
