package io.bottleneck.ui.latent;

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
  private final DigitCards cards;
  private final PlaceDecoder decoder;
  private final Steering steering;
  private final ClassLegend legend;

  private final ReadOnlyObjectWrapper<CodeMap> map = new ReadOnlyObjectWrapper<>(this, "map");
  private final ReadOnlyObjectWrapper<Status> status =
      new ReadOnlyObjectWrapper<>(this, "status", Status.NO_DATA);
  private final ReadOnlyObjectWrapper<Boolean> stale =
      new ReadOnlyObjectWrapper<>(this, "stale", false);

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
    legend = new ClassLegend(workbench);
    own = new OwnMarkers(workbench, legend.filterProperty(), workers, failed);
    look = new LookViewModel(workbench, errors, workers, failed);
    layers = new LayersViewModel(workbench, workers, failed);
    look.marksProperty().addListener((property, before, now) -> layers.setAlone(now == Marks.NONE));
    cards = new DigitCards(workbench, workers, failed);
    errors.wantWhile(cards.hovered.isNotNull());
    errors.wantWhile(cards.pinned.isNotNull());
    decoder = new PlaceDecoder(workers, failed);
    steering = new Steering(workbench, workers, failed);
    decoder.decoded.addListener(
        (property, before, now) ->
            workbench.cursorCodeProperty().set(now == null ? null : now.code()));
    workbench.corpusProperty().addListener((property, before, now) -> updateStatus());
    workbench.modelProperty().addListener((property, before, now) -> updateStatus());
    workbench.codeMapProperty().addListener((property, before, now) -> codeMapChanged(now));
    legend.filterProperty().addListener((property, before, now) -> look.setFilter(now));
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

  /** The classes on the map and which of them are on show. */
  public ClassLegend legend() {
    return legend;
  }

  /** The drawing's marker, dragged elsewhere. */
  public Steering steering() {
    return steering;
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

  // Verbs.

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
    if (steering.letGo()) {
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
      legend.use(null);
      look.use(null);
      cards.use(null);
      decoder.use(null);
      steering.use(null);
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
      legend.showAll();
    }
    look.use(now);
    map.set(now);
    legend.use(now.digits());
    updateStatus();
    markers.use(now);
    own.use(now);
    layers.use(now);
    cards.use(now);
    decoder.use(now);
    steering.use(now);
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
