package io.bottleneck.ui.view;

import io.bottleneck.plot.MapImage;
import io.bottleneck.plot.Place;
import io.bottleneck.plot.PlotTheme;
import io.bottleneck.plot.PointIndex;
import io.bottleneck.plot.PointLook;
import io.bottleneck.plot.Selection;
import io.bottleneck.plot.Viewport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * A map of many points: zoom, pan, hover, click, markers, and points that glide to new places. FX
 * thread only; the points are painted elsewhere, at most once a pulse.
 */
public final class ScatterView extends Region {
  /** How near to a point the mouse has to be to mean it, in pixels. */
  public static final double REACH = 12;

  private final Texts texts = Texts.of(ScatterView.class);
  private final ScatterCamera camera = new ScatterCamera(this);
  private final ScatterPicture picture;
  private final ScatterPointer pointer;
  private boolean heldPoints;
  private IntConsumer onPointClicked = point -> {};
  private final ObjectProperty<MapTool> tool =
      new SimpleObjectProperty<>(this, "tool", MapTool.GRAB);
  private final ReadOnlyObjectWrapper<List<Place>> path =
      new ReadOnlyObjectWrapper<>(this, "path", List.of());
  private Consumer<Place> onSteered = place -> {};
  private final SketchOverlay sketch = new SketchOverlay();
  private final ScatterSelecting selecting = new ScatterSelecting(this::scene, sketch);

  /**
   * An empty map.
   *
   * @param worker where frames are painted; {@code Runnable::run} paints on the FX thread
   */
  public ScatterView(Executor worker) {
    picture = new ScatterPicture(camera, worker, this::arrived);
    pointer = new ScatterPointer(picture, camera);
    getStyleClass().add("scatter-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(120, 100);
    getChildren().addAll(picture, sketch);
    focusVisibleProperty().addListener((property, before, now) -> picture.setFocusShown(now));
    PathSketch pathSketch = new PathSketch(pointer::placeMeant, pointer::pixelsApart, path::set);
    ScatterGestures gestures = new ScatterGestures(this, pointer, pathSketch);
    new ScatterKeys(this, pathSketch, gestures);
    tool.addListener(
        (property, before, now) -> {
          pathSketch.end();
          setCursor(now == MapTool.GRAB ? Cursor.DEFAULT : Cursor.CROSSHAIR);
          sketch.clear();
        });
  }

  /**
   * Shows points.
   *
   * @param points sorted for picking, which also tells what to fit
   * @param moved whether these are the same points as before at new places: then they glide there
   *     and the user's view stays; otherwise they appear at once and are fitted
   */
  public void show(PointIndex points, boolean moved) {
    pointer.hovered.set(-1);
    heldPoints = picture.pointsInView() > 0;
    picture.show(points, moved);
  }

  private void arrived() {
    pointer.meanAnew();
    if (heldPoints && !camera.following() && picture.pointsInView() == 0) {
      resetView(); // the points left what the user looked at: an empty view helps nobody
    }
  }

  /**
   * How the points look; hidden classes are not found by the mouse either.
   *
   * @param look with a colour for each point on show
   */
  public void setLook(PointLook look) {
    if (look.filter() != picture.look().filter()) {
      pointer.hovered.set(-1);
    }
    picture.setLook(look);
  }

  /** How the points look. */
  public PointLook look() {
    return picture.look();
  }

  /** The points on show, sorted. */
  PointIndex index() {
    return picture.index();
  }

  /** How many times larger the map is than when fitted. */
  public double zoom() {
    return camera.zoom();
  }

  /** Number of points on show. */
  public int pointCount() {
    return picture.index().points().size();
  }

  /** Draws pictures that lie on the map behind the points, the lowest first. */
  public void setBackdrop(List<MapImage> backdrop) {
    picture.setBackdrop(backdrop);
  }

  /** Draws in other colours. */
  public void setTheme(PlotTheme theme) {
    picture.setTheme(theme);
  }

  /** Leaves the edges free when fitting, where something lies over the map. */
  public void leaveFree(Viewport.Room room) {
    camera.leaveFree(room);
  }

  /** Marks points and places. */
  public void setMarkers(ScatterMarkers markers) {
    pointer.setMarkers(markers);
    picture.setMarkers(markers);
  }

  /** Is told the map place the drawn digit's marker is dragged to, while it is dragged. */
  public void setOnSteered(Consumer<Place> onSteered) {
    this.onSteered = onSteered;
  }

  /** A few digits that are marked above the points. */
  public ScatterGroup group() {
    return picture.group();
  }

  /** Is told the index of a clicked point. */
  public void setOnPointClicked(IntConsumer onPointClicked) {
    this.onPointClicked = onPointClicked;
  }

  /**
   * Is told what the user selects, while the mouse draws a region too; what is told is shown once
   * it comes back by {@link #setLook}.
   */
  public void setOnSelected(Consumer<Selection> onSelected) {
    selecting.setOnSelected(onSelected);
  }

  /** What a drag does; changed by keys too. */
  public ObjectProperty<MapTool> toolProperty() {
    return tool;
  }

  /** Whether regions are drawn freehand and not as rectangles; changed by a key too. */
  public BooleanProperty lassoProperty() {
    return selecting.lasso;
  }

  /** Whether the mouse draws a region. */
  public ReadOnlyBooleanProperty selectingProperty() {
    return selecting.drawing.getReadOnlyProperty();
  }

  /** The path that was drawn, corner by corner while it is drawn; empty before one. */
  public ReadOnlyObjectProperty<List<Place>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /** Where the map lies in this view, in logical pixels. */
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return camera.viewportProperty();
  }

