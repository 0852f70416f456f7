package io.bottleneck.ui.projection;

import io.bottleneck.analysis.CodeStatistics;
import io.bottleneck.ui.fx.LatestTask;
import io.bottleneck.ui.workbench.BackgroundTask;
import io.bottleneck.ui.workbench.BackgroundTasks;
import io.bottleneck.ui.workbench.CodeMap;
import io.bottleneck.ui.workbench.MapPlane;
import io.bottleneck.ui.workbench.MapPlane.Kind;
import io.bottleneck.ui.workbench.Workbench;
import io.bottleneck.ui.workbench.Workers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The choice of what the map shows of a long code, and of the values it passes through in what it
 * does not show. The choice itself is the window's: {@link Workbench#mapPlaneProperty()}. FX thread
 * only; statistics are computed on the background thread while somebody needs them.
 */
public final class ProjectionViewModel {
  private final Workbench workbench;
  private final LayoutMaker layout;
  private final LatestTask<CodeMap, Measured> measuring;
  private CodeMap measured;
  private Kind before = Kind.PCA;

  private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper(this, "visible", false);
  private final ReadOnlyIntegerWrapper codeSize = new ReadOnlyIntegerWrapper(this, "codeSize", 0);
  private final ReadOnlyStringWrapper description =
      new ReadOnlyStringWrapper(this, "description", "");
  private final ReadOnlyObjectWrapper<List<CodeDimension>> dimensions =
      new ReadOnlyObjectWrapper<>(this, "dimensions", List.of());
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", false);

  private record Measured(CodeMap map, List<CodeDimension> dimensions) {}

  /**
   * Follows {@code workbench} from now on.
   *
   * @param tasks where making a non-linear layout is shown and can be cancelled
   * @param failed told on the FX thread what went wrong elsewhere
   */
  public ProjectionViewModel(
      Workbench workbench, Workers workers, BackgroundTasks tasks, Consumer<Throwable> failed) {
    this.workbench = workbench;
    layout = new LayoutMaker(workbench, tasks, failed);
    measuring =
        new LatestTask<>(
            workers.background(),
            workers.fx(),
            map ->
                new Measured(
                    map, CodeDimension.of(CodeStatistics.of(map.codes(), map.source().codeSize()))),
            this::publish,
            failed);
    workbench.codeMapProperty().addListener((property, old, now) -> mapChanged(old, now));
    workbench.mapPlaneProperty().addListener((property, old, now) -> measure());
    expanded.addListener((property, old, now) -> measure());
    mapChanged(null, workbench.codeMapProperty().get());
  }

  // State

  /** Whether there is anything to choose: codes of more than two dimensions are on the map. */
  public ReadOnlyBooleanProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** Whether the values of the dimensions that the map does not show are on show. */
  public BooleanProperty expandedProperty() {
    return expanded;
  }

  /** What is chosen. */
  ReadOnlyObjectProperty<MapPlane> planeProperty() {
    return workbench.mapPlaneProperty();
  }

  /** Dimensions of the codes on the map; 0 without a map. */
  ReadOnlyIntegerProperty codeSizeProperty() {
    return codeSize.getReadOnlyProperty();
  }

  /** What is on the map, in one sentence. */
  ReadOnlyStringProperty descriptionProperty() {
    return description.getReadOnlyProperty();
  }

  /** The dimensions of the code, a moment after they are needed; the most varying of many. */
  ReadOnlyObjectProperty<List<CodeDimension>> dimensionsProperty() {
    return dimensions.getReadOnlyProperty();
  }

  /** How the non-linear layout stands. */
  ReadOnlyObjectProperty<LayoutMaker.State> layoutProperty() {
    return layout.state.getReadOnlyProperty();
  }

  /** The making of a non-linear layout that goes on now, or null. */
  ReadOnlyObjectProperty<BackgroundTask> runningProperty() {
    return layout.running.getReadOnlyProperty();
  }

  /** Whether there is a layout of the digits on the map, of their codes now or before. */
  boolean laidOut() {
    return layout.fits();
  }

  /** Whether the plane leaves {@code dimension} open. */
  boolean leavesOpen(int dimension) {
    MapPlane plane = workbench.mapPlaneProperty().get();
    return switch (plane.kind()) {
      case PCA -> true;
      case AXES -> dimension != plane.across() && dimension != plane.up();
      case LAYOUT -> false;
    };
  }

  // Verbs

  /** Lays the plane otherwise; a non-linear layout is made when there is none that fits. */
  void choose(Kind kind) {
    MapPlane plane = workbench.mapPlaneProperty().get();
    if (plane.kind() != Kind.LAYOUT) {
      before = plane.kind();
    }
    workbench.mapPlaneProperty().set(plane.with(kind));
    if (kind == Kind.LAYOUT && !layout.fits()) {
      layout.start();
    }
  }

  /** Shows another dimension to the right. */
  void chooseAcross(int dimension) {
    workbench.mapPlaneProperty().set(workbench.mapPlaneProperty().get().withAcross(dimension));
  }

  /** Shows another dimension upwards. */
  void chooseUp(int dimension) {
    workbench.mapPlaneProperty().set(workbench.mapPlaneProperty().get().withUp(dimension));
  }

  /** Lets the plane pass through {@code value} of {@code dimension}; null for its mean. */
  void pass(int dimension, Float value) {
    workbench.mapPlaneProperty().set(workbench.mapPlaneProperty().get().through(dimension, value));
  }

  /** Lets the plane pass through the mean in all dimensions. */
  void passThroughMean() {
    workbench.mapPlaneProperty().set(workbench.mapPlaneProperty().get().throughMean());
  }

  /** Makes the non-linear layout of the codes as they are now. */
  void layOut() {
    layout.start();
  }

  /** Ends the making of a layout; where there was none, the plane before comes back. */
  void cancelLayout() {
    layout.cancel();
    if (!layout.fits()) {
      choose(before);
    }
  }

  // Wiring

  private void mapChanged(CodeMap old, CodeMap now) {
    int size = now == null ? 0 : now.source().codeSize();
    codeSize.set(size);
    visible.set(size > 2);
    description.set(now == null ? "" : now.projection().description());
    if (old != null && now != null && !old.source().spec().equals(now.source().spec())) {
      forget(size);
    }
    measure();
  }

  /** Values and axes of one network mean nothing in another. */
  private void forget(int size) {
    MapPlane plane = workbench.mapPlaneProperty().get().throughMean();
    boolean axesFit = Math.max(plane.across(), plane.up()) < size;
    workbench
        .mapPlaneProperty()
        .set(axesFit ? plane : new MapPlane(plane.kind(), 0, 1, plane.through()));
  }

  private void measure() {
    CodeMap map = workbench.codeMapProperty().get();
    boolean needed =
        visible.get() && (expanded.get() || workbench.mapPlaneProperty().get().kind() == Kind.AXES);
    if (needed && !map.sameCodes(measured)) {
      measured = map;
      measuring.request(map);
    }
  }

  private void publish(Measured found) {
    CodeMap map = workbench.codeMapProperty().get();
    if (map != null && map.source().codeSize() == found.map.source().codeSize()) {
      dimensions.set(found.dimensions);
    }
  }
}
