package io.bottleneck.ui.latent;

import io.bottleneck.data.DigitCorpus;
import io.bottleneck.data.DigitDataset;
import io.bottleneck.plot.ClassFilter;
import io.bottleneck.plot.Marks;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.Selection;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapErrors;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the points of the map look: colours, marks, cloud, pictures. FX thread only. */
public final class LookViewModel {
  private final ObjectProperty<ColourBy> colourBy =
      new SimpleObjectProperty<>(this, "colourBy", ColourBy.CLASS);
  private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.DOTS);
  private final BooleanProperty density = new SimpleBooleanProperty(this, "density", true);
  private final BooleanProperty pictures = new SimpleBooleanProperty(this, "pictures", true);
  private final ReadOnlyObjectWrapper<PointLook> look = new ReadOnlyObjectWrapper<>(this, "look");
  private final ReadOnlyObjectWrapper<Colouring> colouring =
      new ReadOnlyObjectWrapper<>(this, "colouring");

  private final Workbench workbench;
  private final MapErrors errors;
  private final LatestTask<Colouring.Wish, Painted> painting;
  private ClassFilter filter = ClassFilter.ALL;
  private CodeMap map;
  private CodeMap before;
  private boolean heldOutForSplit;

  private record Painted(CodeMap map, Colouring colouring) {}

  LookViewModel(
      Workbench workbench, MapErrors errors, Workers workers, Consumer<Throwable> failed) {
    this.workbench = workbench;
    this.errors = errors;
    painting =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            wish -> new Painted(wish.map(), Colouring.of(wish)),
            this::publish,
            failed);
    errors.wantWhile(colourBy.map(by -> by == ColourBy.ERROR));
    errors.knownProperty().addListener((property, old, now) -> paintErrors());
    colourBy.addListener((property, old, now) -> paint());
    colourBy.addListener((property, old, now) -> putHeldOut(old, now));
    marks.addListener((property, old, now) -> update());
    density.addListener((property, old, now) -> update());
    pictures.addListener((property, old, now) -> update());
    workbench.selectionProperty().addListener((property, old, now) -> update());
  }

  /** What the points are coloured by; falls back to the class while nothing else is known. */
  public ObjectProperty<ColourBy> colourByProperty() {
    return colourBy;
  }

  /** What stands for a point. */
  public ObjectProperty<Marks> marksProperty() {
    return marks;
  }

  /** Whether a cloud shows where points crowd. */
  public BooleanProperty densityProperty() {
    return density;
  }

  /** Whether digits take the place of dots when few are in view. */
  public BooleanProperty picturesProperty() {
    return pictures;
  }

  /** How the points of the map on show look; null before the first map. */
  public ReadOnlyObjectProperty<PointLook> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** What the colours mean; null before the first map. */
  public ReadOnlyObjectProperty<Colouring> colouringProperty() {
    return colouring.getReadOnlyProperty();
  }

  void setFilter(ClassFilter newFilter) {
    filter = newFilter;
    update();
  }

  /** Another map, or null. To be called before the map itself is shown. */
  void use(CodeMap newMap) {
    boolean same = map != null && newMap != null && map.digits() == newMap.digits();
    if (!same || !newMap.continues(map)) {
      before = null;
    } else if (newMap.epoch() > map.epoch()) { // not the same weights once more
      before = map;
    }
    map = newMap;
    if (map == null) {
      look.set(null);
      colouring.set(null);
      return;
    }
    if (!same) {
      colouring.set(Colouring.of(wish(ColourBy.CLASS)));
    }
    update();
    paint();
  }

  /** Without the held-out digits on the map the split has nothing to tell apart. */
  private void putHeldOut(ColourBy old, ColourBy now) {
    if (now == ColourBy.SPLIT && !workbench.heldOutOnMapProperty().get()) {
      workbench.heldOutOnMapProperty().set(true);
      heldOutForSplit = true;
    } else if (old == ColourBy.SPLIT && heldOutForSplit) {
      workbench.heldOutOnMapProperty().set(false);
      heldOutForSplit = false;
    }
  }

  private void paintErrors() {
    if (colourBy.get() == ColourBy.ERROR) {
      paint();
    }
  }

  private void paint() {
    if (map != null) {
      painting.request(wish(colourBy.get()));
    }
  }

  private Colouring.Wish wish(ColourBy by) {
    MapErrors.Known known = errors.knownProperty().get();
    DigitCorpus corpus = workbench.corpusProperty().get();
    DigitDataset digits = map.digits();
    boolean recorded = map.recorded().isPresent(); // held-out ones
    int learned =
        corpus == null || recorded ? 0 : Math.min(corpus.training().size(), digits.size());
    return new Colouring.Wish(
        by,
        map,
        Optional.ofNullable(before),
        Optional.ofNullable(known).filter(each -> each.map() == map).map(MapErrors.Known::errors),
        learned);
  }

  private void publish(Painted painted) {
    boolean fits = map != null && map.digits() == painted.map.digits();
    boolean waits = // the errors of a new map come a moment after it: no flash of other colours
        painted.colouring.by() != colourBy.get()
            && colouring.get() != null
            && colouring.get().by() == colourBy.get();
    if (fits && !waits) {
      colouring.set(painted.colouring);
      update();
    }
  }

  private void update() {
    if (map == null || colouring.get() == null) {
      return;
    }
    Selection selection = workbench.selectionProperty().get();
    look.set(
        new PointLook(
            filter,
            selection,
            colouring.get().colours(),
            marks.get(),
            density.get(),
            pictures.get() ? Optional.of(map.digits()::pixel) : Optional.empty()));
  }
}