  /** The point under the mouse, or -1; always -1 while dragging, scrolling or gliding. */
  public ReadOnlyIntegerProperty hoveredProperty() {
    return pointer.hovered.getReadOnlyProperty();
  }

  /** The map place under the mouse; null when the mouse is elsewhere or drags. */
  public ReadOnlyObjectProperty<Place> pointerProperty() {
    return pointer.place.getReadOnlyProperty();
  }

  /** Zooms by {@code factor} about a pixel of this view. */
  public void zoomAt(double x, double y, double factor) {
    forgetPointer();
    camera.zoomAt(x, y, factor);
  }

  /** Moves the map by pixels, to the right and down. */
  public void panBy(double right, double down) {
    forgetPointer();
    camera.panBy(right, down);
  }

  /** Puts a place of the map into the middle, with {@code scale} pixels a map unit. */
  public void lookAt(double mapX, double mapY, double scale) {
    forgetPointer();
    camera.lookAt(mapX, mapY, scale);
  }

  /** Whether the view follows the points; false once the user has moved it. */
  public boolean following() {
    return camera.following();
  }

  /** Glides back to the view that holds all points, and follows them again. */
  public void resetView() {
    forgetPointer();
    camera.reset();
  }

  /** Glides to the view before the last change. */
  public void previousView() {
    forgetPointer();
    camera.back();
  }

  /** Undoes {@link #previousView}. */
  public void nextView() {
    forgetPointer();
    camera.forward();
  }

  /** Pictures of the points that were put on show since this view was made, at most one a pulse. */
  public long framesShown() {
    return picture.shownProperty().get();
  }

  /** {@link #framesShown} to observe: changes whenever points were drawn anew. */
  public ReadOnlyLongProperty shownProperty() {
    return picture.shownProperty();
  }

  /** Points in view of the picture on show. */
  public int pointsInView() {
    return picture.pointsInView();
  }

  /**
   * Where point {@code point} is drawn in the newest picture, for cards that follow it; NaN when it
   * has none.
   */
  public Place screenPlace(int point) {
    return picture.screenPlace(point);
  }

  /** Selects all points in view whose classes are shown. */
  public void selectVisible() {
    selecting.visible();
  }

  /** Selects, of all points whose classes are shown, those that are not selected. */
  public void invertSelection() {
    selecting.invert();
  }

  /** Whether points are on their way to new places. */
  public boolean gliding() {
    return picture.gliding();
  }

  void forgetPointer() {
    pointer.forget();
    if (!selecting.active()) {
      sketch.clear();
    }
  }

  /** What the tool does, beside the mouse, where no card about a point stands. */
  void hintAt(double x, double y) {
    String key = "hint." + tool.get().name().toLowerCase(Locale.ROOT);
    boolean silent = tool.get() == MapTool.GRAB || pointer.hovered.get() >= 0;
    String shape = texts.get(selecting.lasso.get() ? "hint.lasso" : "hint.rectangle");
    sketch.say(silent ? "" : texts.get(key, shape), x, y);
  }

  /** Selecting, for the gestures and keys. */
  ScatterSelecting selecting() {
    return selecting;
  }

  private ScatterSelecting.Scene scene() {
    return new ScatterSelecting.Scene(index(), look(), camera.viewport(), picture.theme());
  }

  void steer(double x, double y) {
    onSteered.accept(pointer.place(x, y));
  }

  void showWhatADragDoes(double x, double y) {
    if (tool.get() == MapTool.GRAB) {
      setCursor(pointer.onDrawnMarker(x, y) ? Cursor.MOVE : Cursor.DEFAULT);
    }
  }

  void click(int point) {
    onPointClicked.accept(point);
  }

  @Override
  protected void layoutChildren() {
    if (picture.getWidth() != getWidth() || picture.getHeight() != getHeight()) {
      picture.resizeRelocate(0, 0, getWidth(), getHeight());
      sketch.resizeRelocate(0, 0, getWidth(), getHeight());
      camera.resize(Math.max(1, getWidth()), Math.max(1, getHeight()));
    }
  }
}
